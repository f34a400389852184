/** When something is judged: an instant, and the day that it is then where the organisation is. */

export interface Moment {
  /** ISO text in UTC, to the second: `2026-12-01T09:30:00Z`. Two of them compare as text. */
  readonly now: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A day as a moment: noon in UTC, when it is that day nearly everywhere. */
export const noonOf = (today: string): Moment => ({ now: `${today}T12:00:00Z`, today });

/** An instant with the day of a time zone (IANA, such as `Europe/Paris`); one that nobody knows counts as UTC. */
export function momentIn(instant: Date, timeZone = 'UTC'): Moment {
  const now = `${instant.toISOString().slice(0, 19)}Z`;
  try {
    // The Swedish form of a date is the one of ISO 8601.
    return { now, today: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant) };
  } catch {
    return { now, today: now.slice(0, 10) };
  }
}
