/** The site's own words: one sentence per key and language, with plurals. */
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { type Speak, speaker, type Translation } from './speak.ts';

export type Key = keyof typeof en;
type Dictionary = Record<Key, Translation>;

/** Every language we have words for; another one speaks English until somebody adds its file here. */
export const dictionaries: Record<string, Dictionary> = { en, fr };

/** Says a sentence of the dictionary: `{name}` is replaced, and `n` also chooses the plural. */
export type Translate = Speak<Key>;

/** Have we a word for it? For names that come from data, such as a family of rules. */
export const isKey = (key: string): key is Key => Object.hasOwn(en, key);

/** What a finding of a rule asks of people. */
export const taskKey = (rule: string): Key => {
  const key = `health.task.${rule}`;
  return isKey(key) ? key : 'health.task.other';
};

/** The words for a language, `fr-CA` as `fr`, and the language they then are in; English for one we have no words for. */
export function dictionaryOf(language: string): { language: string; dictionary: Dictionary } {
  const dictionary = dictionaries[language] ?? dictionaries[language.split('-', 1)[0] ?? ''];
  return dictionary ? { language, dictionary } : { language: 'en', dictionary: en };
}

/** The translator of a language. */
export function t(wanted: string): Translate {
  const { language, dictionary } = dictionaryOf(wanted);
  return speaker(dictionary, language);
}
