/** Values as a review says them: short, in one line, never as YAML. */

import type { Text } from '../kinds/fields.ts';
import { type Kind, kinds } from '../kinds/kinds.ts';
import { titleOf } from '../kinds/title.ts';
import { entryBy, type Registry } from '../model/registry.ts';
import { eachLanguage, type Wording } from '../model/wording.ts';
import { inFirstLanguage } from '../text/first-language.ts';
import { andList, count } from '../text/lists.ts';
import { shown } from '../yaml/quote.ts';

export const nothing: Wording = { en: 'nothing', fr: 'rien' };
const nobody: Wording = { en: 'nobody', fr: 'personne' };

/** A number with its noun in both languages. */
export const counted = (
  number: number,
  english: readonly [string, string],
  french: readonly [string, string],
) => ({
  en: count(number, ...english),
  fr: count(number, ...french),
});

/** A person by name and id, `nobody` where there is none. */
export const personOf = (registry: Registry, id: string | undefined): Wording =>
  id === undefined ? nobody : named(registry, 'people', id);

/** ``Aster Museum (`x/aster`)``: an entry by its title and id; by the id alone where it has no title. */
export function named(registry: Registry, kind: Kind, id: string): string {
  const entry = entryBy(registry, kind, id);
  const title = entry === undefined ? '' : textOf(registry, titleOf(kind, entry));
  if (!kinds[kind].at.includes('<')) return title || kinds[kind].words.en.one;
  return title === '' || title === id ? code(id) : `${title} (${code(id)})`;
}

/** A text in the organisation's first language. */
export const textOf = (registry: Registry, text: Text | undefined): string =>
  text === undefined ? '' : shown(inFirstLanguage(text, registry.organization?.data.languages), 200);

/** A text in the quotation marks of each language. */
export const inQuotes = (text: string): Wording => ({ en: `“${text}”`, fr: `«\u00A0${text}\u00A0»` });

/** A text of an entry, quoted. */
export const quoteOf = (registry: Registry, text: Text | undefined): Wording =>
  inQuotes(textOf(registry, text));

/** A value that stands in backticks: an id, a status, a key. One in it would end them. */
export const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

export const codeOr = (text: string | undefined, otherwise: Wording = nothing): Wording =>
  text === undefined ? otherwise : code(text);

/** Where a channel is in its life, in a word. */
export const statusOf = (status: string | undefined): Wording =>
  statuses[status as keyof typeof statuses] ?? codeOr(status, { en: 'unknown', fr: 'inconnu' });

const statuses = {
  proposed: { en: 'proposed', fr: 'proposé' },
  active: { en: 'active', fr: 'actif' },
  dormant: { en: 'paused', fr: 'en pause' },
  retired: { en: 'retired', fr: 'fermé' },
} as const;

/** How well a platform reaches an audience; what nobody knows stands as it was typed. */
export const fitWords = (fit: string | undefined): Wording =>
  fits[fit as keyof typeof fits] ?? codeOr(fit, { en: 'reach unknown', fr: 'portée inconnue' });

const fits = {
  high: { en: 'reaches them well', fr: 'portée forte' },
  medium: { en: 'reaches part of them', fr: 'portée moyenne' },
  low: { en: 'barely reaches them', fr: 'portée faible' },
  none: { en: 'does not reach them', fr: 'portée nulle' },
} as const;

/** Whether we use a platform, in a word or two. */
export const decisionWords = (status: string | undefined): Wording =>
  decisions[status as keyof typeof decisions] ?? codeOr(status, { en: 'undecided', fr: 'rien de décidé' });

const decisions = {
  approved: { en: 'approved', fr: 'autorisée' },
  trial: { en: 'on trial', fr: 'à l’essai' },
  'no-new-channels': { en: 'no new channels', fr: 'pas de nouveau compte' },
  left: { en: 'left', fr: 'quittée' },
} as const;

/** Names or ids with commas between them; more than five are counted. */
export function shortList(names: readonly Wording[]): Wording {
  const more = names.length - 5;
  return eachLanguage(names.slice(0, 5), (texts, language) =>
    more <= 0
      ? texts.join(', ')
      : `${texts.join(', ')}${language === 'en' ? ` and ${more} more` : ` et ${more} de plus`}`,
  );
}

/** Several wordings as one, with `and` before the last. */
export const all = (parts: readonly Wording[]): Wording => eachLanguage(parts, andList);

/** Any value of an entry: texts in quotes, lists with commas, maps as `key: value`. */
export function sayValue(value: unknown): Wording {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return nothing;
  if (typeof value === 'string') return inQuotes(shown(value, 80));
  if (typeof value !== 'object') return `\`${String(value)}\``;
  return `\`${shown(flat(value), 120)}\``;
}

/** A value in one line: lists with commas, maps as `key: value`. */
export function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${flat(item)}`)
    .join(', ');
}

/** What two lists do not have in common: `` `a` added, `b` removed``. */
export function listChange(
  before: readonly string[] = [],
  after: readonly string[] = [],
  name: (id: string) => Wording = code,
): Wording {
  const say = (ids: readonly string[], how: Wording): Wording[] =>
    ids.length > 0 ? [eachLanguage([...ids.map(name), how], joined)] : [];
  const parts = [
    ...say(
      after.filter((id) => !before.includes(id)),
      { en: 'added', fr: 'en plus' },
    ),
    ...say(
      before.filter((id) => !after.includes(id)),
      { en: 'removed', fr: 'en moins' },
    ),
  ];
  if (parts.length === 0) return { en: 'another order', fr: 'un autre ordre' };
  return eachLanguage(parts, (texts) => texts.join(', '));
}

const joined = (texts: readonly string[]): string => `${texts.slice(0, -1).join(', ')} ${texts.at(-1)}`;
