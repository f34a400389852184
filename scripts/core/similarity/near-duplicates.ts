/** A search for purposes that are alike, among ten thousand as well as among ten. */
import { addTo } from '../model/lists.ts';
import { wordNumbers } from './word-numbers.ts';

/** A text, whose it is, and the groups within which it is compared with others. */
export interface Purpose<T> {
  readonly ref: T;
  readonly text: string;
  readonly groups: readonly (string | number)[];
}

export interface Alike<T> {
  readonly ref: T;
  readonly likeness: number;
}

/** For each purpose the others of a common group that are at least `threshold` alike, `most` of them. */
export function nearDuplicates<T>(
  purposes: readonly Purpose<T>[],
  threshold: number,
  { most, accepts }: { most: number; accepts: (a: T, b: T) => boolean },
): Map<T, Alike<T>[]> {
  const found = new Map<T, Alike<T>[]>();
  const note = (from: T, to: T, degree: number) => {
    const list = found.get(from);
    if (!list) found.set(from, [{ ref: to, likeness: degree }]);
    else if (list.length < most && list.every(({ ref }) => ref !== to))
      list.push({ ref: to, likeness: degree });
  };
  const share = commonShare(threshold);
  const search: Search<T> = {
    threshold,
    isFull: ({ ref }) => (found.get(ref)?.length ?? 0) >= most,
    judge(longer, shorter) {
      const all = longer.words.length + shorter.words.length;
      const least = atLeast(share * all);
      if (bitsIn(longer.bits & ~shorter.bits) > longer.words.length - least) return;
      const common = inCommon(longer.words, shorter.words, least);
      const degree = common / (all - common);
      if (common === 0 || degree < threshold || !accepts(longer.ref, shorter.ref)) return;
      note(longer.ref, shorter.ref, degree);
      note(shorter.ref, longer.ref, degree);
    },
  };
  for (const members of groupsOf(purposes)) {
    if (members.length <= few) comparePairs(members, search);
    else compareByRareWords(members, search);
  }
  return found;
}

/** In a small group an index costs more than it spares. */
const few = 24;

/** A purpose with its words as ascending numbers, the rarest first. */
interface Numbered<T> {
  readonly ref: T;
  readonly words: Int32Array;
  /** Each word sets one bit. A bit that another lacks is a word that it lacks: most pairs are told apart by that. */
  readonly bits: number;
  /** Who has compared itself with this one last: once is enough, however many words they share. */
  seenBy?: Numbered<T>;
}

interface Search<T> {
  readonly threshold: number;
  isFull(item: Numbered<T>): boolean;
  /** `longer` has at least as many words as `shorter`. */
  judge(longer: Numbered<T>, shorter: Numbered<T>): void;
}

/** `members` by length: the member that is looked up is no longer than the one compared with it. */
function comparePairs<T>(members: readonly Numbered<T>[], { threshold, isFull, judge }: Search<T>): void {
  for (let at = 1; at < members.length; at++) {
    const item = members[at] as Numbered<T>;
    const least = atLeast(threshold * item.words.length);
    // From the longest on: the first one that is too short ends it.
    for (let before = at - 1; before >= 0; before--) {
      const other = members[before] as Numbered<T>;
      if (other.words.length < least || isFull(item)) break;
      judge(item, other);
    }
  }
}

/**
 * Two sets that are so much alike share one of their rarest words, whose numbers are the lowest here. Only those are
 * looked up, so that a large group costs no more than its size, and many copies of one sentence no more than the few
 * that are reported.
 */
function compareByRareWords<T>(
  members: readonly Numbered<T>[],
  { threshold, isFull, judge }: Search<T>,
): void {
  const none: readonly Numbered<T>[] = [];
  const share = commonShare(threshold);
  const index = new Map<number, Numbered<T>[]>();
  for (const item of members) {
    const { words } = item;
    if (words.length === 0) continue;
    // At least so many words are common: with any shorter set, and with one of the same length.
    const asked = words.length - atLeast(threshold * words.length) + 1;
    const shown = words.length - atLeast(2 * share * words.length) + 1;
    search: for (let at = 0; at < asked; at++) {
      // Where this is the first common word, only so many are left: too few for a longer set than this.
      const longest = (words.length - at) / share - words.length + 1e-9;
      for (const other of index.get(words[at] ?? -1) ?? none) {
        if (other.words.length > longest) break;
        if (isFull(item)) break search;
        if (other.seenBy === item) continue;
        other.seenBy = item;
        judge(item, other);
      }
    }
    for (let at = 0; at < shown; at++) {
      const word = words[at] ?? -1;
      addTo(index, word, item);
    }
  }
}

/** The members of each group, the shortest purposes first. */
function groupsOf<T>(purposes: readonly Purpose<T>[]): Iterable<readonly Numbered<T>[]> {
  const groups = new Map<string | number, Numbered<T>[]>();
  const words = byRarity(purposes.map(({ text }) => new Int32Array(wordNumbers(text))));
  const items = purposes.map(({ ref }, at) => numbered(ref, words[at] ?? new Int32Array()));
  // In this order here, in each group as well.
  const byLength = [...items.keys()].sort(
    (a, b) => (items[a]?.words.length ?? 0) - (items[b]?.words.length ?? 0),
  );
  for (const at of byLength)
    for (const group of purposes[at]?.groups ?? []) addTo(groups, group, items[at] as Numbered<T>);
  return groups.values();
}

/** The same texts with their words numbered from the rarest to the most frequent. */
function byRarity(texts: readonly Int32Array[]): readonly Int32Array[] {
  let highest = 0;
  for (const words of texts) for (const word of words) if (word > highest) highest = word;
  const frequency = new Int32Array(highest + 1);
  for (const words of texts) for (const word of words) frequency[word] = (frequency[word] ?? 0) + 1;
  // Equally frequent words keep the order of their first use, which is the same for all.
  const order = Uint32Array.from(frequency.keys()).sort(
    (a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b,
  );
  const rank = new Int32Array(highest + 1);
  for (const [at, word] of order.entries()) rank[word] = at;
  for (const words of texts) {
    for (let at = 0; at < words.length; at++) words[at] = rank[words[at] ?? 0] ?? 0;
    words.sort();
  }
  return texts;
}

function numbered<T>(ref: T, words: Int32Array): Numbered<T> {
  let bits = 0;
  for (const word of words) bits |= 1 << (word & 31);
  return { ref, words, bits };
}

/** How many numbers two ascending lists share; 0 as soon as it is plain that they are fewer than `least`. */
function inCommon(a: Int32Array, b: Int32Array, least: number): number {
  let common = 0;
  // So many of each may have no counterpart.
  let [spareOfA, spareOfB] = [a.length - least, b.length - least];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) common++;
    else if ((left < right ? --spareOfA : --spareOfB) < 0) return 0;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
}

/** How many of the 32 bits are set: added up in pairs, then in fours, then in bytes. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Of the words of two sets taken together, the share that each must have in common with the other to be so much alike. */
const commonShare = (threshold: number) => threshold / (1 + threshold);

/** The next whole number, forgiving the last digits of a fraction. */
const atLeast = (share: number) => Math.ceil(share - 1e-9);
