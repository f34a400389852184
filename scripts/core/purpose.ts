/** How alike two purposes are: the share of their telling words that they have in common, and a search for alike ones. */
import { compareText } from './order.ts';

/** The telling words of a text: what is left without little words, in one spelling each, with the word as written. */
export type Words = ReadonlyMap<string, string>;

const little = new Set(
  `a about across all also an and any are as at be been but by can do each every for from get has have help helps how if in into is it its
  more most new no not of off on one or other our out over own so such that the their them then they this through to up us use was we what
  when where which while who will with within you your
  au aux avec ce ces cette chaque comme comment dans de des du elle elles en entre est et etre il ils la le les leur leurs lors mais meme ne
  nos notre nous ont ou par pas plus pour qu que quand qui sa sans se ses son sont sous sur tous tout toute toutes un une vers vos votre vous
  c d j l m n s t y`
    .split(/\s+/)
    .map(fold),
);

/** Reads the telling words of a text in any language. */
export function wordsOf(text: string): Words {
  const words = new Map<string, string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = fold(word);
    if (!little.has(folded) && !words.has(folded)) words.set(folded, word);
  }
  return words;
}

/** One spelling for upper and lower case, accents, and the plural with s or x. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: whatever is ASCII needs no decomposition.
  const plain = /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
  return plain.length > 3 && /[^su][sx]$|ux$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** The share of all their words that two texts have in common, from 0 to 1 (Jaccard). */
export function likeness(a: Words, b: Words): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small.keys()) if (large.has(word)) common++;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

/** What is compared: a text's words, and the groups within which it is compared with others. */
export interface Purpose<T> {
  readonly ref: T;
  readonly words: Words;
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
  const frequency = new Map<string, number>();
  for (const { words } of purposes) for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compareText(a, b);
  // From the shortest on: whoever is looked up is no longer than whoever looks.
  const bySize = purposes.filter(({ words }) => words.size > 0).sort((a, b) => a.words.size - b.words.size);
  const found = new Map<T, Alike<T>[]>();
  const note = (from: T, to: T, degree: number) => {
    const list = found.get(from);
    if (!list) found.set(from, [{ ref: to, likeness: degree }]);
    else if (list.length < most) list.push({ ref: to, likeness: degree });
  };
  const index = new Map<string, Map<string, Purpose<T>[]>>();
  for (const purpose of bySize) {
    const { words, groups, ref } = purpose;
    const rare = [...words.keys()].sort(rarestFirst);
    // At least so many words are common: with any shorter set, and with one of the same length.
    const asked = words.size - atLeast(threshold * words.size) + 1;
    const shown = words.size - atLeast(((2 * threshold) / (1 + threshold)) * words.size) + 1;
    const seen = new Set<Purpose<T>>();
    for (const group of groups) {
      let postings = index.get(group);
      if (!postings) index.set(group, (postings = new Map()));
      search: for (const word of rare.slice(0, asked)) {
        for (const other of postings.get(word) ?? []) {
          if ((found.get(ref)?.length ?? 0) >= most) break search;
          if (seen.has(other) || other.words.size < atLeast(threshold * words.size)) continue;
          seen.add(other);
          const degree = likeness(words, other.words);
          if (degree < threshold || !accepts(ref, other.ref)) continue;
          note(ref, other.ref, degree);
          note(other.ref, ref, degree);
        }
      }
      for (const word of rare.slice(0, shown)) {
        const there = postings.get(word);
        if (there) there.push(purpose);
        else postings.set(word, [purpose]);
      }
    }
  }
  return found;
}

/** The next whole number, forgiving the last digits of a fraction. */
const atLeast = (share: number) => Math.ceil(share - 1e-9);
