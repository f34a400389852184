/** What somebody asks of the registry, as an address says it: `?q=press&platform=x&platform=youtube&sort=-owner&page=2`. */
import { compareText } from '../text/order.ts';
import { type Facet, facets, type PerFacet, perFacet } from './facets.ts';

export type SortKey = 'name' | Facet;
export const sortKeys: readonly SortKey[] = ['name', ...facets];

export interface Query {
  /** As it was typed, with single spaces. */
  readonly text: string;
  /** Ids. Those of one facet are alternatives; every facet must be met. */
  readonly selected: PerFacet<readonly string[]>;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

export const emptyQuery: Query = {
  text: '',
  selected: perFacet(() => []),
  sort: 'name',
  descending: false,
  page: 1,
};

/** Nobody types more, and an address may not be endless. */
const longest = 200;

/** The one form of a query among those that mean the same. */
export const canonical = (query: Query): Query => ({
  ...query,
  text: plainText(query.text),
  selected: perFacet((facet) =>
    [...new Set(query.selected[facet].map((id) => id.toWellFormed()))].filter(Boolean).sort(compareText),
  ),
});

const plainText = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, longest).trim().toWellFormed();

/** Reads the parameters of an address. What is not understood counts as not said: nobody's link breaks the page. */
export function fromParams(params: URLSearchParams): Query {
  const [, minus = '', key = ''] = /^(-?)(.*)$/su.exec(params.get('sort') ?? '') ?? [];
  const sort = sortKeys.find((known) => known === key);
  const page = params.get('page') ?? '';
  return canonical({
    text: params.get('q') ?? '',
    selected: perFacet((facet) => params.getAll(facet)),
    sort: sort ?? 'name',
    descending: sort !== undefined && minus !== '',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  });
}

/** Writes a query over the parameters of an address. Defaults are left out; parameters of others stay. */
export function toParams(query: Query, others = new URLSearchParams()): URLSearchParams {
  const { text, selected, sort, descending, page } = canonical(query);
  const params = new URLSearchParams(others);
  for (const key of ['q', ...facets, 'sort', 'page']) params.delete(key);
  if (text) params.set('q', text);
  for (const facet of facets) for (const id of selected[facet]) params.append(facet, id);
  if (sort !== 'name' || descending) params.set('sort', `${descending ? '-' : ''}${sort}`);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** How many filters narrow the list; the text is one. */
export const filterCount = ({ text, selected }: Query): number =>
  facets.reduce((sum, facet) => sum + selected[facet].length, text === '' ? 0 : 1);

/** Is it the list as it stands, filtered by nothing and in its own order? */
export const isWhole = (query: Query): boolean =>
  filterCount(query) === 0 && query.sort === 'name' && !query.descending;

/** The query with one value chosen, or no longer chosen, on its first page. */
export function toggled(query: Query, facet: Facet, id: string): Query {
  const before = query.selected[facet];
  const after = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  return canonical({ ...query, selected: { ...query.selected, [facet]: after }, page: 1 });
}

/** The query in the order of a column; asked for the same column again, the other way round. */
export const sortedBy = (query: Query, sort: SortKey): Query => ({
  ...query,
  sort,
  descending: query.sort === sort && !query.descending,
  page: 1,
});
