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

/** A word with its place. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** The same for all spellings of it; other words may have it, too. */
  readonly hash: number;
  /** May it be in capitals, or a part of it? */
  readonly isRaised: boolean;
}

/**
 * The words of a text, in order. All its spellings have the same ones: a letter that some of them take for an apostrophe is part
 * of none.
 */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const first = traitsOf(text.charCodeAt(at));
    if (!isPart(first, text, at)) {
      at++;
      continue;
    }
    const from = at;
    let hash = 0;
    let of = first;
    do {
      hash = Math.imul(hash ^ (of & symbol), 0x9e3779b1);
      of = ++at < length ? traitsOf(text.charCodeAt(at)) : 0;
    } while (isPart(of, text, at));
    found.push({ from, to: at, hash, isRaised: (first & traits.capital) !== 0 && isRaised(text, from + 1) });
  }
  return found;
}

const parts = traits.word | traits.variant | traits.half;

const isPart = (of: number, text: string, at: number): boolean =>
  (of & parts) === traits.word || ((of & traits.half) !== 0 && isWordPair(text, at));

/** Is a capital not followed by a small letter? */
function isRaised(text: string, at: number): boolean {
  const second = traitsOf(text.charCodeAt(at));
  // Beyond the end there is none; a mark belongs to the letter before it.
  if ((second & traits.word) === 0 || (second & (traits.capital | traits.unsettled)) !== 0) return true;
  return !isLetter(second & symbol);
}
