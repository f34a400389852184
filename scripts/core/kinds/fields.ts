/** The small shapes that every schema shares: ids, dates, texts, references. */

import { z } from 'zod';
import type { InBoth } from '../model/wording.ts';
import { holdsSeen } from '../text/invisible.ts';
import { asks } from './asked.ts';

/** Kinds of entry that another entry may name by id; each is a folder of the repository. */
export const referables = [
  'people',
  'units',
  'audiences',
  'platforms',
  'channels',
  'pages',
  'chapters',
  'styleRules',
  'campaigns',
  'assets',
] as const;
export type Referable = (typeof referables)[number];

/** Which schema node is a reference, and to which kind: read by the rules `unknown-reference` and `unused-entry`. */
export const references = z.registry<{ to: Referable }>();

/** What is true of a value wherever it stands, and which rules and pages read it. */
export interface Mark {
  /** A day that lies behind us: the rule `future-date`. */
  readonly past?: true;
  /** Text that readers of a channel see, by the name of such a text. The search finds the entry by it. */
  readonly copy?: string;
  /** Somebody's word: what they have done, and which key holds them. The rule `unconfirmed-decision`. */
  readonly decision?: { readonly what: InBoth; readonly by: string };
  /** A list that only grows: the rule `rewritten-history`. */
  readonly log?: true;
}

/** The marks of schema nodes: read with `get`, which finds them behind a description that was added later. */
export const marks = z.registry<Mark>();

/** What Windows takes for a device is no id: an id is a file name. */
export const idPattern = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id: the entry's file name, for life. */
export const id = () =>
  asks(
    z.string().regex(idPattern, idClause.en),
    {
      en: 'Give a short name of lower-case letters and digits, joined by single hyphens, such as north-region.',
      fr: 'Donnez un nom court en minuscules sans accent et en chiffres, reliés par des traits d’union simples, comme north-region.',
    },
    idClause,
  );

const idClause = {
  en: 'expected an id: lower-case letters and digits, joined by single hyphens',
  fr: 'il faut un identifiant : des minuscules sans accent et des chiffres, reliés par des traits d’union simples',
};

const accountPath = {
  en: 'expected `platform/account`, as in the path',
  fr: 'il faut `plateforme/compte`, comme dans le chemin',
};

/** A reference to an entry of another kind, by id (channels: `platform/account`, as in the path). */
export const reference = (to: Referable) =>
  (to === 'channels'
    ? asks(
        z.string().regex(/^[a-z0-9-]+\/\S+$/, accountPath.en),
        {
          en: 'Give the channel as platform/account, such as x/acme.',
          fr: 'Donnez le compte sous la forme plateforme/compte, comme x/acme.',
        },
        accountPath,
      )
    : id()
  ).register(references, { to });

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

/** Two ends, the smaller one first. */
export const range = <T extends z.ZodObject<{ min: z.ZodNumber; max: z.ZodNumber }>>(ends: T) =>
  asks(
    ends.refine(({ min, max }) => min <= max, rangeClause.en),
    { en: 'The smaller number comes first.', fr: 'Le plus petit nombre vient en premier.' },
    rangeClause,
  );

const rangeClause = {
  en: 'expected min to be no more than max',
  fr: 'il faut que min ne dépasse pas max',
};

/** A length of time as ISO 8601 writes it. `clause`: what of that a key takes, such as `PT30M`. */
export const duration = (form: RegExp, clause: InBoth) =>
  asks(
    z.string().regex(form, clause.en),
    { en: 'Give a time span, such as 2 hours.', fr: 'Donnez une durée, par exemple 2 heures.' },
    clause,
  );

/** Text that readers of a channel see; `name` is how it is called, as `channel.bio`. */
export function copy<T extends z.ZodType>(name: string, schema: T): T {
  marks.add(schema, { copy: name });
  return schema;
}

/** `{ by, on, … }`: what somebody is said to have done, as a participle. `by` is the key that names them. */
export function decision<T extends z.ZodObject>(what: InBoth, schema: T, by = 'by'): T {
  marks.add(schema, { decision: { what, by } });
  return schema;
}

/** A list that only grows. */
export const log = <T extends z.ZodType>(item: T): z.ZodArray<T> =>
  z.array(item).register(marks, { log: true });

/** A line or more of text that is not blank. */
export const line = () =>
  asks(
    z.string().regex(/\S/, { error: someText.en, abort: true }).refine(holdsSeen, someText.en),
    writeSomething,
    someText,
  );

const someText = { en: 'expected some text', fr: 'il faut un texte' };
const writeSomething = { en: 'Write something here.', fr: 'Écrivez quelque chose ici.' };

/** A web address with its scheme. */
export const webAddress = () =>
  asks(
    z
      .string()
      .regex(/^https?:\/\/[^\s/?#]+\S*$/, { error: addressClause.en, abort: true })
      // A page takes its host apart: `https://[` has the form, and none.
      .refine((address) => URL.canParse(address), addressClause.en),
    {
      en: 'Give a whole web address, such as https://acme.example/news.',
      fr: 'Donnez une adresse web complète, comme https://acme.example/news.',
    },
    addressClause,
  );

const addressClause = {
  en: 'expected a web address that begins with https://',
  fr: 'il faut une adresse web qui commence par https://',
};

/** A BCP 47 language tag in its usual short form: `en`, `fr`, `fr-CA`, `zh-Hans`. */
export const languagePattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const knownLanguages = new Map<string, boolean>();
let languageNames: Intl.DisplayNames | undefined;

/** Is it the tag of a language that has a name? Typing errors such as `frx` have the right form, too. */
function isLanguage(tag: string): boolean {
  const before = knownLanguages.get(tag);
  if (before !== undefined) return before;
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const known = languagePattern.test(tag) && languageNames.of(tag.split('-', 1)[0] ?? '') !== undefined;
  knownLanguages.set(tag, known);
  return known;
}

export const language = () =>
  asks(
    z
      .string()
      .regex(languagePattern, languageTag.en)
      .refine(isLanguage, knownLanguage.en)
      .meta({ examples: ['en', 'fr', 'fr-CA'] }),
    {
      en: 'Give the short sign of a language, such as en for English or fr-CA for the French of Canada.',
      fr: 'Donnez le code d’une langue, comme en pour l’anglais ou fr-CA pour le français du Canada.',
    },
    languageTag,
    knownLanguage,
  );

const languageTag = {
  en: 'expected a language tag such as en, fr or fr-CA',
  fr: 'il faut le code d’une langue, comme en, fr ou fr-CA',
};
const knownLanguage = {
  en: 'expected a language that exists, such as en, fr or fr-CA',
  fr: 'il faut une langue qui existe, comme en, fr ou fr-CA',
};

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

/** The form of a seal (`scripts/core/seal.ts`) and of the hash of a file. */
export const sealPattern = /^sha256:[0-9a-f]{64}$/;

/** Text that people read: one string in the organisation's first language, or one per language. */
export const text = () => asks(z.union([line(), z.record(language(), line())]), writeSomething, someText);
export type Text = z.output<ReturnType<typeof text>>;

/** Fields of the organisation's own, described in policy/extensions/<kind>.schema.json and checked by ajv. */
export const extensions = () =>
  z
    .record(z.string(), z.unknown())
    .optional()
    .describe("The organisation's own fields, as policy/extensions/ describes them for this kind of entry.");
