/** Numbers and lists within a sentence. */
import type { WordingLanguage } from '../model/wording.ts';

/** `1 file`, `2 files`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const andList = (words: readonly string[], language: WordingLanguage = 'en'): string =>
  listed(words, language === 'en' ? 'and' : 'et');

/** `a`, `a or b`, `a, b or c`. */
export const orList = (words: readonly string[], language: WordingLanguage = 'en'): string =>
  listed(words, language === 'en' ? 'or' : 'ou');

function listed(words: readonly string[], joint: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
