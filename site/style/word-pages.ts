/** The list of words in pages, and on which of them each letter begins. */

import { pageOf } from '../../scripts/core/handbook/address.ts';
import { oncePerLocale } from '../data/once.ts';
import { slices } from '../data/paging.ts';
import { languageOf } from '../i18n/languages.ts';
import { wordsOf } from './words.ts';

/** Words on one page: each with its sentence, they weigh more than rows of names. */
const wordsPerPage = 100;

export const wordPath = 'style/a-z/';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '#'];

/** The part of an address for a letter. */
export const letterId = (letter: string): string =>
  `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`;

export const wordPages = oncePerLocale(({ styleRules }, locale) => {
  const pages = slices(wordsOf(styleRules.values(), languageOf(locale)), wordsPerPage);
  const first = new Map<string, number>();
  for (const { items, number } of pages)
    for (const { letter } of items) if (!first.has(letter)) first.set(letter, number);
  return {
    pages,
    /** Every letter; with the path where its words begin, if it has any. */
    letters: letters.map((letter) => {
      const number = first.get(letter);
      return { letter, path: number && `${pageOf(wordPath, number)}#${letterId(letter)}` };
    }),
  };
});
