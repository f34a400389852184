/** Days and times as lists have them, as times on the clock of a zone. */
import { isProblem, onClock, readLocalTime } from '../time/local-time.ts';

/** Which number of `03/04/2026` is the day. */
export type DayOrder = 'day-first' | 'month-first';

const slashed = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/;

/** What the days of a list themselves tell: a number above twelve is a day. Undefined where none does, or they disagree. */
export function orderOf(times: Iterable<string>): DayOrder | undefined {
  const seen = new Set<DayOrder>();
  for (const time of times) {
    const [, one = '', two = ''] = slashed.exec(time) ?? [];
    if (Number(one) > 12) seen.add('day-first');
    if (Number(two) > 12) seen.add('month-first');
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}

/** A local time `YYYY-MM-DD HH:MM`, or why it is none, as a sentence without its subject. */
export type ReadTime = { readonly at: string; readonly hadZone: boolean } | { readonly error: string };

/**
 * Reads a time on the clock of a zone: ISO 8601 with `T` or a space, with an offset or `Z` or without, `YYYY/MM/DD`, days with
 * slashes or dots in a known order, seconds, `8:30 PM`. An offset is turned into the clock of the zone.
 */
export function readTime(written: string, zone: string, order: DayOrder | undefined): ReadTime {
  const text = written.trim().replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})/, '$1-$2-$3');
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) {
    try {
      const { at } = onClock(
        Temporal.Instant.from(text.replace(' ', 'T').replace(/\s/g, '')).toString(),
        zone,
      );
      return { at, hadZone: true };
    } catch {
      return { error: `\`${written}\` is no time that exists` };
    }
  }
  const day = dayIn(text, order);
  if ('error' in day) return { error: day.error.replace('it', `\`${written}\``) };
  const clock = clockIn(text.slice(day.length).replace(/^[T,\s]+/i, ''));
  if (clock === undefined) return { error: `\`${written}\` has no time of day that can be read` };
  const at = `${day.day} ${clock}`;
  const read = readLocalTime(at, zone);
  if (!isProblem(read)) return { at, hadZone: false };
  return {
    error:
      read.problem === 'gap'
        ? `\`${at}\` does not exist in ${zone}: the clock skips it`
        : read.problem === 'overlap'
          ? `\`${at}\` is there twice in ${zone}: the clock is put back`
          : `\`${written}\` is no time that exists in ${zone}`,
  };
}

function dayIn(
  text: string,
  order: DayOrder | undefined,
): { readonly day: string; readonly length: number } | { readonly error: string } {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return { day: dayOf(iso[1], iso[2], iso[3]), length: iso[0].length };
  const found = slashed.exec(text);
  if (!found) return { error: 'it is no day that can be read: expected 2026-11-25 08:30' };
  const [whole, one, two, year] = found;
  const own = orderOf([text]) ?? order ?? (one === two ? 'day-first' : undefined);
  if (own === undefined)
    return {
      error: `it can be the ${Number(one)} of month ${Number(two)}, or the other way round: say --dates day-first or month-first`,
    };
  return { day: own === 'day-first' ? dayOf(year, two, one) : dayOf(year, one, two), length: whole.length };
}

const two = (number: string | number | undefined): string => String(number).padStart(2, '0');
const dayOf = (year?: string, month?: string, day?: string): string => `${year}-${two(month)}-${two(day)}`;

function clockIn(text: string): string | undefined {
  const [, hour, minute, half] = /^(\d{1,2})[:h](\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap]m)?$/i.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const number = Number(hour);
  if (half === undefined) return `${two(hour)}:${minute}`;
  if (number < 1 || number > 12) return undefined;
  return `${two((number % 12) + (half.toLowerCase() === 'pm' ? 12 : 0))}:${minute}`;
}
