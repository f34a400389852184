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
  const search: Search<T> = {
    threshold,
    isFull: ({ ref }) => (found.get(ref)?.length ?? 0) >= most,
    judge(longer, shorter) {
      if (shorter.words.length < atLeast(threshold * longer.words.length)) return;
      const common = inCommon(longer.words, shorter.words);
      const degree = common / (longer.words.length + shorter.words.length - common);
      if (common === 0 || degree < threshold || !accepts(longer.ref, shorter.ref)) return;
      note(longer.ref, shorter.ref, degree);
      note(shorter.ref, longer.ref, degree);
    },
  };
  for (const members of groupsOf(purposes)) {
    if (members.length <= few) comparePairs(members, search);
    else compareByRareWords(byRarity(members), search);
  }
  return found;
}

/** In a small group an index costs more than it spares. */
const few = 24;

/** A purpose with its words as ascending numbers. */
interface Numbered<T> {
  readonly ref: T;
  readonly words: Int32Array;
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
  const index = new Map<number, Numbered<T>[]>();
  for (const item of members) {
    const { words } = item;
    if (words.length === 0) continue;
    // At least so many words are common: with any shorter set, and with one of the same length.
    const asked = words.length - atLeast(threshold * words.length) + 1;
    const shown = words.length - atLeast(((2 * threshold) / (1 + threshold)) * words.length) + 1;
    search: for (let at = 0; at < asked; at++) {
      for (const other of index.get(words[at] ?? -1) ?? none) {
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
  for (const { ref, text, groups: own } of purposes) {
    const item = { ref, words: new Int32Array(wordNumbers(text)).sort() };
    for (const group of own) {
      addTo(groups, group, item);
    }
  }
  for (const members of groups.values()) members.sort((a, b) => a.words.length - b.words.length);
  return groups.values();
}

/** The same members with words numbered from the rarest in the group to the most frequent. */
function byRarity<T>(members: readonly Numbered<T>[]): Numbered<T>[] {
  const frequency = new Map<number, number>();
  for (const { words } of members)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  // Equally frequent words keep the order of their first use, which is the same for all.
  const order = [...frequency].sort(([, a], [, b]) => a - b);
  const rank = new Map(order.map(([word], at) => [word, at]));
  return members.map(({ ref, words }) => ({ ref, words: words.map((word) => rank.get(word) ?? 0).sort() }));
}

/** How many numbers two ascending lists share. */
function inCommon(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
}

/** The next whole number, forgiving the last digits of a fraction. */
const atLeast = (share: number) => Math.ceil(share - 1e-9);
