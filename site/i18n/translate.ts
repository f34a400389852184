/** The site's own words: one sentence per key and language, with plurals. */
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { type Entry, type Speak, speaker } from './speak.ts';

export type Key = keyof typeof en;
type Dictionary = Record<Key, Entry>;

/** Every language we have words for; another one speaks English until somebody adds its file here. */
export const dictionaries: Record<string, Dictionary> = { en, fr };

/** Says a sentence of the dictionary: `{name}` is replaced, and `n` also chooses the plural. */
export type Translate = Speak<Key>;

/** Have we a word for it? For names that come from data, such as a family of rules. */
export const isKey = (key: string): key is Key => Object.hasOwn(en, key);

/** The translator of a language, `fr-CA` as `fr`. */
export function t(language: string): Translate {
  const known = dictionaries[language] ? language : (language.split('-', 1)[0] ?? '');
  const dictionary = dictionaries[known];
  return dictionary ? speaker(dictionary, language) : speaker<Key>(en, 'en');
}
