/** What the search can take for a slip of the keyboard: the words of names, and what somebody may have meant by another one. */
import { stemsOf } from '../../scripts/core/search/words.ts';
import { plainLetters } from '../../scripts/core/text/ids.ts';
import { nearest } from '../../scripts/core/text/nearest.ts';
import { plainWords } from '../../scripts/core/text/plain-words.ts';

/** A shorter word is too easily another one. */
const fewestLetters = 4;

/** The words of names and titles as they are written, in the order of the texts; one of each spelling in plain letters. */
export function nameWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
  const byLetters = new Map<string, string>();
  for (const word of words) {
    const plain = plainLetters(word);
    if (plain.length >= fewestLetters && !byLetters.has(plain)) byLetters.set(plain, word);
  }
  return [...byLetters.values()];
}

/** Does a text hold every word, or one that begins so or has the same stem? Other alphabets are not judged. */
export function holds(text: string, words: readonly string[]): boolean {
  const there = [...new Set(plainWords(text))];
  // Few words need it, and it takes longer than all the rest.
  let stems: ReadonlySet<string> | undefined;
  const hasStem = (stem: string) => {
    stems ??= new Set(there.flatMap(stemsOf));
    return stems.has(stem);
  };
  return words.every(
    (word) =>
      /[^a-z0-9]/.test(word) || there.some((other) => other.startsWith(word)) || stemsOf(word).some(hasStem),
  );
}

/** The words with each unknown one replaced by the name that it resembles; undefined where none resembles any. */
export function respelt(words: readonly string[], names: readonly string[]): string[] | undefined {
  const byLetters = new Map(names.map((name) => [plainLetters(name), name]));
  const known = [...byLetters.keys()];
  const meant = (word: string) =>
    word.length < fewestLetters || known.some((name) => name.startsWith(word))
      ? undefined
      : byLetters.get(nearest(word, known) ?? '');
  const others = words.map(meant);
  return others.some(Boolean) ? others.map((other, at) => other ?? words[at] ?? '') : undefined;
}
