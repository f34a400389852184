/** Which texts hold every word somebody types: capitals and accents make no difference. */
import { plainLetters } from '../../scripts/core/text/ids.ts';

/** A text without accents and capitals, its words one space apart. */
export const plain = (text: string): string =>
  plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A test for texts that are plain already: each word of the query begins a word of theirs. */
export function matcher(query: string): (plainText: string) => boolean {
  const words = plain(query).split(' ').filter(Boolean);
  return (text) => words.every((word) => ` ${text}`.includes(` ${word}`));
}
