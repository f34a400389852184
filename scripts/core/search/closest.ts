/** Which of some texts answer a question in somebody's own words: as many of its telling words as possible, typos forgiven. */
import { typos } from '../text/nearest.ts';
import { plainWords } from '../text/plain-words.ts';
import { isTelling, stemsOf } from './words.ts';

/** A text by its parts: where a word stands says how much it means. */
export interface Findable {
  readonly title: string;
  /** Other words by which people look for it. */
  readonly words: string;
  /** What else is said there. */
  readonly rest: string;
}

/** How much a word means that stands there. */
const weight = { title: 1, words: 1, rest: 0.5 } as const satisfies Record<keyof Findable, number>;

/** How surely a word is the one that was meant: itself, one of the same stem, one that begins so, a slip of the keyboard. */
const sure = { same: 1, stem: 0.9, begun: 0.8, slip: 0.6 } as const;

/** Little words decide between texts that are alike in all that matters. */
const ofLittle = 0.1;

/** What matches half as well as the best is worth a look; below that it is chance. */
const worthALook = 0.5;

/** A word with fewer letters is too easily another one. */
const lettersOfSlip = 5;

/** By text, how much of a word is there: from 0 to 1. */
type Places = ReadonlyMap<number, number>;

/** Makes a question of texts: it answers with their positions, the best first, none where nothing matches. */
export function closest(texts: readonly Findable[]): (query: string) => readonly number[] {
  const index = new Index(texts);
  return (query) => {
    const words = [...new Set(plainWords(query))];
    const telling = words.some(isTelling) ? words.filter(isTelling) : words;
    const last = /[\p{L}\p{N}]$/u.test(query) ? words.at(-1) : undefined;
    const scores = new Map<number, number>();
    for (const word of telling)
      for (const [at, share] of index.informative(word, word === last))
        scores.set(at, (scores.get(at) ?? 0) + share);
    const best = Math.max(...scores.values());
    const worthy = [...scores].filter(([, score]) => score >= best * worthALook);
    const little = words.filter((word) => !telling.includes(word));
    const inTitle = (at: number) => little.filter((word) => index.titles[at]?.has(word)).length;
    const sum = ([at, score]: readonly [number, number]) => score + ofLittle * inTitle(at);
    return worthy.toSorted((a, b) => sum(b) - sum(a) || a[0] - b[0]).map(([at]) => at);
  };
}

/** A word of the texts. */
interface Known {
  readonly stems: readonly string[];
  readonly places: Map<number, number>;
}

class Index {
  readonly titles: readonly ReadonlySet<string>[];
  readonly #size: number;
  readonly #words = new Map<string, Known>();

  constructor(texts: readonly Findable[]) {
    this.#size = texts.length;
    this.titles = texts.map(({ title }) => new Set(plainWords(title)));
    for (const [at, text] of texts.entries())
      for (const part of ['title', 'words', 'rest'] as const)
        for (const word of plainWords(text[part])) {
          const { places } = this.#words.getOrInsertComputed(word, newWord);
          places.set(at, Math.max(weight[part], places.get(at) ?? 0));
        }
  }

  /** Where a word is meant; one that stands in few texts counts for more. `isBegun`: somebody may still be typing it. */
  informative(word: string, isBegun: boolean): Places {
    const places = this.#meant(word, isBegun);
    const rare = Math.log(1 + this.#size / places.size);
    return new Map([...places].map(([at, share]) => [at, share * rare]));
  }

  #meant(word: string, isBegun: boolean): Places {
    const stems = stemsOf(word);
    const found = new Map<number, number>();
    const add = (share: number, isMeant: (other: string, known: Known) => boolean) => {
      for (const [other, known] of this.#words)
        if (isMeant(other, known))
          for (const [at, part] of known.places) found.set(at, Math.max(part * share, found.get(at) ?? 0));
    };
    add(sure.same, (other) => other === word);
    add(sure.stem, (_, known) => known.stems.some((stem) => stems.includes(stem)));
    // A word that is known is whole and well spelt.
    if (isBegun || found.size === 0) add(sure.begun, (other) => other.startsWith(word));
    if (found.size === 0 && word.length >= lettersOfSlip)
      add(sure.slip, (other, known) => isSlip([word, ...stems], [other, ...known.stems]));
    return found;
  }
}

const newWord = (word: string): Known => ({ stems: stemsOf(word), places: new Map() });

/** Does a word, or what is left of it in a language, differ from another by one slip? */
const isSlip = (forms: readonly string[], others: readonly string[]): boolean =>
  forms.some((form, at) => form.length >= lettersOfSlip && typos(form, others[at] ?? '') === 1);
