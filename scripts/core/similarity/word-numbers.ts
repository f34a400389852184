/**
 * The telling words of a text as numbers, for comparing thousands of texts: no string is made for a word of plain ASCII.
 * Two words with one number are as good as impossible (32 bits of FNV-1a, a public-domain hash), and only a likeness
 * that is reported anyway would be a little too high.
 */
import { little, plainForm, written } from './purpose.ts';

const start = 0x811c9dc5 | 0;
const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);

function numberOf(word: string): number {
  let hash = start;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

let littleNumbers: Set<number> | undefined;

/** The numbers of the words, each once, little words left out; the same as for `wordsOf`. */
export function wordNumbers(text: string): number[] {
  littleNumbers ??= new Set([...little].map(numberOf));
  const numbers: number[] = [];
  let hash = start;
  let before = start;
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code > 127) return slowly(text, littleNumbers);
    const isUpper = code >= 65 && code <= 90;
    if (isUpper || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      before = hash;
      hash = step(hash, isUpper ? code + 32 : code);
      length++;
    } else if (length > 0) {
      const number = length > 3 && isPlural(text, at) ? before : hash;
      if (!littleNumbers.has(number) && !numbers.includes(number)) numbers.push(number);
      hash = start;
      length = 0;
    }
  }
  return numbers;
}

/** Does the word that ends before `end` end in s or x as plurals do? Not in ss or us; in ux it does. */
function isPlural(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 32;
  const other = text.charCodeAt(end - 2) | 32;
  if (last === 120) return other !== 115;
  return last === 115 && other !== 115 && other !== 117;
}

function slowly(text: string, leftOut: ReadonlySet<number>): number[] {
  const numbers = new Set(written(text).map((word) => numberOf(plainForm(word))));
  return [...numbers.difference(leftOut)];
}
