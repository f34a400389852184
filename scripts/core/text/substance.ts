/** Does a text say anything? Single letters, one word again and again, and keys pressed at random do not. */
import type { Text } from '../kinds/fields.ts';

// Segmenting finds the words of languages that are written without spaces as well.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What people type to get past a field. */
const fillers = new Set(
  'todo tbd tba tbc test tests testing lorem ipsum dolor foo bar baz asdf asdfgh qwer qwerty qwertz azerty xyz abc abcd bla blah dummy placeholder none null undefined nothing whatever etc'.split(
    ' ',
  ),
);

/** The words of the longest version of a text: a translation may follow later. */
export function wordsIn(text: Text): readonly string[] {
  const versions = typeof text === 'string' ? [text] : Object.values(text);
  const split = versions.map((one) =>
    [...segmenter.segment(one)].flatMap(({ isWordLike, segment }) => (isWordLike ? [segment] : [])),
  );
  return split.reduce<readonly string[]>(
    (longest, words) => (words.length > longest.length ? words : longest),
    [],
  );
}

/** How many different words of a text carry a meaning. */
export const wordsOfSubstance = (text: Text): number =>
  [...new Set(wordsIn(text).map((word) => word.toLowerCase()))].filter(carriesMeaning).length;

/**
 * Do at least so many different words carry a meaning? Nearly every text says so with its first few words, and is segmented
 * only where these do not.
 */
export const saysAtLeast = (text: Text, count: number): boolean =>
  (typeof text === 'string' ? [text] : Object.values(text)).every((one) => opensWith(one, count)) ||
  wordsOfSubstance(text) >= count;

/** Latin letters between spaces: what the segmenter takes for one word as well. */
const plainWord = /(?<!\S)[a-zß-öø-ÿ]{2,}(?!\S)/giu;

function opensWith(text: string, count: number): boolean {
  const words = new Set<string>();
  for (const [word] of text.matchAll(plainWord)) {
    const lower = word.toLowerCase();
    if (carriesMeaning(lower)) words.add(lower);
    if (words.size >= count) return true;
  }
  return false;
}

/** Scripts that write a word with a letter or two. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const carriesMeaning = (word: string): boolean =>
  dense.test(word) || (/\p{L}.*\p{L}/u.test(word) && !/^(.)\1*$/u.test(word) && !fillers.has(word));
