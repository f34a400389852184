/** Which texts hold every word somebody types: capitals and accents make no difference. */
import { plainWords } from '../../scripts/core/text/plain-words.ts';

/** A text without accents and capitals, its words one space apart. */
export const plain = (text: string): string => plainWords(text).join(' ');

/** A test for texts that are plain already: each word of the query begins a word of theirs. */
export function matcher(query: string): (plainText: string) => boolean {
  const words = plain(query).split(' ').filter(Boolean);
  return (text) => words.every((word) => ` ${text}`.includes(` ${word}`));
}
