/** The small shapes that every schema shares: ids, dates, texts, references. */
import { z } from 'zod';
import { holdsSeen } from '../text/invisible.ts';

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
  readonly decision?: { readonly what: string; readonly by: string };
  /** A list that only grows: the rule `rewritten-history`. */
  readonly log?: true;
}

/** The marks of schema nodes: read with `get`, which finds them behind a description that was added later. */
export const marks = z.registry<Mark>();

/** What Windows takes for a device is no id: an id is a file name. */
export const idPattern = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id: the entry's file name, for life. */
export const id = () =>
  z.string().regex(idPattern, 'expected an id: lower-case letters and digits, joined by single hyphens');

/** A reference to an entry of another kind, by id (channels: `platform/account`, as in the path). */
export const reference = (to: Referable) =>
  (to === 'channels'
    ? z.string().regex(/^[a-z0-9-]+\/\S+$/, 'expected `platform/account`, as in the path')
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
  z.string().refine(isDate, 'expected a day that exists, as YYYY-MM-DD').meta({ format: 'date' });

/** A day that lies behind us. */
export const past = () => date().register(marks, { past: true });

/** Text that readers of a channel see; `name` is how it is called, as `channel.bio`. */
export function copy<T extends z.ZodType>(name: string, schema: T): T {
  marks.add(schema, { copy: name });
  return schema;
}

/** `{ by, on, … }`: what somebody is said to have done, as a participle. `by` is the key that names them. */
export function decision<T extends z.ZodObject>(what: string, schema: T, by = 'by'): T {
  marks.add(schema, { decision: { what, by } });
  return schema;
}

/** A list that only grows. */
export const log = <T extends z.ZodType>(item: T): z.ZodArray<T> =>
  z.array(item).register(marks, { log: true });

/** A line or more of text that is not blank. */
export const line = () =>
  z
    .string()
    .regex(/\S/, { error: 'expected some text', abort: true })
    .refine(holdsSeen, 'expected some text');

/** A web address with its scheme. */
export const webAddress = () =>
  z.string().regex(/^https?:\/\/[^\s/?#]+\S*$/, 'expected a web address that begins with https://');

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
  z
    .string()
    .regex(languagePattern, 'expected a language tag such as en, fr or fr-CA')
    .refine(isLanguage, 'expected a language that exists, such as en, fr or fr-CA')
    .meta({ examples: ['en', 'fr', 'fr-CA'] });

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
  z
    .string()
    .regex(
      /^(?:UTC|[A-Z][A-Za-z_+-]*(?:\/[A-Za-z0-9_+-]+)+)$/,
      'expected an IANA time zone such as Europe/Paris',
    )
    .refine(isTimeZone, 'expected an IANA time zone that exists, such as Europe/Paris')
    .meta({ examples: ['Europe/Paris'] });

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
export const text = () => z.union([line(), z.record(language(), line())]);
export type Text = z.output<ReturnType<typeof text>>;

/** Fields of the organisation's own, described in policy/extensions/<kind>.schema.json and checked by ajv. */
export const extensions = () =>
  z
    .record(z.string(), z.unknown())
    .optional()
    .describe("The organisation's own fields, as policy/extensions/ describes them for this kind of entry.");
