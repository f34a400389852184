/** Days, spans of time, local times and zones, as schemas take them. */
import { z } from 'zod';
import type { InBoth } from '../model/wording.ts';
import { asks } from './asked.ts';
import { line, marks } from './fields.ts';

/** The number in `count` digits of a text from `at` on; NaN when one of them is none. */
function digits(text: string, at: number, count: number): number {
  let number = 0;
  for (let index = at; index < at + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Is this the ISO form of a day that exists? (2026-02-30 is not.) Runs for every date of the repository: it makes no objects. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (Number.isNaN(year) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return false;
  if (day <= 28) return true;
  if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= 30 || (month !== 4 && month !== 6 && month !== 9 && month !== 11);
}

/** A calendar day as text, `YYYY-MM-DD`; the YAML loader never turns it into a Date. */
export const date = () =>
  asks(
    z.string().refine(isDate, dayClause.en).meta({ format: 'date' }),
    {
      en: 'Give a day that exists, with year, month and day.',
      fr: 'Donnez un jour qui existe, avec l’année, le mois et le jour.',
    },
    dayClause,
  );

const dayClause = {
  en: 'expected a day that exists, as YYYY-MM-DD',
  fr: 'il faut un jour qui existe, sous la forme AAAA-MM-JJ',
};

/** A day that lies behind us. */
export const past = () => date().register(marks, { past: true });

/** A length of time as ISO 8601 writes it. `clause`: what of that a key takes, such as `PT30M`. */
export const duration = (form: RegExp, clause: InBoth) =>
  asks(
    z.string().regex(form, clause.en),
    { en: 'Give a time span, such as 2 hours.', fr: 'Donnez une durée, par exemple 2 heures.' },
    clause,
  );

/** Does the runtime know the zone? (America/Tornto has the right form.) */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** An IANA time zone by its name; never an offset, never an abbreviation. */
export const timeZone = () =>
  asks(
    z
      .string()
      .regex(/^(?:UTC|[A-Z][A-Za-z_+-]*(?:\/[A-Za-z0-9_+-]+)+)$/, zoneClause.en)
      .refine(isTimeZone, knownZone.en)
      .meta({ examples: ['Europe/Paris'] }),
    {
      en: 'Give a time zone by its place, such as Europe/Paris.',
      fr: 'Donnez un fuseau horaire par son lieu, comme Europe/Paris.',
    },
    zoneClause,
    knownZone,
  );

const zoneClause = {
  en: 'expected an IANA time zone such as Europe/Paris',
  fr: 'il faut un fuseau horaire de l’IANA, comme Europe/Paris',
};
const knownZone = {
  en: 'expected an IANA time zone that exists, such as Europe/Paris',
  fr: 'il faut un fuseau horaire de l’IANA qui existe, comme Europe/Paris',
};

/**
 * A time as the clock shows it at a place, `YYYY-MM-DD HH:MM`. Whether there is such a time depends on the zone, and what is wrong
 * with it takes more than a line: the rule `bad-time` says it.
 */
export const localTime = () => line().meta({ examples: ['2026-11-25 08:30'] });

/** The zone of such a time, of which `bad-time` speaks as well. */
export const zoneName = () => line().meta({ examples: ['Europe/Paris'] });
