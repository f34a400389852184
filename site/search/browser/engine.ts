/** The index as the page asks it. Pagefind's own script lies beside the index; it is fetched with the first question. */
import { isTelling } from '../../../scripts/core/search/words.ts';
import { plainWords } from '../../../scripts/core/text/plain-words.ts';
import { fetchJson } from '../../browser/fetch-json.ts';
import type { SearchKind } from '../../kinds.ts';
import { holds, respelt } from '../names.ts';
import { wholeName, wordsOf } from '../spellings.ts';

/** A result as Pagefind gives it; what is optional depends on its kind. */
export interface Hit {
  readonly url: string;
  readonly content: string;
  /** Which words of the content were found, counted by the white space between them. */
  readonly locations: readonly number[];
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
  /** What was looked for in place of what was typed, which nothing holds. */
  readonly respelt?: string;
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

/** So many results are asked whether they hold what was typed: where nothing does, Pagefind answers for shorter and shorter words. */
const mostAsked = 3;

const nothing: Found = { total: 0, kinds: {}, read: async () => [] };

export class Engine {
  readonly #base: string;
  readonly #language: string;
  #pagefind: Promise<Pagefind> | undefined;
  #names: Promise<readonly string[]> | undefined;

  /** `base` is the site's path, `language` that of the page. */
  constructor(base: string, language: string) {
    this.#base = base;
    this.#language = language.toLowerCase();
  }

  /** Looks for what somebody typed or pasted. Throws when the index cannot be had. */
  async find(query: string, kind: SearchKind | undefined): Promise<Found> {
    this.#pagefind ??= this.#load();
    // A failure is not remembered: the next question may find the host again.
    this.#pagefind.catch(() => {
      this.#pagefind = undefined;
    });
    const pagefind = await this.#pagefind;
    const name = wordsOf(query);
    const found = await this.#ask(pagefind, name, kind);
    if (found) return found;
    const others = respelt(plainWords(tellingOf(name)), await this.#spelling());
    const meant = others && (await this.#ask(pagefind, others.join(' '), kind));
    return meant ? { ...meant, respelt: others.join(' ') } : nothing;
  }

  /** What holds the telling words of a question, or is called so; undefined where nothing does. */
  async #ask(pagefind: Pagefind, name: string, kind: SearchKind | undefined): Promise<Found | undefined> {
    const options = kind === undefined ? {} : { filters: { kind: [kind] } };
    const words = tellingOf(name);
    const all = await pagefind.search(words);
    const { results } = kind === undefined ? all : await pagefind.search(words, options);
    const exact = await called(name, await pagefind.search(wholeName(name), options));
    const first = [...exact.values()];
    if (first.length === 0 && !(await holdsAny(words, all))) return undefined;
    const rules =
      kind === undefined && all.filters.kind?.rule ? await this.#rules(pagefind, words) : undefined;
    const others = lastOnes(
      results.filter(({ id }) => !exact.has(id)),
      rules,
    );
    return {
      total: first.length + others.length,
      kinds: all.filters.kind ?? {},
      read: async (from, to) => {
        const rest = others.slice(Math.max(0, from - first.length), Math.max(0, to - first.length));
        return [...first.slice(from, to), ...(await Promise.all(rest.map((result) => result.data())))];
      },
    };
  }

  /** Rules of the check, which say much of everything: they come after what people look for. */
  async #rules(pagefind: Pagefind, words: string): Promise<ReadonlySet<string>> {
    const { results } = await pagefind.search(words, { filters: { kind: ['rule'] } });
    return new Set(results.map(({ id }) => id));
  }

  /** The words of all names; without them nothing is taken for a slip. */
  #spelling(): Promise<readonly string[]> {
    this.#names ??= fetchJson<readonly string[]>(`${this.#base}pagefind/names-${this.#language}.json`);
    return this.#names.catch(() => {
      this.#names = undefined;
      return [];
    });
  }

  async #load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, ranking });
    // Without this it counts no kinds.
    await pagefind.filters();
    return pagefind;
  }
}

/** Without the little words of a sentence: no page must hold all of them. */
function tellingOf(name: string): string {
  const words = name.split(/\s+/);
  const telling = words.filter((word) => plainWords(word).some(isTelling));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Do the best results hold the words, rather than others that begin alike? */
async function holdsAny(words: string, { results }: Search): Promise<boolean> {
  const hits = await Promise.all(results.slice(0, mostAsked).map((result) => result.data()));
  const wanted = plainWords(words);
  return hits.some(({ content, meta }) => holds(`${content} ${meta['title'] ?? ''}`, wanted));
}

const lastOnes = (results: readonly Result[], last: ReadonlySet<string> = new Set()): readonly Result[] => [
  ...results.filter(({ id }) => !last.has(id)),
  ...results.filter(({ id }) => last.has(id)),
];

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
