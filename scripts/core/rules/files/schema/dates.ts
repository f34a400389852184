/** Which days somebody may have meant who wrote a date in another way. */

import { isDate } from '../../../kinds/times.ts';
import { plainLetters } from '../../../text/ids.ts';

/** English and French, by the letters with which they begin. */
const months = [
  /^jan/,
  /^f(?:eb|ev)/,
  /^mar/,
  /^a[pv]r/,
  /^ma[iy]/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^a(?:ug|out)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];

/** No day, the one day, or two where day and month can be read in either order. */
export function daysMeant(text: string): string[] {
  const plain = plainLetters(text.trim());
  const found = readings(plain).map(([year, month, day]) =>
    [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return [...new Set(found)].filter(isDate);
}

function readings(text: string): [year: string, month: string, day: string][] {
  const [, year = '', second = '', third = ''] =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ].*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  // Year first is year-month-day; the other order only where that is no day.
  if (year)
    return isDate(`${year}-${second.padStart(2, '0')}-${third.padStart(2, '0')}`)
      ? [[year, second, third]]
      : [[year, third, second]];
  const [, one = '', two = '', last = ''] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text) ?? [];
  // Nobody separates month and day by dots with the month first.
  if (last)
    return text.includes('.')
      ? [[last, two, one]]
      : [
          [last, two, one],
          [last, one, two],
        ];
  const [, before, word = '', after, end = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|er)?\.? (?:of )?)?([a-z]+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/.exec(
      text,
    ) ?? [];
  const month = months.findIndex((name) => name.test(word)) + 1;
  const day = before ?? after;
  return day !== undefined && month > 0 ? [[end, String(month), day]] : [];
}
