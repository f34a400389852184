/** Terms between dates that are ISO text. */
import { onceEach } from '../model/once.ts';
import { addMonths } from './day.ts';

/** The last day of a term of months that begins on a day; many entries begin on the same one. */
export const termOf = (months: number): ((since: string) => string) =>
  onceEach((since: string) => addMonths(since, months));

/** The later of two days. */
export const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** The earlier of two days. */
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);

/** “1 day”, “12 months”. */
export const counted = (number: number, unit: string): string =>
  `${number} ${unit}${number === 1 ? '' : 's'}`;
