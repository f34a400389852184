/** Values as a review says them: short, in one line, never as YAML. */

import type { Text } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import { inFirstLanguage } from '../text/first-language.ts';
import { shown } from '../yaml/quote.ts';

/** A person by name and id, `nobody` where there is none. */
export function personOf(registry: Registry, id: string | undefined): string {
  if (id === undefined) return 'nobody';
  const name = registry.people.get(id)?.data.name;
  return name === undefined ? `\`${id}\`` : `${name} (\`${id}\`)`;
}

/** A text in the organisation's first language. */
export const textOf = (registry: Registry, text: Text | undefined): string =>
  text === undefined ? '' : shown(inFirstLanguage(text, registry.organization?.data.languages), 200);

/** A value that stands in backticks: an id, a status. */
export const code = (text: string | undefined): string => (text === undefined ? 'nothing' : `\`${text}\``);

/** Ids with commas between them; more than five are counted. */
export const codeList = (ids: readonly string[]): string =>
  `${ids.slice(0, 5).map(code).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;

/** Any value of an entry: texts in quotes, lists with commas, maps as `key: value`. */
export function sayValue(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return 'nothing';
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

/** What two lists of ids do not have in common: `` `a` added, `b` removed``. */
export function listChange(before: readonly string[] = [], after: readonly string[] = []): string {
  const say = (ids: readonly string[], how: string) =>
    ids.length > 0 ? [`${ids.map(code).join(', ')} ${how}`] : [];
  const parts = [
    ...say(
      after.filter((id) => !before.includes(id)),
      'added',
    ),
    ...say(
      before.filter((id) => !after.includes(id)),
      'removed',
    ),
  ];
  return parts.join(', ') || 'another order';
}
