/** How alike two purposes are: the share of their telling words that they have in common, and a search for alike ones. */

import { compareText } from './order.ts';

const little = new Set(
  `a about across all also an and any are as at be been but by can do each every for from get has have help helps how if in into is it its
  more most new no not of off on one or other our out over own so such that the their them then they this through to up us use was we what
  when where which while who will with within you your
  au aux avec ce ces cette chaque comme comment dans de des du elle elles en entre est et etre il ils la le les leur leurs lors mais meme ne
  nos notre nous ont ou par pas plus pour qu que quand qui sa sans se ses son sont sous sur tous tout toute toutes un une vers vos votre vous
  c d j l m n s t y`
    .split(/\s+/)
    .map(plainForm),
);

/** From a word as written to its one spelling; empty for a little word. Purposes repeat their words endlessly. */
const folded = new Map<string, string>();

function fold(word: string): string {
  let form = folded.get(word);
  if (form === undefined) {
    form = plainForm(word);
    if (little.has(form)) form = '';
    if (folded.size < 50_000) folded.set(word, form);
  }
  return form;
}

/** One spelling for upper and lower case, accents, and the plural with s or x. */
function plainForm(word: string): string {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
  return plain.length > 3 && /[^su][sx]$|ux$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** The telling words of a text in any language, without the little ones, each once. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const form = fold(word);
    if (form !== '') words.add(form);
  }
  return words;
}

/** The share of all their words that two texts have in common, from 0 to 1 (Jaccard). */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = one.intersection(other).size;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

/** The words of a text that another one has as well, as the first one spells them. */
export function sharedWords(text: string, other: string): string[] {
  const others = wordsOf(other);
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => others.delete(fold(word)));
  return words.map((word) => word.toLowerCase());
}

/** A text, whose it is, and the groups within which it is compared with others. */
export interface Purpose<T> {
  readonly ref: T;
  readonly text: string;
  readonly groups: readonly string[];
}

export interface Alike<T> {
  readonly ref: T;
  readonly likeness: number;
}

/**
 * For each purpose the others of a common group that are at least `threshold` alike, a few of them. Two sets that are
 * so much alike share one of their rarest words; only those are looked up, so that a large group costs no more than
 * its size, and many copies of one sentence no more than the few that are reported.
 */
export function alikePurposes<T>(
  purposes: readonly Purpose<T>[],
  threshold: number,
  { most, accepts }: { most: number; accepts: (a: T, b: T) => boolean },
): Map<T, Alike<T>[]> {
  const { items, ranks, isLonely } = ranked(purposes);
  const found = new Map<T, Alike<T>[]>();
  const note = (from: T, to: T, degree: number) => {
    const list = found.get(from);
    if (!list) found.set(from, [{ ref: to, likeness: degree }]);
    else if (list.length < most) list.push({ ref: to, likeness: degree });
  };
  const index = new Map<number, Ranked<T>[]>();
  for (const item of items) {
    const { ref, words, groups } = item;
    // At least so many words are common: with any shorter set, and with one of the same length.
    const asked = words.length - atLeast(threshold * words.length) + 1;
    const shown = words.length - atLeast(((2 * threshold) / (1 + threshold)) * words.length) + 1;
    const seen = new Set<Ranked<T>>();
    for (const group of groups) {
      search: for (let at = 0; at < asked; at++) {
        const word = words[at];
        if (word === undefined || isLonely(word)) continue;
        for (const other of index.get(group * ranks + word) ?? []) {
          if ((found.get(ref)?.length ?? 0) >= most) break search;
          if (seen.has(other) || other.words.length < atLeast(threshold * words.length)) continue;
          seen.add(other);
          const common = inCommon(words, other.words);
          const degree = common / (words.length + other.words.length - common);
          if (degree < threshold || !accepts(ref, other.ref)) continue;
          note(ref, other.ref, degree);
          note(other.ref, ref, degree);
        }
      }
      for (const word of words.slice(0, shown)) {
        if (isLonely(word)) continue;
        const there = index.get(group * ranks + word);
        if (there) there.push(item);
        else index.set(group * ranks + word, [item]);
      }
    }
  }
  return found;
}

/** A purpose in numbers: its words by their rank, the rarest first, and its groups. */
interface Ranked<T> {
  readonly ref: T;
  readonly words: readonly number[];
  readonly groups: readonly number[];
}

/** Numbers words and groups; the shortest purposes come first, so that whoever is looked up is no longer than who looks. */
function ranked<T>(purposes: readonly Purpose<T>[]) {
  const frequency = new Map<string, number>();
  const groups = new Map<string, number>();
  const read = purposes.map(({ ref, text, groups: names }) => {
    const words = wordsOf(text);
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return { ref, words, names };
  });
  const rarestFirst = [...frequency].sort(([a, one], [b, other]) => one - other || compareText(a, b));
  const rank = new Map(rarestFirst.map(([word], at) => [word, at]));
  const lonely = rarestFirst.findLastIndex(([, count]) => count === 1);
  const items = read.map(
    ({ ref, words, names }): Ranked<T> => ({
      ref,
      words: [...words].map((word) => rank.get(word) ?? 0).sort((a, b) => a - b),
      groups: names.map((name) => {
        const known = groups.get(name) ?? groups.size;
        groups.set(name, known);
        return known;
      }),
    }),
  );
  items.sort((a, b) => a.words.length - b.words.length);
  return { items, ranks: rarestFirst.length, isLonely: (word: number) => word <= lonely };
}

/** How many numbers two ascending lists share. */
function inCommon(a: readonly number[], b: readonly number[]): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
}

/** The next whole number, forgiving the last digits of a fraction. */
const atLeast = (share: number) => Math.ceil(share - 1e-9);
