/** The weeks that have pages: those of the months of which each post has one. */
import { type Week, weekOf, weeksOf } from '../../scripts/core/calendar/view/months.ts';
import { once } from '../data/once.ts';

/** In order. */
export const weeksShown = once(({ calendar: { months, firstMonth, today } }): Week[] => {
  const weeks = [...months.filter((month) => month >= firstMonth).flatMap(weeksOf), weekOf(today)];
  return [...new Map(weeks.map((week) => [week.id, week])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
});
