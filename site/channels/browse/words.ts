/** The words that travel with the index. */

import type { Entry } from '../../i18n/speak.ts';
import { dictionaries, type Key } from '../../i18n/translate.ts';
import type { BrowserKey, Words } from './browser-words.ts';
import { browserKeys } from './browser-words.ts';

/** The words of a language, `fr-CA` as `fr`; English for one we have no words for. */
export function wordsOf(language: string): Words {
  const known = [language, language.split('-', 1)[0] ?? ''].find((tag) => dictionaries[tag]);
  const dictionary = dictionaries[known ?? 'en'];
  const entries = browserKeys.map((key) => [key, dictionary?.[key satisfies Key] ?? key]);
  return {
    language: known ? language : 'en',
    entries: Object.fromEntries(entries) as Record<BrowserKey, Entry>,
  };
}
