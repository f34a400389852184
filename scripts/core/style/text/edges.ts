/** Where words begin and end: letters, marks and digits make words in every script; `\b` knows only those of ASCII. */

const wordLetter = /[\p{L}\p{M}\p{N}_]/u;

/** Is the code unit at an offset part of a word? Halves of a pair are asked about as the whole they make. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  if (Number.isNaN(code)) return false;
  const start = code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
  return wordLetter.test(String.fromCodePoint(text.codePointAt(start) ?? 32));
}

/** Does a match from `from` to `to` stand alone, without a letter that goes on at either side? */
export const standsAlone = (text: string, from: number, to: number): boolean =>
  !(isWordAt(text, from) && isWordAt(text, from - 1)) && !(isWordAt(text, to - 1) && isWordAt(text, to));

/** A word with its place. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

const words = /[\p{L}\p{M}\p{N}_]+/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: word, index } of text.matchAll(words)) found.push({ from: index, to: index + word.length });
  return found;
}
