/** The file of the public holidays of a region in a year. */
import { addDays } from '../dates/day.ts';
import { entryFile, type NewFile } from '../kinds/entry-file.ts';
import type { Text } from '../kinds/fields.ts';

/** A holiday as a library of holidays knows it. */
export interface Holiday {
  /** Its first day there, `YYYY-MM-DD`. */
  readonly on: string;
  /** How many days it lasts. */
  readonly days: number;
  readonly name: Text;
}

export interface HolidayList {
  /** ISO 3166: `FR`, `CA-QC`. */
  readonly region: string;
  readonly name: Text;
  readonly year: number;
  /** The units that keep them; none: everybody. */
  readonly units: readonly string[];
  readonly holidays: readonly Holiday[];
  /** Where they are from. */
  readonly source: string;
}

/** Every day of a holiday is one of the list; what lies in another year is in the list of that year. */
export function holidaysFile({ region, name, year, units, holidays, source }: HolidayList): NewFile {
  const days = holidays
    .flatMap((holiday) =>
      Array.from({ length: holiday.days }, (_, index) => ({
        on: addDays(holiday.on, index),
        name: holiday.name,
      })),
    )
    .filter(({ on }) => on.startsWith(`${year}-`))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return entryFile('holidays', `${region.toLowerCase()}-${year}`, {
    name,
    region,
    year,
    ...(units.length > 0 && { units }),
    days,
    source,
  });
}
