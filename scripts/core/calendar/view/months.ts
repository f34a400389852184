/** The days of months and weeks, as a calendar lays them out: weeks of ISO 8601, which begin on Monday. */

export interface Week {
  /** `2026-W50` */
  readonly id: string;
  /** 1 to 53 */
  readonly number: number;
  /** Monday to Sunday, `YYYY-MM-DD`. */
  readonly days: readonly string[];
}

/** The month of a day: `2026-12`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later, earlier for a negative number. */
export const monthAfter = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** The weeks that hold a day of a month (`2026-12`), whole. */
export function weeksOf(month: string): Week[] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.add({ days: first.daysInMonth - 1 });
  const weeks: Week[] = [];
  for (
    let monday = mondayOf(first);
    Temporal.PlainDate.compare(monday, last) <= 0;
    monday = monday.add({ days: 7 })
  )
    weeks.push(weekFrom(monday));
  return weeks;
}

/** The week of a day. */
export const weekOf = (day: string): Week => weekFrom(mondayOf(Temporal.PlainDate.from(day)));

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

function weekFrom(monday: Temporal.PlainDate): Week {
  const { weekOfYear: number = 0, yearOfWeek: year = 0 } = monday;
  return {
    id: `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`,
    number,
    days: Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString()),
  };
}
