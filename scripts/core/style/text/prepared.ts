/** A text as rules compare it: one spelling for what readers take for the same, with the way back to what is written. */
import { type Word, wordsOf } from './edges.ts';
import { type Grams, gramsOf, type Room } from './grams.ts';
import { dropped, lowerCase, plainSigns } from './spelling.ts';
import { traits } from './symbols.ts';

/** The three spellings are of one length: an offset into one is an offset into the others. */
export interface Prepared {
  /** As it was handed in. */
  readonly text: string;
  readonly loose: string;
  readonly case: string;
  readonly exact: string;
  /** The words of all three, which have the same ones; looked for when they are first asked for. */
  words(): readonly Word[];
  /** Which characters stand side by side in them. */
  readonly grams: Grams;
  /** From an offset into a spelling to one into the text, both in UTF-16 code units. */
  toText(offset: number): number;
}

/** A letter with its marks, or what is dropped. */
const cluster = /[\u00AD\u200B\u2060\uFEFF]|\P{M}\p{M}+/gu;

/** Prepares a text. Takes time in proportion to its length. What was prepared in the same room before is no longer to be used. */
export function prepare(text: string, room?: Room): Prepared {
  const asWritten = gramsOf(text, room);
  const isSettled = (asWritten.traits & traits.unsettled) === 0;
  const { exact, toText } = isSettled ? { exact: text, toText: (at: number) => at } : settled(text);
  const grams = exact === text ? asWritten : gramsOf(exact, room);
  const signs = (grams.traits & traits.variant) === 0 ? exact : plainSigns(exact);
  const loose = lowerCase(signs);
  let words: readonly Word[] | undefined;
  return { text, exact, case: signs, loose, grams, toText, words: () => (words ??= wordsOf(exact)) };
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
