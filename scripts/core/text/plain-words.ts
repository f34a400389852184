/** The words of a text as they are looked for: without accents, capitals and marks. */
import { plainLetters } from './ids.ts';

/** In order, and as often as they stand there. */
export const plainWords = (text: string): readonly string[] =>
  plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
