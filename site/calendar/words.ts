/** How the calendar writes days and times in the reader's language. */
import { once as onceAbout, onceEach } from '../../scripts/core/model/once.ts';
import { dayWriter, rangeWriter } from '../i18n/days.ts';
import type { Reader } from '../i18n/reader.ts';
import { clockIn } from './clock.ts';

export interface CalendarWords {
  /** `December 2026`, as a title. */
  month(month: string): string;
  /** `Dec` */
  shortMonth(month: string): string;
  /** `Tuesday` */
  weekday(day: string): string;
  /** `8`, or `Dec 1` where the month begins. */
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
  const title = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  const months = dayWriter(language, { month: 'long', year: 'numeric' });
  const weekdays = dayWriter(language, { weekday: 'long' });
  const days = dayWriter(language, { weekday: 'long', day: 'numeric', month: 'long' });
  const firsts = dayWriter(language, { day: 'numeric', month: 'short' });
  const shortMonths = dayWriter(language, { month: 'short' });
  return {
    month: (month) => title(months(`${month}-01`)),
    shortMonth: (month) => shortMonths(`${month}-01`),
    weekday: (day) => title(weekdays(day)),
    dayOfMonth: (day) => (day.endsWith('-01') ? firsts(day) : String(Number(day.slice(8)))),
    day: days,
    dayTitle: (day) => title(days(day)),
    range: rangeWriter(language, { day: 'numeric', month: 'long', year: 'numeric' }),
    clock: (time) => clockIn(language, time),
    place: onceEach((zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')),
  };
});
