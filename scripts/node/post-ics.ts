/** Reads the events of an iCalendar file as posts. */
import ICAL from 'ical.js';
import type { PostRow } from '../core/calendar/import/row.ts';
import { UsageError } from './usage-error.ts';

/** One row per VEVENT, in the order of the file; `line` is that of its BEGIN. A UsageError for what is no calendar. */
export function readIcs(source: string): PostRow[] {
  let events: ICAL.Component[];
  try {
    const parsed: unknown[] = ICAL.parse(source);
    // Of several calendars in one file the library makes a list.
    const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    events = calendars.flatMap((one) => new ICAL.Component(one).getAllSubcomponents('vevent'));
  } catch (error) {
    throw new UsageError(`The calendar cannot be read: ${(error as Error).message.split('\n', 1)[0]}.`);
  }
  const lines = source
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
  return events.map((event, index) => {
    const line = lines[index] ?? 1;
    try {
      return rowOf(event, line);
    } catch (error) {
      // Values are read when they are asked for: one that is none must not keep the other events out.
      return { line, error: `it cannot be read: ${(error as Error).message.split('\n', 1)[0]}` };
    }
  });
}

function rowOf(event: ICAL.Component, line: number): PostRow {
  const text = (name: string): string => {
    const value = event.getFirstPropertyValue(name);
    return value === null ? '' : String(value).trim();
  };
  const optional = (pairs: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== ''));
  const said = optional({
    title: text('summary'),
    text: text('description'),
    link: text('url'),
    channel: text('location') || text('categories'),
  });
  const error =
    event.hasProperty('rrule') || event.hasProperty('rdate')
      ? 'it is repeated by a rule: write each post on its own'
      : text('status').toUpperCase() === 'CANCELLED'
        ? 'it is cancelled'
        : undefined;
  if (error !== undefined) return { line, ...said, error };
  return { line, ...said, ...timeOf(event) };
}

/** A time in UTC keeps its mark, one of a zone its zone; a day alone is no time. */
function timeOf(event: ICAL.Component): Pick<PostRow, 'at' | 'zone' | 'error'> {
  const start = event.getFirstProperty('dtstart');
  const value = start?.getFirstValue();
  if (!start || !(value instanceof ICAL.Time)) return {};
  const at = value.toString().replace('T', ' ');
  if (value.isDate) return { at };
  const zone = start.getFirstParameter('tzid');
  return at.endsWith('Z') || !zone ? { at } : { at, zone };
}
