/** Goals live in units; a channel may cite those of its own unit and of the units above it. */

import type { Finding, KeyPath } from '../../../model/finding.ts';
import { onceEach } from '../../../model/once.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { lineOf } from '../../../organization/hierarchy.ts';
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
        asWritten: true,
        message: {
          en: `\`${goal}\` is not a goal of the channel's unit or of a unit above it (${units}).${meant ? ` Did you mean \`${meant}\`?` : ''}`,
          fr: `\`${goal}\` n’est pas un objectif du service du compte, ni d’un service au-dessus (${units}).${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
        },
        fix: meant
          ? {
              en: `Write \`${meant}\`, or add the goal to \`policy/units/${data.unit}.yaml\`.`,
              fr: `Écrivez \`${meant}\`, ou ajoutez l’objectif à \`policy/units/${data.unit}.yaml\`.`,
            }
          : {
              en: `${known && reach.goals.size <= 8 ? `Use ${known}, or add` : 'Add'} the goal to \`policy/units/${data.unit}.yaml\`.`,
              fr: `${known && reach.goals.size <= 8 ? `Utilisez ${known}, ou ajoutez` : 'Ajoutez'} l’objectif à \`policy/units/${data.unit}.yaml\`.`,
            },
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
const goalFinder = (registry: Registry) =>
  onceEach((unit: string): Reach | undefined => {
    const { units, end } = lineOf(registry, unit);
    const isWhole = ({ file }: Entry) => {
      const record = registry.byPath.get(file);
      return record?.value !== undefined && record.issues.length === 0;
    };
    if (end === 'unknown' || !units.every(isWhole)) return undefined;
    return {
      goals: new Set(units.flatMap(({ data }) => data.goals?.map(({ id }) => id) ?? [])),
      units: units.map(({ id }) => id),
    };
  });
