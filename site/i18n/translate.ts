/** The site's own words: one sentence per key and language, with plurals. */
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export type Key = keyof typeof en;
type Plural = { readonly [category in Intl.LDMLPluralRule]?: string };
type Dictionary = Record<Key, string | Plural>;

/** Every language we have words for; another one speaks English until somebody adds its file here. */
export const dictionaries: Record<string, Dictionary> = { en, fr };

/** What is put in place of `{name}`. A number is written as the language writes it; `n` also chooses the plural. */
export type Values = Record<string, string | number>;
export type Translate = (key: Key, values?: Values) => string;

/** Have we a word for it? For names that come from data, such as a family of rules. */
export const isKey = (key: string): key is Key => Object.hasOwn(en, key);

/** The translator of a language, `fr-CA` as `fr`. */
export function t(language: string): Translate {
  const known = dictionaries[language] ? language : (language.split('-', 1)[0] ?? '');
  const dictionary = dictionaries[known] ?? en;
  const tag = dictionaries[known] ? language : 'en';
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (key, values = {}) => {
    const entry = dictionary[key];
    const sentence = typeof entry === 'string' ? entry : plural(entry, plurals.select(Number(values['n'])));
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  };
}

const plural = (entry: Plural, category: Intl.LDMLPluralRule) => entry[category] ?? entry.other ?? '';
