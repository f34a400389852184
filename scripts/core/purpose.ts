/** How alike two purposes are: the share of their telling words that they have in common, and a search for alike ones. */

/** From a word as written to its form: purposes repeat their words endlessly. */
const forms = new Map<string, string>();

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

/** One spelling for upper and lower case, accents, and the plural with s or x. */
function plainForm(word: string): string {
  let form = forms.get(word);
  if (form !== undefined) return form;
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
  form = plain.length > 3 && /[^su][sx]$|ux$/.test(plain) ? plain.slice(0, -1) : plain;
  if (forms.size < 50_000) forms.set(word, form);
  return form;
}

const inText = /[\p{L}\p{N}]+/gu;
const inPlainText = /[A-Za-z0-9]+/g;

/** The words of a text as written. Asking for Unicode's letters costs four times as much, and most texts have none. */
const written = (text: string): readonly string[] =>
  text.match(/^[\0-\x7F]*$/.test(text) ? inPlainText : inText) ?? [];

/** The telling words of a text in any language, without the little ones, each once. */
export function wordsOf(text: string): Set<string> {
  const all = written(text).map(plainForm);
  return new Set(all.filter((form) => !little.has(form)));
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
  const words = written(text).filter((word) => others.delete(plainForm(word)));
  return words.map((word) => word.toLowerCase());
}

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
  const found = new Map<T, Alike<T>[]>();
  const note = (from: T, to: T, degree: number) => {
    const list = found.get(from);
    if (!list) found.set(from, [{ ref: to, likeness: degree }]);
    else if (list.length < most && list.every(({ ref }) => ref !== to))
      list.push({ ref: to, likeness: degree });
  };
  const isFull = ({ ref }: Ranked<T>) => (found.get(ref)?.length ?? 0) >= most;
  /** `longer` has at least as many words as `shorter`. */
  const judge = (longer: Ranked<T>, shorter: Ranked<T>) => {
    if (shorter.words.length < atLeast(threshold * longer.words.length)) return;
    const common = inCommon(longer.words, shorter.words);
    const degree = common / (longer.words.length + shorter.words.length - common);
    if (common === 0 || degree < threshold || !accepts(longer.ref, shorter.ref)) return;
    note(longer.ref, shorter.ref, degree);
    note(shorter.ref, longer.ref, degree);
  };
  for (const members of ranked(purposes)) {
    if (members.length <= few) comparePairs(members, isFull, judge);
    else compareByRareWords(members, threshold, isFull, judge);
  }
  return found;
}

/** In a small group an index costs more than it spares. */
const few = 24;

type Judge<T> = (longer: Ranked<T>, shorter: Ranked<T>) => void;

function comparePairs<T>(
  members: readonly Ranked<T>[],
  isFull: (item: Ranked<T>) => boolean,
  judge: Judge<T>,
): void {
  for (const [at, item] of members.entries()) {
    for (let before = 0; before < at && !isFull(item); before++) judge(item, members[before] as Ranked<T>);
  }
}

function compareByRareWords<T>(
  members: readonly Ranked<T>[],
  threshold: number,
  isFull: (item: Ranked<T>) => boolean,
  judge: Judge<T>,
): void {
  const none: readonly Ranked<T>[] = [];
  const index = new Map<number, Ranked<T>[]>();
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
      const there = index.get(word);
      if (there) there.push(item);
      else index.set(word, [item]);
    }
  }
}

/** A purpose with its words by their rank: the rarest first. */
interface Ranked<T> {
  readonly ref: T;
  readonly words: number[];
  /** Who has compared itself with this one last: once is enough, however many words they share. */
  seenBy?: Ranked<T>;
}

/** The members of each group, the shortest purposes first: whoever is looked up is no longer than who looks. */
function ranked<T>(purposes: readonly Purpose<T>[]): Iterable<readonly Ranked<T>[]> {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const byForm = new Map<string, number>();
  const numberOf = (word: string): number => {
    const form = plainForm(word);
    const number = little.has(form) ? -1 : (byForm.get(form) ?? frequency.push(0) - 1);
    byForm.set(form, number);
    numbers.set(word, number);
    return number;
  };
  const items = purposes.map(({ ref, text }): Ranked<T> => {
    const words: number[] = [];
    for (const word of written(text)) {
      const number = numbers.get(word) ?? numberOf(word);
      if (number < 0 || words.includes(number)) continue;
      words.push(number);
      frequency[number] = (frequency[number] ?? 0) + 1;
    }
    return { ref, words };
  });
  // Equally frequent words keep the order of their first use, which is the same for all.
  const rarestFirst = [...frequency.keys()].sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0));
  const rank: number[] = [];
  for (const [at, number] of rarestFirst.entries()) rank[number] = at;
  const groups = new Map<string | number, Ranked<T>[]>();
  for (const [at, item] of items.entries()) {
    const { words } = item;
    for (let place = 0; place < words.length; place++) words[place] = rank[words[place] ?? 0] ?? 0;
    words.sort((a, b) => a - b);
    for (const group of purposes[at]?.groups ?? []) {
      const members = groups.get(group);
      if (members) members.push(item);
      else groups.set(group, [item]);
    }
  }
  for (const members of groups.values()) members.sort((a, b) => a.words.length - b.words.length);
  return groups.values();
}

/** How many numbers two ascending lists share. */
function inCommon(a: readonly number[], b: readonly number[]): number {
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
