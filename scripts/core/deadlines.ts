/** Counting days and months between dates that are ISO text. */

/** The day that many days before another. */
export const daysBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();

/** How many days lie between two dates; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** Tells for many dates whether a term of months has run out by `today`, and on which day it did. */
export function monthlyTerm(today: string, months: number): { lapsedOn(since: string): string | undefined } {
  // Whatever is younger than this has not lapsed: no date needs to be computed for it.
  const safe = Temporal.PlainDate.from(today).subtract({ months }).toString();
  return {
    lapsedOn(since) {
      if (since > safe) return undefined;
      const last = Temporal.PlainDate.from(since).add({ months }).toString();
      return last < today ? last : undefined;
    },
  };
}

/** “1 day”, “12 months”. */
export const counted = (number: number, unit: string): string =>
  `${number} ${unit}${number === 1 ? '' : 's'}`;
