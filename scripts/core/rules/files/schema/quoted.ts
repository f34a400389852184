/** How values, keys and sorts of value are written in a sentence. */

import type { KeyPath } from '../../../model/finding.ts';
import { type InBoth, inBoth } from '../../../model/wording.ts';
import { everyUnseen } from '../../../text/invisible.ts';

/** `key: value` to paste; inside a list only the value. */
export function pair(path: KeyPath, value: unknown): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `${last}: ${String(value)}` : String(value);
}

export const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

/** For the inside of backticks: no backtick, what cannot be seen in a terminal by its number, and not longer than one reads. */
export function visible(text: string): string {
  const seen = text
    .replaceAll('`', "'")
    .replaceAll(
      everyUnseen,
      (character) => `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`,
    );
  return seen.length > 80 ? `${seen.slice(0, 79)}…` : seen;
}

/** A value in backticks: as written, if that is known, and not longer than one reads. */
export const show = (value: unknown, raw?: string): string =>
  `\`${visible((raw ?? compact(value)).replaceAll(/[ \t\r\n]+/g, ' '))}\``;

function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${compact(item)}`)
    .join(', ')}}`;
}

export const sortOf = (value: unknown): InBoth =>
  Array.isArray(value)
    ? list
    : typeof value === 'object'
      ? { en: 'a map', fr: 'un ensemble de clés' }
      : typeof value === 'boolean'
        ? { en: 'a bare true or false', fr: 'true ou false sans guillemets' }
        : typeof value === 'number' && !Number.isFinite(value)
          ? { en: 'no finite number', fr: 'un nombre qui n’est pas fini' }
          : named(typeof value);

const list = { en: 'a list', fr: 'une liste' };
const keys = { en: 'a map of keys', fr: 'un ensemble de clés' };

const names: Record<string, InBoth> = {
  string: { en: 'text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: 'true or false', fr: 'true ou false' },
  array: list,
  object: keys,
  record: keys,
};

/** A type of zod in words. */
export const named = (type: string): InBoth => names[type] ?? inBoth(type);

export const lowerFirst = (text: string): string =>
  text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
