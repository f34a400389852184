/** Which of the site's words the verify page says in the browser: a file per language, so that the page stays light. */
import { createHash } from 'node:crypto';
import { readerOf } from '../i18n/reader.ts';
import { dictionaries, isKey } from '../i18n/translate.ts';
import type { VerifyWords } from './verify-key.ts';

/** Whole families of words, and single ones that other pages say as well. */
const spoken =
  /^(?:(?:verify|kind|risk|decision)\..+|channel\.(?:name|unit|owner)|unofficial\.(?:kind|risk|decision|pending))$/;

/** Words that only the server says: the page around the answers. */
const served =
  /^verify\.(?:title|description|question|hint|platform|platform\.any|submit|private|noscript|lists.*|do\..*)$/;

const files = new Map<string | undefined, { text: string; version: string }>();

/** The words of a language's folder. */
export function verifyWordsFile(locale: string | undefined): { text: string; version: string } {
  const known = files.get(locale);
  if (known) return known;
  const { t } = readerOf(locale);
  const keys = Object.keys(dictionaries['en'] ?? {})
    .filter(isKey)
    .filter((key) => spoken.test(key) && !served.test(key));
  const words: VerifyWords = Object.fromEntries(keys.map((key) => [key, t(key)]));
  const text = JSON.stringify(words);
  const file = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
  files.set(locale, file);
  return file;
}
