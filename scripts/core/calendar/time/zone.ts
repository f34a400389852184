/** Time zones as people write them: which are places with a history of clock changes, and which only look like one. */
import { onceEach } from '../../model/once.ts';
import { nearest } from '../../text/nearest.ts';

/** Why a zone is refused. */
export interface ZoneProblem {
  readonly problem: 'zone-offset' | 'zone-abbreviation' | 'zone-unknown';
  readonly zone: string;
  /** The zone that was probably meant. */
  readonly meant?: string;
}

/** What is wrong with a zone; undefined for the IANA name of a place, or UTC. */
export const zoneProblem = (zone: string): ZoneProblem | undefined => judged(zone).found;

const judged = onceEach((zone: string) => ({ found: judge(zone) }));

/** An offset stays what it is when the clocks change; an abbreviation means several places. */
const offset = /^(?:(?:UTC|GMT|Etc\/GMT)?[+-]\d{1,2}(?::?\d\d)?|Z|Etc\/GMT[+-]?\d*)$/i;
const abbreviation = /^(?:[A-Z]{1,5}|[A-Z]{3}\d[A-Z]{3}|HN[A-Z]|HA[A-Z])$/;

function judge(zone: string): ZoneProblem | undefined {
  if (zone === 'UTC') return undefined;
  if (offset.test(zone)) return { problem: 'zone-offset', zone };
  if (abbreviation.test(zone)) return { problem: 'zone-abbreviation', zone };
  const name = knownAs(zone);
  // The runtime reads names without regard to case, and knows a few without a place, such as `Japan`.
  if (name === zone && zone.includes('/')) return undefined;
  const meant = name?.includes('/') ? name : nearest(zone, Intl.supportedValuesOf('timeZone'));
  return { problem: 'zone-unknown', zone, ...(meant !== undefined && { meant }) };
}

/** The name under which the runtime knows a zone. */
function knownAs(zone: string): string | undefined {
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
  } catch {
    return undefined;
  }
}
