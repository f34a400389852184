/** Where words begin and end: letters, marks and digits make words in every script; `\b` knows only those of ASCII. */

import { isLetter, traits, traitsOf } from './symbols.ts';

const { word: wordTrait, symbol } = traits;
const wordLetter = /[\p{L}\p{M}\p{N}_]/u;

/** Is the code unit at an offset part of a word? Halves of a pair are asked about as the whole they make. */
export const isWordAt = (text: string, offset: number): boolean => isWord(text, offset);

// Not the exported one: what only this module can call is inlined.
function isWord(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code & 0xf800) === 0xd800 ? isWordPair(text, offset) : (traitsOf(code) & wordTrait) !== 0;
}

function isWordPair(text: string, offset: number): boolean {
  const start = (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset - 1 : offset;
  return wordLetter.test(String.fromCodePoint(text.codePointAt(start) ?? 32));
}

/** Does a match from `from` to `to` stand alone, without a letter that goes on at either side? */
export const standsAlone = (text: string, from: number, to: number): boolean =>
  !(isWordAt(text, from) && isWordAt(text, from - 1)) && !(isWordAt(text, to - 1) && isWordAt(text, to));

/** May a word that begins at an offset be in capitals, or a part of it? */
export function mayBeInCapitals(text: string, from: number): boolean {
  if ((traitsOf(text.charCodeAt(from)) & traits.capital) === 0) return false;
  const second = traitsOf(text.charCodeAt(from + 1));
  return (second & traits.capital) !== 0 || !isLetter(second & traits.symbol);
}

/** A word with its place. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** The same for all spellings of it; other words may have it, too. */
  readonly hash: number;
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isWord(text, at)) {
      at++;
      continue;
    }
    const from = at;
    let hash = 0;
    do hash = Math.imul(hash ^ (traitsOf(text.charCodeAt(at++)) & symbol), 0x9e3779b1);
    while (at < text.length && isWord(text, at));
    found.push({ from, to: at, hash });
  }
  return found;
}
