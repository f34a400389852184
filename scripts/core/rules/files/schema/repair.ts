/** What somebody probably meant by a value that is refused: tried out on the schema before it is suggested. */
import { z } from 'zod';
import { bare } from '../../../model/schema-shape.ts';
import { idFrom } from '../../../text/ids.ts';
import { daysMeant } from './dates.ts';

const languages: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  dutch: 'nl',
  nederlands: 'nl',
  english: 'en',
  anglais: 'en',
  eng: 'en',
  french: 'fr',
  francais: 'fr',
  fra: 'fr',
  fre: 'fr',
  german: 'de',
  deutsch: 'de',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  spanish: 'es',
  espanol: 'es',
  uk: 'en-GB',
  us: 'en-US',
};

/** The value that was meant, where one of the usual slips explains it. */
export function meantBy(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (!schema || typeof value !== 'string') return undefined;
  return guesses(value.trim()).find((guess) => guess !== value && guess !== '' && fits(schema, guess));
}

export const fits = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;

function guesses(text: string): unknown[] {
  const days = daysMeant(text);
  const plainTag = /^([a-z]{2,3})[-_]([a-z]{2})$/i.exec(text);
  return [
    days.length === 1 ? days[0] : undefined,
    languages[idFrom(text)],
    plainTag ? `${plainTag[1]?.toLowerCase()}-${plainTag[2]?.toUpperCase()}` : undefined,
    duration(text),
    text,
    // A comment needs a space before its `#`.
    text.replace(/#.*$/, '').trim(),
    text.replace(/^[“„«"']\s*|\s*[”“»"']$/g, ''),
    text.replace(/^@/, ''),
    text.replace(/\s*[([](?:at|arobase)[)\]]\s*/i, '@').replace(/^mailto:/i, ''),
    text.replace(/^https?:\/\/github\.com\//i, '').replace(/\/$/, ''),
    /^\[[^\]]*\]\((?:mailto:)?([^)\s]+)\)$/.exec(text)?.[1],
    /^:/.test(text) ? `/${text}` : undefined,
    text.toLowerCase(),
    // A whole address where only a host is asked for.
    text
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/.*$/, ''),
    /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined,
    /^[\p{L}\p{N} ._'’-]+$/u.test(text) ? idFrom(text) : undefined,
    /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined,
    { yes: true, on: true, true: true, no: false, off: false, false: false }[text.toLowerCase()],
  ].filter((guess) => guess !== undefined);
}

/** `30 minutes`, `2h` or `0:30` as ISO 8601 writes it. */
function duration(text: string): string | undefined {
  const [, hours, minutes] = /^(\d{1,2})(?::|\s*h\s*)(\d\d)$/i.exec(text) ?? [];
  if (minutes !== undefined) {
    const parts = [
      Number(hours) > 0 ? `${Number(hours)}H` : '',
      Number(minutes) > 0 ? `${Number(minutes)}M` : '',
    ];
    return `PT${parts.join('')}`;
  }
  const [, count, unit = ''] = /^(\d+)\s*([a-z]+)\.?$/i.exec(text) ?? [];
  if (count === undefined) return undefined;
  if (/^m(?:n|ins?|inutes?)?$/i.test(unit)) return `PT${count}M`;
  if (/^h(?:rs?|ours?|eures?)?$/i.test(unit)) return `PT${count}H`;
  return /^(?:d(?:ays?)?|j(?:ours?)?)$/i.test(unit) ? `P${count}D` : undefined;
}

/** Words that fill a field without saying anything. */
export const isPlaceholder = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(?:n\/?a|none|nobody|tb[acd]|to ?do|unknown|null|nil|xx+|\?+|-+|\.{2,}|…|aucune?|personne)$/i.test(
    value.trim(),
  );

/** How a value of this schema is written, as an example to fill in; `given` is what somebody wrote in its place. */
export function example(schema: z.core.$ZodType | undefined, given?: unknown): string {
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodEnum) return String(inner.options[0]);
  if (inner instanceof z.ZodArray) return `[${example(inner.element)}]`;
  if (inner instanceof z.ZodObject) {
    const keys = required(inner);
    // What is there already goes to the first key that can take it.
    const taker = typeof given === 'string' ? keys.find((key) => fits(inner.shape[key], given)) : undefined;
    const pairs = keys.map((key) => `${key}: ${key === taker ? given : example(inner.shape[key])}`);
    return `{ ${pairs.join(', ') || '…'} }`;
  }
  if (inner instanceof z.ZodBoolean) return 'true';
  return inner && isDay(inner) ? 'YYYY-MM-DD' : '…';
}

/** Does the schema ask for a calendar day? */
export const isDay = (schema: z.core.$ZodType): boolean => fits(schema, '2026-01-31') && !fits(schema, 'x');

/** Keys that may not be left out. */
export const required = (schema: z.ZodObject): string[] =>
  Object.entries(schema.shape).flatMap(([key, child]) => (mayBeAbsent(child) ? [] : [key]));

export const mayBeAbsent = (schema: z.core.$ZodType | undefined): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
