/** Sentences, words and characters as people count them. */
import { onceEach } from '../../model/once.ts';
import { type Word, wordsOf } from './edges.ts';
import { traits, traitsOf } from './symbols.ts';

/** What ends in a full stop without ending a sentence. Source: usual abbreviations of both languages. */
const abbreviation =
  /(?:^|[^\p{L}\p{N}])(?:M|MM|Mr|Mrs|Ms|Mme|Mmes|Mlle|Dr|St|Ste|p|pp|n|no|nos|cf|ex|av|bd|tél|env|art|vol|fig|etc|J|e\.g|i\.e|a\.m|p\.m|approx|dept|ext|tel|\p{Lu}|\p{Lu}\.-\p{Lu})\.\s*$/u;

const segmenter = onceEach((locale: string) => new Intl.Segmenter(locale, { granularity: 'sentence' }));
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** From where to where each sentence goes, in UTF-16 code units; a line break ends one. */
export function sentencesOf(text: string, language = 'en'): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let open: number | undefined;
  for (const { segment, index } of segmenter(language).segment(text)) {
    open ??= index;
    const next = text[index + segment.length] ?? '';
    // “M. Roy”, “p. 3”: the next one goes on with it.
    if (next !== '' && !segment.endsWith('\n') && abbreviation.test(segment)) continue;
    found.push({ from: open, to: index + segment.length });
    open = undefined;
  }
  if (open !== undefined) found.push({ from: open, to: text.length });
  return found.filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

/** A piece of a text that ends where a sentence does, and the most words it can have as `countWords` counts. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly mostWords: number;
}

/**
 * Cuts a text where there is no doubt that a sentence ends: at line breaks, and between a full stop that is no abbreviation, or a
 * mark, and a capital. `words` are those of the text. A piece may hold several sentences; `sentencesOf` finds them in it.
 */
export function stretchesOf(text: string, words: readonly Word[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let count = 0;
  const close = (to: number) => {
    found.push({ from, to, mostWords: count });
    from = to;
    count = 0;
  };
  let at = 0;
  for (const word of words) {
    let mark = -1;
    for (; at < word.from; at++) {
      const code = text.charCodeAt(at);
      if (code === lineBreak) close(at + 1);
      if (code === lineBreak || !isSpace(code)) mark = marks.includes(code) ? at : -1;
      if (code === atSign || code === slash) count++;
    }
    const isEnd = mark >= 0 && mark < word.from - 1 && isCapitalAt(text, word.from);
    if (isEnd && !isAbbreviation(text, mark)) close(word.from);
    count++;
    at = word.to;
  }
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === atSign || code === slash) count++;
  }
  close(text.length);
  return found;
}

const [lineBreak, atSign, slash, fullStop] = [10, 64, 47, 46];
const marks = [fullStop, 33, 63];
const isSpace = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f;
const isCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code < 0xd800 || code > 0xdfff) && (traitsOf(code) & traits.capital) !== 0;
};

/** No abbreviation is a longer word. */
const longestAbbreviation = 6;
const isAbbreviation = (text: string, mark: number): boolean =>
  text.charCodeAt(mark) === fullStop &&
  abbreviation.test(text.slice(Math.max(0, mark - longestAbbreviation - 2), mark + 1));

/** How many characters a reader sees: a family emoji, a letter with its marks, a flag are one each. */
export function graphemesIn(text: string): number {
  if (/^[\n -~]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/** The offset behind so many characters as a reader sees them. */
export function behindGraphemes(text: string, count: number): number {
  let left = count;
  for (const { index } of graphemes.segment(text)) if (left-- === 0) return index;
  return text.length;
}

const compound = /[/@]|www\.|\p{N}[.,:]\p{N}/u;
const address = /\/\/|www\.|@/;

/** Words as people count them: `l’équipe` is two, `10:30` and an address are one each. */
export function countWords(text: string): number {
  if (!compound.test(text)) return wordsOf(text).length;
  let count = 0;
  for (const piece of text.split(/\s+/)) {
    if (address.test(piece)) count++;
    else count += wordsOf(piece.replaceAll(/\p{N}+(?:[.,:]\p{N}+)+/gu, '1')).length;
  }
  return count;
}
