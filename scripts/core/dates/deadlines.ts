/** Terms between dates that are ISO text. */
import { addMonths } from './day.ts';

/** Tells for many dates whether a term of months has run out by `today`, and on which day it did. */
export function monthlyTerm(today: string, months: number): { lapsedOn(since: string): string | undefined } {
  // Whatever is younger than this has not lapsed: no date needs to be computed for it.
  const safe = addMonths(today, -months);
  return {
    lapsedOn(since) {
      if (since > safe) return undefined;
      const last = addMonths(since, months);
      return last < today ? last : undefined;
    },
  };
}

/** “1 day”, “12 months”. */
export const counted = (number: number, unit: string): string =>
  `${number} ${unit}${number === 1 ? '' : 's'}`;
