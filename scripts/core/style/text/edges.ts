/** Where words begin and end: letters, marks and digits make words in every script; `\b` knows only those of ASCII. */

const wordLetter = /[\p{L}\p{M}\p{N}_]/u;

/** Per code unit outside of pairs: 0 not asked yet, 1 no, 2 yes. */
const answers = new Uint8Array(0x10000);

/** Is the code unit at an offset part of a word? Halves of a pair are asked about as the whole they make. */
export function isWordAt(text: string, offset: number): boolean {
  const known = answers[text.charCodeAt(offset)];
  return known === 2 || (known !== 1 && askAt(text, offset));
}

function askAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (Number.isNaN(code)) return false;
  if (code >= 0xd800 && code <= 0xdfff) {
    const start = code >= 0xdc00 ? offset - 1 : offset;
    return wordLetter.test(String.fromCodePoint(text.codePointAt(start) ?? 32));
  }
  const answer = wordLetter.test(String.fromCharCode(code));
  answers[code] = answer ? 2 : 1;
  return answer;
}

/** Does a match from `from` to `to` stand alone, without a letter that goes on at either side? */
export const standsAlone = (text: string, from: number, to: number): boolean =>
  !(isWordAt(text, from) && isWordAt(text, from - 1)) && !(isWordAt(text, to - 1) && isWordAt(text, to));

/** A word with its place. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isWordAt(text, at)) {
      at++;
      continue;
    }
    const from = at;
    do at++;
    while (isWordAt(text, at));
    found.push({ from, to: at });
  }
  return found;
}
