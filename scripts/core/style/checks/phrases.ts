/** The words and phrases of many rules, looked for in one pass: each word of a text is looked up once. */
import { addTo } from '../../model/lists.ts';
import { standsAlone, type Word, wordsOf } from '../text/edges.ts';
import { anyOf, type Need, needOfPhrase, type Test, testOf } from '../text/needs.ts';
import type { Prepared } from '../text/prepared.ts';
import type { Closeness } from '../text/spelling.ts';
import { spell } from '../text/spelling.ts';
import type { Phrase } from './matcher.ts';

/** A phrase that was found; `owner` is whatever the index was given with it. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly owner: T;
  readonly phrase: Phrase;
}

interface Item<T> {
  readonly owner: T;
  readonly phrase: Phrase;
  readonly loose: string;
  readonly spelt: string;
  /** The hash of its second word, for most phrases that begin alike go on differently; undefined where it has none. */
  readonly second: number | undefined;
}

/** Letters without accents, as French capitals are often typed; the length stays. */
const withoutAccents = (text: string): string =>
  /[^\0-\x7f]/.test(text)
    ? text.replaceAll(/[\u00C0-\u024F]/g, (letter) => letter.normalize('NFD').charAt(0))
    : text;

/** More phrases than this are found sooner than they are asked for. */
const mostNeeds = 60;

export class PhraseIndex<T> {
  readonly #texts: string[] = [];
  #test: Test | undefined;
  /** By the hash of their first word. */
  readonly #byWord = new Map<number, Item<T>[]>();
  /** Those with accents, by that of their first word without. */
  readonly #bare = new Map<number, Item<T>[]>();
  /** Of the first words of both: most words of a text are told from them by it. */
  readonly #hashes = new Int32Array(hashBits / 32);
  /** Those that begin with a sign. */
  readonly #others: Item<T>[] = [];

  add(owner: T, phrase: Phrase): void {
    const loose = spell(phrase.text, 'loose');
    const [first, second] = wordsOf(loose);
    const item = { owner, phrase, loose, spelt: spell(phrase.text, phrase.closeness), second: second?.hash };
    this.#texts.push(loose);
    this.#test = undefined;
    if (first?.from !== 0) this.#others.push(item);
    else this.#addTo(this.#byWord, first.hash, item);
    const bare = withoutAccents(loose);
    if (bare === loose) return;
    this.#texts.push(bare);
    const hash = wordsOf(bare)[0]?.hash;
    // The words that follow may have their accents.
    if (first?.from === 0 && hash !== undefined && phrase.closeness === 'loose')
      this.#addTo(this.#bare, hash, { ...item, loose: bare, second: undefined });
  }

  /** What a text must hold to hold one of few phrases. */
  get need(): Need | undefined {
    return this.#texts.length > mostNeeds ? undefined : anyOf(this.#texts.map(needOfPhrase));
  }

  #addTo(map: Map<number, Item<T>[]>, hash: number, item: Item<T>): void {
    addTo(map, hash, item);
    const bit = bitOf(hash);
    this.#hashes[bit >>> 5] = (this.#hashes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** Every phrase in a text, from left to right; shorter ones within longer ones of the same owner are left out. */
  find(prepared: Prepared): readonly PhraseMatch<T>[] {
    this.#test ??= testOf(this.need);
    if (!this.#test(prepared.grams)) return [];
    const found: PhraseMatch<T>[] = [];
    if (this.#byWord.size > 0) this.#findByWord(prepared, found);
    const { loose } = prepared;
    for (const item of this.#others) {
      const first = item.loose.charAt(0);
      for (let from = loose.indexOf(first); from >= 0; from = loose.indexOf(first, from + 1))
        addIfThere(item, prepared, loose, from, found);
    }
    return found.length > 1 ? longest(found) : found;
  }

  #findByWord(prepared: Prepared, found: PhraseMatch<T>[]): void {
    const { loose, exact } = prepared;
    const hashes = this.#hashes;
    const words = prepared.words();
    for (let at = 0; at < words.length; at++) {
      const { from, hash, isRaised } = words[at] as Word;
      const bit = bitOf(hash);
      if (((hashes[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      const next = words[at + 1]?.hash;
      for (const item of this.#byWord.get(hash) ?? none)
        if (item.second === undefined || item.second === next) addIfThere(item, prepared, loose, from, found);
      if (!isRaised || !isCapital(exact, from + 1)) continue;
      const some: PhraseMatch<T>[] = [];
      for (const item of this.#bare.get(hash) ?? none)
        addIfThere(item, prepared, withoutAccents(loose), from, some);
      // Only where all of it is in capitals: `GENE`, not `Gene`.
      found.push(...some.filter((one) => isInCapitals(exact.slice(one.from, one.to))));
    }
  }
}

const none: readonly never[] = [];
const hashBits = 2 ** 14;
const bitOf = (hash: number): number => hash >>> 18;
const isInCapitals = (typed: string): boolean => typed === typed.toUpperCase();
const isCapital = (text: string, at: number): boolean => {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
};

/** In order; of one owner's matches that share characters the first, and of those that begin together the longest. */
function longest<T>(found: readonly PhraseMatch<T>[]): PhraseMatch<T>[] {
  const reached = new Map<T, number>();
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ owner, from, to }) => {
      if ((reached.get(owner) ?? 0) > from) return false;
      reached.set(owner, to);
      return true;
    });
}

function addIfThere<T>(
  { owner, phrase, loose, spelt }: Item<T>,
  prepared: Prepared,
  text: string,
  from: number,
  found: PhraseMatch<T>[],
): void {
  const to = endOf(text, from, loose);
  if (to < 0 || !standsAlone(text, from, to)) return;
  if (phrase.closeness !== 'loose' && !isSpelt(prepared, phrase.closeness, from, to, spelt)) return;
  found.push({ from, to, owner, phrase });
}

const isSpelt = (
  prepared: Prepared,
  closeness: Closeness,
  from: number,
  to: number,
  spelt: string,
): boolean => prepared[closeness].slice(from, to).replaceAll(/\s+/g, ' ') === spelt.replaceAll(/\s+/g, ' ');

/** Where a phrase that stands at `from` ends, or -1: a space of the phrase is any run of spaces, or the end of one line. */
function endOf(text: string, from: number, phrase: string): number {
  if (text.startsWith(phrase, from)) return from + phrase.length;
  if (!phrase.includes(' ')) return -1;
  let at = from;
  for (const sign of phrase) {
    if (sign !== ' ') {
      if (!text.startsWith(sign, at)) return -1;
      at += sign.length;
      continue;
    }
    const start = at;
    let lines = 0;
    for (; text[at] === ' ' || (text[at] === '\n' && lines === 0); at++) if (text[at] === '\n') lines++;
    if (at === start) return -1;
  }
  return at;
}
