/** Which of the site's words the forms say in the browser: one file per language for all forms. */
import { createHash } from 'node:crypto';
import { readerOf } from '../i18n/reader.ts';
import { dictionaries, isKey } from '../i18n/translate.ts';
import type { FormWords } from './form-key.ts';

/** The forms' own words, and those of an account and of why something is none. */
const spoken =
  /^(?:form\..+|field\.[^.]+(?:\.(?:by|on|how))?|verify\.(?:on|refused|refused\..+|thing\..+|kind\..+|alike.*|why\..+)|kind\..+)$/;

const files = new Map<string | undefined, { text: string; version: string }>();

/** The words of a language's folder. */
export function formWordsFile(locale: string | undefined): { text: string; version: string } {
  const known = files.get(locale);
  if (known) return known;
  const { t } = readerOf(locale);
  const keys = Object.keys(dictionaries['en'] ?? {})
    .filter(isKey)
    .filter((key) => spoken.test(key));
  const words: FormWords = Object.fromEntries(keys.map((key) => [key, t(key)]));
  const text = JSON.stringify(words);
  const file = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
  files.set(locale, file);
  return file;
}
