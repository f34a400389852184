/** What somebody probably meant by a value that is refused: tried out on the schema before it is suggested. */
import { z } from 'zod';
import { idFrom } from '../../../ids.ts';
import { bare } from '../../../schema-shape.ts';

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
  if (!schema) return undefined;
  return guesses(value).find((guess) => guess !== value && guess !== '' && fits(schema, guess));
}

const fits = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;

function guesses(value: unknown): unknown[] {
  if (typeof value !== 'string') return [];
  const text = value.trim();
  const [year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text)?.slice(1) ?? [];
  const plainTag = /^([a-z]{2,3})[-_]([a-z]{2})$/i.exec(text);
  return [
    year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined,
    languages[idFrom(text)],
    plainTag ? `${plainTag[1]?.toLowerCase()}-${plainTag[2]?.toUpperCase()}` : undefined,
    text,
    text.replace(/^@/, ''),
    text.toLowerCase(),
    /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined,
    /^[\p{L}\p{N} ._'’-]+$/u.test(text) ? idFrom(text) : undefined,
    /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined,
    { yes: true, on: true, true: true, no: false, off: false, false: false }[text.toLowerCase()],
  ].filter((guess) => guess !== undefined);
}

/** How a value of this schema is written, as an example to paste; the keys of a map, the words of a list. */
export function example(schema: z.core.$ZodType | undefined): string {
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodEnum) return String(inner.options[0]);
  if (inner instanceof z.ZodArray) return `[${example(inner.element)}]`;
  if (inner instanceof z.ZodObject)
    return `{ ${
      required(inner)
        .map((key) => `${key}: ${example(inner.shape[key])}`)
        .join(', ') || '…'
    } }`;
  if (inner instanceof z.ZodBoolean) return 'true';
  if (inner && fits(inner, '2026-01-31') && !fits(inner, 'x')) return '2026-01-31';
  return '…';
}

/** Keys that may not be left out. */
export const required = (schema: z.ZodObject): string[] =>
  Object.entries(schema.shape).flatMap(([key, child]) => (mayBeAbsent(child) ? [] : [key]));

export const mayBeAbsent = (schema: z.core.$ZodType | undefined): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
