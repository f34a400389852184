/** Counts of problems and of what falls due soon, in one pass. */
import { addDays } from '../../scripts/core/dates/day.ts';
import type { Class, OpenProblem, UpcomingProblem } from './health.ts';

/** What falls due within this many days is due soon. */
export const soonDays = 30;

export type Tally = { readonly [name in Class | 'soon']: number };
type Counts = { -readonly [name in keyof Tally]: Tally[name] };

const nothing = (): Counts => ({ error: 0, overdue: 0, warning: 0, soon: 0 });

/** The counts under each key, in the order in which the keys are met; the whole when every entry has the same key. */
export function tallies(
  ills: readonly OpenProblem[],
  coming: readonly UpcomingProblem[],
  today: string,
  keyOf: (item: OpenProblem | UpcomingProblem) => string,
): Map<string, Tally> {
  const found = new Map<string, Counts>();
  const at = (item: OpenProblem | UpcomingProblem): Counts => {
    const key = keyOf(item);
    const counts = found.get(key) ?? nothing();
    found.set(key, counts);
    return counts;
  };
  const soon = addDays(today, soonDays);
  for (const ill of ills) at(ill)[ill.class]++;
  for (const item of coming) at(item).soon += item.on <= soon ? 1 : 0;
  return found;
}

/** The counts of everything. */
export const tallyOf = (
  ills: readonly OpenProblem[],
  coming: readonly UpcomingProblem[],
  today: string,
): Tally => tallies(ills, coming, today, () => '').get('') ?? nothing();

/** How much is wrong; what is grave counts before what is many. */
export const weightOf = ({ error, overdue, warning, soon }: Tally): number =>
  error * 1e9 + overdue * 1e6 + warning * 1e3 + Math.min(soon, 999);
