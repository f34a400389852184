/** The telling words of a text as numbers, for comparing thousands of texts: purposes repeat the same few words. */
import { onceEach } from '../model/once.ts';
import { little, plainForm, written } from './purpose.ts';

const leftOut = -1;
let last = leftOut;
const numberOfForm = onceEach((form: string) => (little.has(form) ? leftOut : ++last));
const numberOf = onceEach((word: string) => numberOfForm(plainForm(word)));

/** The numbers of the words, each once, little words left out; the same as for `wordsOf`. */
export function wordNumbers(text: string): number[] {
  const numbers = new Set(written(text).map((word) => numberOf(word)));
  numbers.delete(leftOut);
  return [...numbers];
}
