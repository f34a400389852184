/** health/coming.json: how much falls due on which day, for pages that are read later than they were built. */
import type { UpcomingProblem } from './health.ts';

export interface Deadlines {
  readonly units: readonly string[];
  readonly rules: readonly string[];
  /** By last good day: unit, rule, whether it will be an error, how many. */
  readonly days: Readonly<Record<string, readonly (readonly [number, number, 0 | 1, number])[]>>;
}

/** Counts what is coming. It names units and checks, never entries: its size follows the calendar, not the registry. */
export function deadlinesJson(coming: readonly UpcomingProblem[]): Deadlines {
  const units = [...new Set(coming.map(({ unit }) => unit))];
  const rules = [...new Set(coming.map(({ rule }) => rule))];
  const unitAt = new Map(units.map((unit, index) => [unit, index]));
  const ruleAt = new Map(rules.map((rule, index) => [rule, index]));
  const days: Record<string, [number, number, 0 | 1, number][]> = {};
  for (const { on, unit, rule, class: name } of coming) {
    const [u = 0, r = 0] = [unitAt.get(unit), ruleAt.get(rule)];
    days[on] ??= [];
    const same = days[on].find((count) => count[0] === u && count[1] === r);
    if (same) same[3]++;
    else days[on].push([u, r, name === 'error' ? 1 : 0, 1]);
  }
  return { units, rules, days };
}
