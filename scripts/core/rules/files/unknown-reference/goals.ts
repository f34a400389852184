/** Goals live in units; a channel may cite those of its own unit and of the units above it. */

import type { Finding, KeyPath } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { nearest } from '../../../text/nearest.ts';

/** Goals that channels and their measures cite, and that none of their units has. */
export function* unknownGoals(registry: Registry): Iterable<Finding> {
  const goalsOf = goalFinder(registry);
  for (const { file, data } of registry.channels.values()) {
    if (data.unit === undefined || (!data.goals && !data.kpis)) continue;
    const reach = goalsOf(data.unit);
    // Nearly always all is well, and nobody needs to know where a goal stands.
    if (
      !reach ||
      !(
        strays(data.goals, reach) ||
        data.kpis?.some(({ goal }) => goal !== undefined && !reach.goals.has(goal))
      )
    )
      continue;
    for (const [path, goal] of cited(registry.byPath.get(file)?.value)) {
      if (reach.goals.has(goal)) continue;
      const meant = nearest(goal, reach.goals);
      const units = reach.units.map((id) => `\`${id}\``).join(', ');
      const known = [...reach.goals].map((id) => `\`${id}\``).join(', ');
      yield {
        file,
        path,
        message: `\`${goal}\` is not a goal of the channel's unit or of a unit above it (${units}).${meant ? ` Did you mean \`${meant}\`?` : ''}`,
        fix: meant
          ? `Write \`${meant}\`, or add the goal to \`policy/units/${data.unit}.yaml\`.`
          : `${known && reach.goals.size <= 8 ? `Use ${known}, or add` : 'Add'} the goal to \`policy/units/${data.unit}.yaml\`.`,
      };
    }
  }
}

const strays = (goals: readonly string[] | undefined, reach: Reach): boolean =>
  goals?.some((goal) => !reach.goals.has(goal)) ?? false;

/** The goals a file cites, with the paths as the file has them. */
function* cited(value: unknown): Iterable<[KeyPath, string]> {
  const { goals, kpis } = value as { goals?: unknown; kpis?: unknown };
  if (Array.isArray(goals))
    for (const [index, goal] of goals.entries()) if (typeof goal === 'string') yield [['goals', index], goal];
  if (!Array.isArray(kpis)) return;
  for (const [index, kpi] of kpis.entries()) {
    const goal: unknown =
      typeof kpi === 'object' && kpi !== null ? (kpi as { goal?: unknown }).goal : undefined;
    if (typeof goal === 'string') yield [['kpis', index, 'goal'], goal];
  }
}

interface Reach {
  readonly goals: ReadonlySet<string>;
  readonly units: readonly string[];
}

/** The goals within reach of a unit; undefined where a unit on the way up is missing or broken, so that nobody can tell. */
function goalFinder(registry: Registry): (unit: string) => Reach | undefined {
  const found = new Map<string, Reach | undefined>();
  const climb = (start: string): Reach | undefined => {
    const goals = new Set<string>();
    const units: string[] = [];
    for (let id: string | undefined = start; id !== undefined && !units.includes(id); ) {
      const unit = registry.units.get(id);
      const record = unit && registry.byPath.get(unit.file);
      if (!unit || !record || record.value === undefined || record.issues.length > 0) return undefined;
      units.push(id);
      for (const goal of unit.data.goals ?? []) goals.add(goal.id);
      id = unit.data.parent;
    }
    return { goals, units };
  };
  return (unit) => {
    if (!found.has(unit)) found.set(unit, climb(unit));
    return found.get(unit);
  };
}
