/** What the files of platforms say in English, in the reader's language: names, kinds of accounts, rules for handles. */
import { handbook } from '../data/source.node.ts';
import { isKey, type Translate } from '../i18n/translate.ts';

/** The name of a platform; one that the files alone know is the same in every language. */
export function platformName(id: string, t: Translate): string {
  const name = handbook().platforms.get(id)?.name ?? id;
  return platformWord('name', name, t).text;
}

/** A word or sentence of a platform's file; marked as English where we have no translation of it. */
export function platformWord(
  sort: 'name' | 'kind' | 'rule',
  english: string,
  t: Translate,
): { text: string; lang?: 'en' } {
  const key = `verify.${sort}.${english}`;
  return isKey(key) ? { text: t(key) } : { text: english, lang: 'en' };
}
