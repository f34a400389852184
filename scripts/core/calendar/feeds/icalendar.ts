/** Events as iCalendar (RFC 5545, with the name of RFC 7986): lines of at most 75 octets, each zone with its rules. */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { FeedEvent } from './events.ts';

/**
 * A whole calendar. `name` is what it is called where it is subscribed to. It does not say how often to ask: the library writes
 * that below the zones, where properties of a calendar must not stand, and most readers ask when they like.
 */
export function icalendar(name: string, events: readonly FeedEvent[]): string {
  const calendar = ical({
    // The library writes the name as it is: what has a meaning in a text is escaped here.
    name: escaped(printable(name)),
    prodId: { company: 'Choirbook', product: 'Calendar' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: zoneRules },
  });
  for (const { uid, sequence, stamp, start, minutes, title, lines, status, categories, url } of events) {
    const begin = Temporal.Instant.from(start.instant).toZonedDateTimeISO(start.zone);
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: Temporal.Instant.from(stamp),
      start: begin,
      end: begin.add({ minutes: Math.round(minutes) }),
      // UTC has no rules: its times end with Z.
      ...(start.zone !== 'UTC' && { timezone: start.zone }),
      summary: printable(title),
      ...(lines.length > 0 && { description: printable(lines.join('\n')) }),
      status: ICalEventStatus[status],
      // Posts do not make anybody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: categories.map((category) => ({ name: printable(category) })),
      ...(url !== undefined && { url }),
    });
  }
  return calendar.toString();
}

/** The rules of a zone as a component, without the date of the library’s own data, which would change feeds that did not change. */
const zoneRules = (zone: string): string => {
  const [rules] = tzlib_get_ical_block(zone);
  return (rules ?? '').replace(/^LAST-MODIFIED:.*\r\n/m, '');
};

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

/** Without what no text of a calendar may hold: control characters other than the end of a line, halves of a character. */
const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');
