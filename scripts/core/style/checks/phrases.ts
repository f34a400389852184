/** The words and phrases of many rules, looked for in one pass: each word of a text is looked up once. */
import { standsAlone, wordsOf } from '../text/edges.ts';
import type { Closeness, Prepared } from '../text/prepared.ts';
import { lowerCase, spell } from '../text/prepared.ts';
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
}

/** Letters without accents, as French capitals are often typed; the length stays. */
const withoutAccents = (text: string): string =>
  /[^\0-\x7f]/.test(text)
    ? text.replaceAll(/[\u00C0-\u024F]/g, (letter) => letter.normalize('NFD').charAt(0))
    : text;

export class PhraseIndex<T> {
  /** By their first word. */
  readonly #byWord = new Map<string, Item<T>[]>();
  /** Those with accents, by their first word without. */
  readonly #bare = new Map<string, Item<T>[]>();
  /** Those that begin with a sign. */
  readonly #others: Item<T>[] = [];

  add(owner: T, phrase: Phrase): void {
    const loose = spell(phrase.text, 'loose');
    const item = { owner, phrase, loose, spelt: spell(phrase.text, phrase.closeness) };
    const first = wordsOf(loose)[0];
    if (first?.from !== 0) this.#others.push(item);
    else addTo(this.#byWord, loose.slice(0, first.to), item);
    const bare = withoutAccents(loose);
    if (first?.from === 0 && bare !== loose && phrase.closeness === 'loose')
      addTo(this.#bare, bare.slice(0, first.to), { ...item, loose: bare });
  }

  /** Every phrase in a text, from left to right; shorter ones within longer ones of the same owner are left out. */
  *find(prepared: Prepared): Iterable<PhraseMatch<T>> {
    const { loose } = prepared;
    const reached = new Map<T, number>();
    for (const found of this.#all(prepared)) {
      if ((reached.get(found.owner) ?? 0) > found.from) continue;
      if (!standsAlone(loose, found.from, found.to)) continue;
      reached.set(found.owner, found.to);
      yield found;
    }
  }

  *#all(prepared: Prepared): Iterable<PhraseMatch<T>> {
    const { loose } = prepared;
    if (this.#byWord.size > 0) {
      for (const { from, to } of wordsOf(loose)) {
        const word = loose.slice(from, to);
        const items = this.#byWord.get(word);
        if (items) yield* longestFirst(matching(items, prepared, loose, from));
        if (this.#bare.size === 0 || to - from < 2) continue;
        const bare = this.#bare.get(word);
        if (bare) {
          // Only where all of it is in capitals: `GENE`, not `gene`.
          for (const found of longestFirst(matching(bare, prepared, withoutAccents(loose), from))) {
            const typed = prepared.exact.slice(found.from, found.to);
            if (lowerCase(typed) !== typed && typed === typed.toUpperCase()) yield found;
          }
        }
      }
    }
    for (const item of this.#others) {
      const first = item.loose.charAt(0);
      for (let from = loose.indexOf(first); from >= 0; from = loose.indexOf(first, from + 1))
        yield* matching([item], prepared, loose, from);
    }
  }
}

function* matching<T>(
  items: readonly Item<T>[],
  prepared: Prepared,
  text: string,
  from: number,
): Iterable<PhraseMatch<T>> {
  for (const { owner, phrase, loose, spelt } of items) {
    const to = endOf(text, from, loose);
    if (to < 0) continue;
    if (phrase.closeness !== 'loose' && !isSpelt(prepared, phrase.closeness, from, to, spelt)) continue;
    yield { from, to, owner, phrase };
  }
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

const longestFirst = <T>(found: Iterable<PhraseMatch<T>>): PhraseMatch<T>[] =>
  [...found].sort((a, b) => b.to - a.to);

function addTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
