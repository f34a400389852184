/** How values, keys and sorts of value are written in a sentence. */
import type { KeyPath } from '../../../model/finding.ts';
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

export const sortOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? 'a map'
      : typeof value === 'boolean'
        ? 'a bare true or false'
        : typeof value === 'number' && !Number.isFinite(value)
          ? 'no finite number'
          : named(typeof value);

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

/** A type of zod in words. */
export const named = (type: string): string => names[type] ?? type;

export const lowerFirst = (text: string): string =>
  text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
