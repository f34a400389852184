/** The weeks that have pages: those in which something stands and of which each post has a page, and the present one. */
import type { Calendar, ShownMeeting } from '../../scripts/core/calendar/view/calendar.ts';
import { monthOf, type Week, weekOf } from '../../scripts/core/calendar/view/months.ts';
import { once } from '../data/once.ts';

export const weeksShown = once(({ calendar }) => weeksIn(calendar));

/** In order. */
export function weeksIn({
  postsOn,
  meetingsOn,
  today,
  firstMonth,
  months,
}: Pick<Calendar, 'postsOn' | 'today' | 'firstMonth' | 'months'> & {
  readonly meetingsOn: ReadonlyMap<string, readonly ShownMeeting[]>;
}): Week[] {
  const last = months.at(-1) ?? firstMonth;
  const isShown = (day: string) => monthOf(day) >= firstMonth && monthOf(day) <= last;
  const days = [...postsOn.keys(), ...meetingsOn.keys()].filter(isShown);
  const weeks = new Map([...days, today].map((day) => weekOf(day)).map((week) => [week.id, week]));
  return [...weeks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
