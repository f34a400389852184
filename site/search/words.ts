/** The words of the search: a file per language, fetched when somebody searches, so that no page carries them. */
import { createHash } from 'node:crypto';
import { languageOf } from '../i18n/languages.ts';
import type { Entry } from '../i18n/speak.ts';
import { dictionaries, type Key } from '../i18n/translate.ts';

/** What the kinds are called together, where a list has that name already. */
const others = [
  'channels.title',
  'people.title',
  'units.title',
  'audiences.title',
  'platforms.title',
  'unofficial.title',
  'handbook.title',
  'rules.title',
] as const satisfies readonly Key[];

export type SearchKey = Extract<Key, `search.${string}`> | (typeof others)[number];

export interface SearchWords {
  readonly language: string;
  readonly entries: Readonly<Record<SearchKey, Entry>>;
}

const files = new Map<string | undefined, { text: string; version: string }>();

/** The words of a language's folder. */
export function searchWordsFile(locale: string | undefined): { text: string; version: string } {
  const known = files.get(locale);
  if (known) return known;
  const language = languageOf(locale);
  const tag = [language, language.split('-', 1)[0] ?? ''].find((one) => dictionaries[one]);
  const entries = Object.entries(dictionaries[tag ?? 'en'] ?? {}).filter(
    ([key]) => key.startsWith('search.') || (others as readonly string[]).includes(key),
  );
  const text = JSON.stringify({ language: tag ? language : 'en', entries: Object.fromEntries(entries) });
  const file = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
  files.set(locale, file);
  return file;
}
