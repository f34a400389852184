/** Values as a review says them: short, in one line, never as YAML. */

import type { Text } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import { inFirstLanguage } from '../text/first-language.ts';
import { shown } from '../yaml/quote.ts';

/** `1 channel`, `2 channels`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function andList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** A person by name and id, `nobody` where there is none. */
export function personOf(registry: Registry, id: string | undefined): string {
  if (id === undefined) return 'nobody';
  const name = registry.people.get(id)?.data.name;
  return name === undefined ? `\`${id}\`` : `${name} (\`${id}\`)`;
}

/** A text in the organisation's first language. */
export const textOf = (registry: Registry, text: Text | undefined): string =>
  text === undefined ? '' : shown(inFirstLanguage(text, registry.organization?.data.languages), 200);

/** Any value of an entry: texts in quotes, lists with commas, maps as `key: value`. */
export function sayValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `“${shown(value, 80)}”`;
  if (typeof value !== 'object') return `\`${String(value)}\``;
  return `\`${shown(flat(value), 120)}\``;
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${flat(item)}`)
    .join(', ');
}

/** What two lists of ids do not have in common: `adds `a`; takes `b` away`. */
export function listChange(before: readonly string[] = [], after: readonly string[] = []): string {
  const code = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ');
  const added = after.filter((id) => !before.includes(id));
  const lost = before.filter((id) => !after.includes(id));
  const parts = [
    ...(added.length > 0 ? [`${code(added)} comes in`] : []),
    ...(lost.length > 0 ? [`${code(lost)} goes out`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'another order';
}
