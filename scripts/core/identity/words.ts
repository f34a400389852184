/** A text as words, for names of platforms. */
import { letters } from './skeleton.ts';

/** Words in lower case and without accents; a plus belongs to the name (Google+). */
export const wordsOf = (text: string): readonly string[] => letters(text).match(/[\p{L}\p{N}+]+/gu) ?? [];
