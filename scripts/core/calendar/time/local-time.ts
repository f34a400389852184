/** A time as people plan it: what the clock shows at a place. From it follows the instant, or why there is none. */
import { onceEach } from '../../model/once.ts';
import { type ZoneProblem, zoneProblem } from './zone.ts';

/** A time on the clock of a place, and the one instant that it is. */
export interface ZonedTime {
  /** As it is written: `2026-11-25 08:30`. */
  readonly at: string;
  /** IANA name. */
  readonly zone: string;
  /** ISO text in UTC, to the second: `2026-11-25T07:30:00Z`. Two of them compare as text, also with `Moment.now`. */
  readonly instant: string;
  /** The day there, `YYYY-MM-DD`. */
  readonly day: string;
  /** The time of day there, `HH:MM`. */
  readonly time: string;
  /** How far the clock there is ahead of UTC: `+01:00`. */
  readonly offset: string;
}

/** Why a time is none. Of a gap or an overlap the two instants that could be meant, the earlier one first. */
export type TimeProblem =
  | { readonly problem: 'form' | 'offset' | 'no-such-day' | 'too-far' | 'no-such-time'; readonly at: string }
  | {
      readonly problem: 'gap' | 'overlap';
      readonly at: string;
      readonly zone: string;
      readonly either: readonly [ZonedTime, ZonedTime];
    }
  | ZoneProblem;

/** Could the time not be read? */
export const isProblem = (read: ZonedTime | TimeProblem): read is TimeProblem => 'problem' in read;

/** The years that a time can lie in: the instants of all of them have four digits, and so compare as text. */
export const years = { first: 1970, last: 2999 } as const;

/** The form of a local time: day and time of day, to the minute. */
export const localTimePattern = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;

const offsetAtEnd = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)(?:\[.*\])?$/i;

/**
 * Reads a local time (`YYYY-MM-DD HH:MM`) on the clock of a zone. Never guesses: a time that the clock skips or shows twice is
 * a problem, and so are an offset, an abbreviation and a zone that nobody knows.
 */
export function readLocalTime(at: string, zone: string): ZonedTime | TimeProblem {
  return zoneProblem(zone) ?? inZone(zone)(at);
}

/** Calendars name the same times over and over. */
const inZone = onceEach((zone: string) => onceEach((at: string) => read(at, zone)));

function read(at: string, zone: string): ZonedTime | TimeProblem {
  if (!localTimePattern.test(at)) return { problem: offsetAtEnd.test(at) ? 'offset' : 'form', at };
  const [day = '', time = ''] = at.split(' ');
  if (!exists(() => Temporal.PlainDate.from(day))) return { problem: 'no-such-day', at };
  if (Number(day.slice(0, 4)) < years.first || Number(day.slice(0, 4)) > years.last)
    return { problem: 'too-far', at };
  if (!exists(() => Temporal.PlainTime.from(time))) return { problem: 'no-such-time', at };
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (earlier.epochMilliseconds === later.epochMilliseconds) return zonedTime(earlier);
  const problem = earlier.toPlainDateTime().equals(wall) ? 'overlap' : 'gap';
  return { problem, at, zone, either: [zonedTime(earlier), zonedTime(later)] };
}

function exists(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** What the clock of a zone shows at an instant (ISO text in UTC). Throws for what is no instant, and for a zone with a problem. */
export const onClock = (instant: string, zone: string): ZonedTime =>
  zonedTime(Temporal.Instant.from(instant).toZonedDateTimeISO(zone));

function zonedTime(time: Temporal.ZonedDateTime): ZonedTime {
  const [day, clock] = [time.toPlainDate().toString(), time.toPlainTime().toString().slice(0, 5)];
  return {
    at: `${day} ${clock}`,
    zone: time.timeZoneId,
    instant: time.toInstant().toString({ smallestUnit: 'second' }),
    day,
    time: clock,
    offset: time.offset,
  };
}
