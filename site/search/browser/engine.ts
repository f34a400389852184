/** The index as the page asks it. Pagefind's own script lies beside the index; it is fetched with the first question. */
import type { SearchKind } from '../../kinds.ts';
import { wholeName, wordsOf } from '../spellings.ts';

/** A result as Pagefind gives it; what is optional depends on its kind. */
export interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: { readonly kind?: readonly SearchKind[] };
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}

interface Result {
  readonly id: string;
  data(): Promise<Hit>;
}

interface Search {
  readonly results: readonly Result[];
  readonly filters: { readonly kind?: Readonly<Partial<Record<SearchKind, number>>> };
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string, options?: object): Promise<Search>;
  filters(): Promise<unknown>;
}

/** What is found, the best first; results are read when they are shown. */
export interface Found {
  readonly total: number;
  /** How many of each kind, whatever kind was asked for. */
  readonly kinds: Readonly<Partial<Record<SearchKind, number>>>;
  read(from: number, to: number): Promise<readonly Hit[]>;
}

/** A name or a title weighs more than a word in passing; a short text about it more than a long one. */
const ranking = {
  termSimilarity: 9,
  pageLength: 0.2,
  termFrequency: 0.3,
  diacriticSimilarity: 0.8,
  metaWeights: { title: 8, names: 12, called: 6, detail: 2, text: 1, handle: 0, platform: 0 },
};

/** Entries whose whole name was typed are what was meant; so many of them come first. */
const mostExact = 12;

export class Engine {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  /** Looks for what somebody typed or pasted. Throws when the index cannot be had. */
  async find(query: string, kind: SearchKind | undefined): Promise<Found> {
    this.#pagefind ??= this.#load();
    // A failure is not remembered: the next question may find the host again.
    this.#pagefind.catch(() => {
      this.#pagefind = undefined;
    });
    const pagefind = await this.#pagefind;
    const words = wordsOf(query);
    const options = kind === undefined ? {} : { filters: { kind: [kind] } };
    const all = await pagefind.search(words);
    const { results } = kind === undefined ? all : await pagefind.search(words, options);
    const exact = await called(words, await pagefind.search(wholeName(words), options));
    const others = results.filter(({ id }) => !exact.has(id));
    const first = [...exact.values()];
    return {
      total: first.length + others.length,
      kinds: all.filters.kind ?? {},
      read: async (from, to) => {
        const rest = others.slice(Math.max(0, from - first.length), Math.max(0, to - first.length));
        return [...first.slice(from, to), ...(await Promise.all(rest.map((result) => result.data())))];
      },
    };
  }

  async #load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, excerptLength: 24, ranking });
    // Without this it counts no kinds.
    await pagefind.filters();
    return pagefind;
  }
}

/** The results that are called so: by the very handle first, by one that reads the same, then by their title. */
async function called(words: string, { results }: Search): Promise<ReadonlyMap<string, Hit>> {
  const name = wholeName(words);
  const near = results.slice(0, mostExact);
  const hits = await Promise.all(near.map(async (result) => [result.id, await result.data()] as const));
  const degree = ({ meta: { handle = '', names = '', called } }: Hit) => {
    if (handle.toLowerCase() === words.toLowerCase()) return 3;
    if (names.split(' ').includes(name)) return 2;
    return called === name ? 1 : 0;
  };
  const found = hits.flatMap(([id, hit]) => (degree(hit) > 0 ? [{ id, hit, degree: degree(hit) }] : []));
  return new Map(found.toSorted((a, b) => b.degree - a.degree).map(({ id, hit }) => [id, hit]));
}
