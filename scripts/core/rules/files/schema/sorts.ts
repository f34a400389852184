/** Values of another sort than a key takes: a list where text belongs, a number where text belongs, and so on. */

import { z } from 'zod';
import type { KeyPath, Said } from '../../../model/finding.ts';
import { bare } from '../../../model/schema-shape.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { quoted } from '../../../yaml/quote.ts';
import { betweenNames, type Case, chooseOne, isReference } from './case.ts';
import { wrongForm } from './forms.ts';
import { code, lowerFirst, named, pair, sortOf } from './quoted.ts';
import { example, fits, meantBy, required } from './repair.ts';

type SortIssue = z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidUnion;

export function wrongSort(one: Case, issue: SortIssue): Said {
  const { path, value, raw, key, shown, schema, meaning } = one;
  const inner = schema && bare(schema);
  const text = issue.code === 'invalid_union' || issue.expected === 'string';
  const expected: InBoth =
    issue.code === 'invalid_type'
      ? named(issue.expected)
      : { en: 'text, or one text per language,', fr: 'un texte, ou un texte par langue' };
  if (text && (typeof value === 'number' || typeof value === 'boolean')) return bareScalar(one, expected);
  if (path.length === 0) {
    const keys = inner instanceof z.ZodObject ? required(inner).map((name) => `${name}:`) : [];
    return {
      message: {
        en: en`The file is ${sortOf(value)}; a map of keys is expected.`,
        fr: fr`Le fichier est ${sortOf(value)} ; il faut un ensemble de clés.`,
      },
      fix: {
        en: `Write one key per line: ${code(keys)} …`,
        fr: `Écrivez une clé par ligne : ${code(keys)} …`,
      },
    };
  }
  if (text && Array.isArray(value) && schema && isReference(schema))
    return {
      message: {
        en: en`${key} is a list: ${shown}; exactly one is expected.`,
        fr: fr`${key} est une liste : ${shown} ; il en faut exactement un.`,
      },
      fix: chooseOne(path, value[0]),
    };
  const message = {
    en: en`${key} is ${sortOf(value)}: ${shown}; ${expected} is expected.`,
    fr: fr`${key} est ${sortOf(value)} : ${shown} ; il faut ${expected}.`,
  };
  const meant = meantBy(schema, value);
  return {
    message,
    fix:
      (text ? oneTextFix(one, issue) : undefined) ??
      (inner instanceof z.ZodArray && typeof value !== 'object'
        ? {
            en: `Make it a list: \`${pair(path, listOf(inner, raw ?? String(value)))}\``,
            fr: `Faites-en une liste : \`${pair(path, listOf(inner, raw ?? String(value)))}\``,
          }
        : undefined) ??
      (inner instanceof z.ZodObject ? keysFix(path, inner, value) : undefined) ??
      (meant === undefined
        ? {
            en: `Write ${expected.en.replace(/,$/, '')}: \`${pair(path, example(schema))}\`${meaning ? ` (${lowerFirst(meaning)})` : ''}.`,
            fr: `Écrivez ${expected.fr} : \`${pair(path, example(schema))}\`.`,
          }
        : {
            en: `Write ${/^["']/.test(raw ?? '') ? 'it without quotes: ' : ''}\`${pair(path, meant)}\``,
            fr: `Écrivez ${/^["']/.test(raw ?? '') ? 'sans guillemets : ' : ''}\`${pair(path, meant)}\``,
          }),
  };
}

/** A number or a yes where text belongs: quotes help, unless the text would be refused as well. */
function bareScalar(one: Case, expected: InBoth): Said {
  const { path, value, raw, key, shown, schema } = one;
  const text = raw ?? String(value);
  const refused = schema && z.safeParse(schema, text).error?.issues[0];
  if (refused && refused.code !== 'invalid_union') return wrongForm({ ...one, value: text }, refused);
  const sort =
    typeof value === 'number'
      ? {
          en: 'a bare number, which can lose digits and leading zeros',
          fr: 'un nombre sans guillemets, qui peut perdre des chiffres et des zéros au début',
        }
      : sortOf(value);
  return {
    message: {
      en: en`${key} is ${sort}: ${shown}; ${expected} is expected.`,
      fr: fr`${key} est ${sort} : ${shown} ; il faut ${expected}.`,
    },
    fix: quoteIt(path, text),
  };
}

const quoteIt = (path: KeyPath, text: string): InBoth => ({
  en: `Quote it: \`${pair(path, quoted(text))}\``,
  fr: `Mettez la valeur entre guillemets : \`${pair(path, quoted(text))}\``,
});

/** A list or a map where one text belongs. */
function oneTextFix({ path, value, schema }: Case, issue: SortIssue): InBoth | undefined {
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === 'string');
    return issue.code === 'invalid_union'
      ? {
          en: `Write one sentence: \`${pair(path, texts.join(', ') || '…')}\``,
          fr: `Écrivez une phrase : \`${pair(path, texts.join(', ') || '…')}\``,
        }
      : {
          en: `Write one value: \`${pair(path, texts[0] ?? '…')}\``,
          fr: `Écrivez une seule valeur : \`${pair(path, texts[0] ?? '…')}\``,
        };
  }
  // `- Opening hours: late` is a map to YAML, and a text to its author.
  const [entry, ...others] = Object.entries((value ?? {}) as object);
  if (!entry || others.length > 0 || typeof entry[1] !== 'string' || !schema) return undefined;
  const text = entry.join(': ');
  const meant = meantBy(schema, entry.join(' '));
  if (fits(schema, text)) return quoteIt(path, text);
  return meant === undefined
    ? undefined
    : { en: `Write \`${pair(path, meant)}\`.`, fr: `Écrivez \`${pair(path, meant)}\`.` };
}

/** A list of what is written as one text, with or without brackets of some sort. */
function listOf(schema: z.ZodArray, raw: string): string {
  const text = raw.replaceAll(/^[[(]|[\])]$/g, '');
  const { element } = schema;
  if (bare(element) instanceof z.ZodObject) return example(schema);
  const items = text.split(betweenNames);
  return `[${items.every((item) => fits(element, item)) ? items.join(', ') : text}]`;
}

function keysFix(path: KeyPath, schema: z.ZodObject, value: unknown): InBoth {
  const keys = required(schema);
  return keys.length > 0 && keys.length <= 4
    ? {
        en: `Write its keys: \`${pair(path, example(schema, value))}\``,
        fr: `Écrivez ses clés : \`${pair(path, example(schema, value))}\``,
      }
    : {
        en: `Write its keys below it: ${code((keys.length > 0 ? keys : Object.keys(schema.shape)).slice(0, 8))}.`,
        fr: `Écrivez ses clés en dessous : ${code((keys.length > 0 ? keys : Object.keys(schema.shape)).slice(0, 8))}.`,
      };
}
