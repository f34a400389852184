/** What narrows the list, as chips that are taken off one by one; and what to take off when nothing is left. */
import {
  emptyQuery,
  type Facet,
  facets,
  type Query,
  search,
  type Table,
  toggled,
} from '../../../../scripts/core/browse/index.ts';
import { button, el } from '../../../browser/dom.ts';
import { labelKeys } from '../labels.ts';
import type { Loaded } from './load.ts';

/** One thing that narrows the list. */
interface Filter {
  readonly label: string;
  readonly value: string;
  readonly lang?: string;
  /** `text`, or facet and id: what a chip carries. */
  readonly data: Readonly<Record<string, string>>;
  /** The query without it. */
  readonly without: Query;
}

/** The filters of a query, the text first. */
export function filtersOf({ table, speak }: Loaded, query: Query): Filter[] {
  const text = {
    label: speak('browse.text'),
    value: query.text,
    data: { 'data-remove': 'text' },
    without: { ...query, text: '', page: 1 },
  };
  return [
    ...(query.text === '' ? [] : [text]),
    ...facets.flatMap((facet) => query.selected[facet].map((id) => chosen(table, query, facet, id, speak))),
  ];
}

function chosen(table: Table, query: Query, facet: Facet, id: string, speak: Loaded['speak']): Filter {
  const value = table.values[facet].find((other) => other.id === id);
  return {
    label: speak(labelKeys[facet]),
    value: value?.name ?? id,
    ...(value?.lang && { lang: value.lang }),
    data: { 'data-remove': facet, 'data-id': id },
    without: toggled(query, facet, id),
  };
}

/** The query without what a chip stands for. */
export function removed(query: Query, { remove, id = '' }: DOMStringMap): Query {
  const facet = facets.find((name) => name === remove);
  return facet && query.selected[facet].includes(id)
    ? toggled(query, facet, id)
    : { ...query, text: '', page: 1 };
}

/** The query without any filter, in the same order. */
export const cleared = ({ sort, descending }: Query): Query => ({ ...emptyQuery, sort, descending });

/** The chips. */
export function chips(loaded: Loaded, query: Query): Node[] {
  const { speak } = loaded;
  return filtersOf(loaded, query).map(({ label, value, lang, data }) => {
    const filter = speak('browse.filter', { facet: label, value });
    const name = {
      ...data,
      'aria-label': speak('browse.remove', { filter }),
      ...(lang && { 'data-lang': lang }),
    };
    return el('li', {}, button(name, filter, el('span', { 'aria-hidden': 'true' }, '×')));
  });
}

/** What stands in the place of an empty list: which filter to take off, and what that brings. */
export function emptyState(loaded: Loaded, query: Query): Node[] {
  const { table, speak } = loaded;
  const ways = filtersOf(loaded, query)
    .map((filter) => ({ ...filter, found: search(table, filter.without).rows.length }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found);
  const items = ways.slice(0, 6).map(({ label, value, data, found }) => {
    const filter = speak('browse.filter', { facet: label, value });
    return el('li', {}, button({ ...data }, speak('browse.without', { filter, n: found })));
  });
  // Where no single one is to blame, only beginning anew helps.
  if (items.length === 0) items.push(el('li', {}, button({ 'data-clear': '' }, speak('browse.clear'))));
  return [el('p', {}, speak('browse.empty')), el('ul', { class: 'bare flow' }, ...items)];
}
