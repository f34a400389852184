/** Arithmetic with days that are ISO text. In UTC, where every day has 24 hours; Temporal is not in every browser yet. */

const msPerDay = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The day that many days after another, before it for a negative number. */
export const addDays = (day: string, days: number): string =>
  textOf(new Date(at(day).getTime() + days * msPerDay));

/** The same day of a later month, or of an earlier one for a negative number; the last of the month where there is no such day. */
export function addMonths(day: string, months: number): string {
  const date = at(day);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  // The 31st of a month of 30 days is the 1st of the next: back to the end of the one that was meant.
  if (date.getUTCDate() !== wanted) date.setUTCDate(0);
  return textOf(date);
}

/** How many days lie between two dates; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / msPerDay);
