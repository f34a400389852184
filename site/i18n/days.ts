/** Days in words, as people of a language write them: the server and the browser alike. */
import { onceEach } from '../../scripts/core/model/once.ts';

/** Parts of a day, as `Intl` names them; a zone is none of them. */
type Shape = Omit<Intl.DateTimeFormatOptions, 'timeZone'>;

/** Days have no hour: they are read in UTC and written in UTC, and stay what they are. */
const formatOf = (language: string, shape: Shape) =>
  new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * Writes days (`YYYY-MM-DD`) in a language, the long way unless told otherwise; what is no day comes back as it is. The same few
 * days stand on ten thousand pages, and writing them anew takes a tenth of their time: each is written once.
 */
export function dayWriter(language: string, shape: Shape = { dateStyle: 'long' }): (day: string) => string {
  const format = formatOf(language, shape);
  return onceEach((day) => {
    const date = dateOf(day);
    return Number.isNaN(date.getTime()) ? day : joined(language, format.formatToParts(date));
  });
}

/** Writes the days from one to another, such as `December 7 – 13, 2026`. Both must be days. */
export function rangeWriter(language: string, shape: Shape): (from: string, until: string) => string {
  const format = formatOf(language, shape);
  return (from, until) => joined(language, format.formatRangeToParts(dateOf(from), dateOf(until)));
}

/** In French the first of a month is `1er`, which `Intl` does not know. */
const joined = (language: string, parts: readonly { readonly type: string; readonly value: string }[]) =>
  parts
    .map(({ type, value }) => (type === 'day' && value === '1' && /^fr\b/.test(language) ? '1er' : value))
    .join('');

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Opening hours as they are written in files, `Mon-Fri 09:00-17:00`, with the days in the reader's language. */
export function hoursIn(hours: string, language: string): string {
  const names = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return hours.replaceAll(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g, (day) =>
    // The fifth of January 1970 was a Monday.
    names.format(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))),
  );
}
