/** A text as rules compare it: one spelling for what readers take for the same, with the way back to what is written. */

import { type Word, wordsOf } from './edges.ts';

/**
 * How closely a rule looks. `loose`: case, kinds of apostrophes, of spaces and of hyphens do not count; `case`: only case does of
 * these; `exact`: every character does. Composed and decomposed letters are the same to all three, soft hyphens are not there.
 */
export type Closeness = 'loose' | 'case' | 'exact';

/** The three spellings are of one length: an offset into one is an offset into the others. */
export interface Prepared {
  /** As it was handed in. */
  readonly text: string;
  readonly loose: string;
  readonly case: string;
  readonly exact: string;
  /** The words of all three, which have the same ones; looked for when they are first asked for. */
  words(): readonly Word[];
  /** From an offset into a spelling to one into the text, both in UTF-16 code units. */
  toText(offset: number): number;
}

const plain = /^[\t\n\r -~]*$/;
/** What joins or breaks a word without being seen, and marks that Unicode ties to the letter before. */
const unsettled = /[\u00AD\u200B\u2060\uFEFF\p{M}]/u;
const dropped = /[\u00AD\u200B\u2060\uFEFF]/g;
/** A letter with its marks, or what is dropped. */
const cluster = /[\u00AD\u200B\u2060\uFEFF]|\P{M}\p{M}+/gu;

const apostrophes = /[\u2019\u2018\u02BC\u2032\u00B4\u0060]/g;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g;
const hyphens = /[\u2010\u2011]/g;

/** One of each kind of apostrophe, space and hyphen; the length stays. */
export const plainSigns = (text: string): string =>
  text.replaceAll(apostrophes, "'").replaceAll(spaces, ' ').replaceAll(hyphens, '-');

/** Lower case of the same length: of all letters only `İ` grows, by a dot that no rule asks for. */
export const lowerCase = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

/** The text of a rule, spelt as the texts are that it is compared with. */
export function spell(text: string, closeness: Closeness): string {
  const exact = text.normalize('NFC').replaceAll(dropped, '');
  if (closeness === 'exact') return exact;
  const signs = plainSigns(exact);
  return closeness === 'case' ? signs : lowerCase(signs);
}

/** Prepares a text. Takes time in proportion to its length. */
export function prepare(text: string): Prepared {
  if (plain.test(text)) {
    const signs = text.includes('\t') || text.includes('`') ? plainSigns(text) : text;
    return spelt(text, text, signs, (offset) => offset);
  }
  const { exact, toText } = unsettled.test(text)
    ? settled(text)
    : { exact: text, toText: (at: number) => at };
  return spelt(text, exact, plainSigns(exact), toText);
}

function spelt(text: string, exact: string, signs: string, toText: Prepared['toText']): Prepared {
  const loose = lowerCase(signs);
  let words: readonly Word[] | undefined;
  return { text, exact, case: signs, loose, toText, words: () => (words ??= wordsOf(loose)) };
}

/** The composed text without what is not seen, and the way back. */
function settled(text: string): { exact: string; toText: (offset: number) => number } {
  // Each entry: from this offset of the result on, so much further on in the text.
  const at: number[] = [0];
  const shift: number[] = [0];
  let exact = '';
  let from = 0;
  for (const { 0: match, index } of text.matchAll(cluster)) {
    const composed = match.replaceAll(dropped, '').normalize('NFC');
    exact += text.slice(from, index) + composed;
    from = index + match.length;
    if (composed.length !== match.length) {
      at.push(exact.length);
      shift.push(from - exact.length);
    }
  }
  exact += text.slice(from);
  const toText = (offset: number): number => {
    let low = 0;
    let high = at.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((at[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return offset + (shift[low] ?? 0);
  };
  return { exact, toText };
}
