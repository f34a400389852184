/** How the calendar writes days and times in the reader's language. Days have no hour: they are read and written in UTC. */
import { once as onceAbout, onceEach } from '../../scripts/core/model/once.ts';
import type { Reader } from '../i18n/reader.ts';
import { clockIn } from './clock.ts';

export interface CalendarWords {
  /** `December 2026`, as a title. */
  month(month: string): string;
  /** `Dec` */
  shortMonth(month: string): string;
  /** `Tuesday` */
  weekday(day: string): string;
  /** `8`, or `1 Dec` where the month begins. */
  dayOfMonth(day: string): string;
  /** `Tuesday, December 8`, within a sentence. */
  day(day: string): string;
  /** The same as a title. */
  dayTitle(day: string): string;
  /** `December 7 – 13, 2026` */
  range(from: string, until: string): string;
  /** `08:30`, in French `8 h 30`. */
  clock(time: string): string;
  /** `Europe/Paris` → `Paris` */
  place(zone: string): string;
}

export const calendarWords = onceAbout(({ language }: Reader): CalendarWords => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const write = (options: Intl.DateTimeFormatOptions) => {
    const own = format(options);
    return onceEach((day: string) => own.format(dateOf(day)));
  };
  const title = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  const months = write({ month: 'long', year: 'numeric' });
  const weekdays = write({ weekday: 'long' });
  const days = write({ weekday: 'long', day: 'numeric', month: 'long' });
  const firsts = write({ day: 'numeric', month: 'short' });
  const shortMonths = write({ month: 'short' });
  const ranges = format({ day: 'numeric', month: 'long', year: 'numeric' });
  return {
    month: (month) => title(months(`${month}-01`)),
    shortMonth: (month) => shortMonths(`${month}-01`),
    weekday: (day) => title(weekdays(day)),
    dayOfMonth: (day) => (day.endsWith('-01') ? firsts(day) : String(Number(day.slice(8)))),
    day: days,
    dayTitle: (day) => title(days(day)),
    range: (from, until) => ranges.formatRange(dateOf(from), dateOf(until)),
    clock: (time) => clockIn(language, time),
    place: onceEach((zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')),
  };
});

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
