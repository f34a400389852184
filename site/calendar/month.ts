/** What a page of one month shows: its weeks, how much of each day, and what its filters count. */

import type { ShownStatus } from '../../scripts/core/calendar/status.ts';
import {
  type Calendar,
  type ShownHoliday,
  type ShownMeeting,
  spanIn,
} from '../../scripts/core/calendar/view/calendar.ts';
import { type FilterKind, groupedBy } from '../../scripts/core/calendar/view/filters.ts';
import { monthOf, type Week, weeksOf } from '../../scripts/core/calendar/view/months.ts';
import type { PostOnDay } from '../../scripts/core/calendar/view/shown-post.ts';
import { shownStatuses } from './states.ts';

/** So many posts of a day are seen at once where the month is a table. */
export const seenPerDay = 3;

export interface MonthDay {
  readonly day: string;
  readonly isOutside: boolean;
  readonly isToday: boolean;
  readonly isQuiet: boolean;
  readonly holidays: readonly ShownHoliday[];
  readonly meetings: readonly ShownMeeting[];
  readonly posts: readonly PostOnDay[];
  /** How many stand on it; `posts` can be fewer. */
  readonly total: number;
  /** Quiet periods that begin on it, or in an earlier week, with the number of their days in this one. */
  readonly ribbons: readonly { readonly period: Calendar['quietPeriods'][number]; readonly length: number }[];
}

export interface MonthView {
  readonly weeks: readonly (Pick<Week, 'id' | 'number'> & { readonly days: readonly MonthDay[] })[];
  /** How many posts the month has, and on how many channels. */
  readonly total: number;
  readonly channels: number;
  /** With the number of posts of each, the most first. */
  readonly units: readonly [id: string, count: number][];
  /** In the order of their names: the order of the bands. */
  readonly campaigns: readonly [id: string, count: number][];
  readonly withoutCampaign: number;
  readonly states: readonly [ShownStatus, count: number][];
}

/** A month (`2026-12`), of one unit or campaign alone where `only` says so. */
export function monthView(
  calendar: Calendar,
  month: string,
  only?: { readonly kind: FilterKind; readonly id: string },
): MonthView {
  const all = weeksOf(month).flatMap(({ days }) => days.flatMap((day) => calendar.postsOn.get(day) ?? []));
  const shown = only ? (groupedBy(only.kind, all).get(only.id) ?? []) : all;
  const byDay = Map.groupBy(shown, ({ day }) => day);
  const inMonth = shown.filter(({ day }) => monthOf(day) === month);
  const most = mostPerDay(shown.length);
  const weeks = weeksOf(month).map(({ id, number, days }) => {
    const spans = calendar.quietPeriods.flatMap((period) => {
      const span = spanIn(days, period);
      return span ? [{ period, ...span }] : [];
    });
    return {
      id,
      number,
      days: days.map((day, index): MonthDay => {
        const posts = byDay.get(day) ?? [];
        return {
          day,
          isOutside: monthOf(day) !== month,
          isToday: day === calendar.today,
          isQuiet: spans.some(({ at, length }) => index >= at && index < at + length),
          holidays: calendar.holidaysOn.get(day) ?? [],
          meetings: only ? [] : (calendar.meetingsOn.get(day) ?? []),
          posts: posts.slice(0, most),
          total: posts.length,
          ribbons: spans.filter(({ at }) => at === index),
        };
      }),
    };
  });
  const campaigns = countsOf(inMonth, 'campaigns');
  return {
    weeks,
    total: inMonth.length,
    channels: new Set(inMonth.flatMap(({ on }) => on.map(({ channel }) => channel))).size,
    units: countsOf(inMonth, 'units').sort(([, a], [, b]) => b - a),
    campaigns,
    withoutCampaign: inMonth.length - campaigns.reduce((sum, [, count]) => sum + count, 0),
    states: shownStatuses.flatMap((state): [ShownStatus, number][] => {
      const count = inMonth.filter(({ status }) => status === state).length;
      return count > 0 ? [[state, count]] : [];
    }),
  };
}

const countsOf = (posts: readonly PostOnDay[], kind: FilterKind): [string, number][] =>
  [...groupedBy(kind, posts)]
    .map(([id, there]): [string, number] => [id, there.length])
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** So many of a day stand in the page: what is printed, and what a phone lists. A page keeps its weight in a busy month. */
const mostPerDay = (total: number): number => (total <= 60 ? 12 : total <= 120 ? 6 : seenPerDay);

/** The months before and after one, of those that have a page; undefined where there is none. */
export function neighbours<T>(
  all: readonly T[],
  here: T,
): { readonly before: T | undefined; readonly after: T | undefined } {
  return {
    before: all.filter((one) => one < here).at(-1),
    after: all.find((one) => one > here),
  };
}
