import { type Moment, momentIn, noonOf } from '../../scripts/core/dates/moment.ts';

/** The day on which the organisation of the page stays, if it does. */
const keptDay = (): string | undefined =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="${keptDayName}"]`)?.content;

/**
 * The present day in a time zone, `YYYY-MM-DD`; in the reader's own where none is given. An organisation with a `today` of its
 * own stays on that day: the page says which it is.
 */
export function dayIn(zone: string | undefined, moment = new Date()): string {
  // Swedes write it as we do.
  return keptDay() ?? new Intl.DateTimeFormat('sv-SE', zone ? { timeZone: zone } : {}).format(moment);
}

/** This moment, with its day in a time zone; noon of the day on which an organisation stays. */
export function momentHere(zone: string | undefined): Moment {
  const kept = keptDay();
  return kept === undefined ? momentIn(new Date(), zone) : noonOf(kept);
}

/** The reader's own date. */
export const readersDay = (): string => dayIn(undefined);

/** The name under which the head of a page says the day that the organisation stays on. */
export const keptDayName = 'choirbook-today';
