/** Puts a page of the answer where the served table stands. */
import {
  filterCount,
  pageAt,
  type Query,
  rowAt,
  type SearchResult,
  type SortKey,
} from '../../../../scripts/core/browse/index.ts';
import { button, el, must } from '../../../browser/dom.ts';
import { type ColumnName, channelRow, columns, type RowSetting } from '../row.ts';
import { emptyState } from './filters.ts';
import type { Loaded } from './load.ts';
import { addressOf } from './place.ts';

/** More rows than a screen shows. While somebody types, the others wait until the fingers rest. */
const screenful = 30;
const rest = 150;

export class Results {
  readonly #root: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #loaded: Loaded;
  readonly #list: string;
  readonly #setting: RowSetting;
  #others: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, loaded: Loaded, list: string) {
    this.#root = root;
    this.#loaded = loaded;
    this.#list = list;
    this.#table = must(root, 'table.channels');
    const label = columns.map((column) => [column, loaded.speak(`channel.${column}`)]);
    this.#setting = {
      base: root.dataset['base'] ?? '/',
      root: root.dataset['root'] ?? '/',
      shown: new Set(columns),
      label: Object.fromEntries(label) as Record<ColumnName, string>,
    };
    for (const head of this.#table.querySelectorAll<HTMLElement>('th[data-sort]'))
      head.replaceChildren(button({ 'data-sort': head.dataset['sort'] ?? '' }, head.textContent ?? ''));
  }

  /** Everything around the rows: the count, the order, the number of filters. */
  state(query: Query, { rows }: SearchResult): void {
    const { speak, table } = this.#loaded;
    const said =
      rows.length === table.size
        ? speak('count.channels', { n: table.size })
        : speak('browse.found', { n: rows.length, total: table.size });
    const count = must(this.#root, '[data-count]');
    // A status is read out whenever it is set: only news may be.
    if (count.textContent !== said) count.textContent = said;
    for (const head of this.#table.querySelectorAll<HTMLElement>('th[data-sort]')) {
      if (head.dataset['sort'] !== query.sort) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', query.descending ? 'descending' : 'ascending');
    }
    must<HTMLSelectElement>(this.#root, '#browse-sort').value = query.sort satisfies SortKey;
    must(this.#root, '[data-reverse]').setAttribute('aria-pressed', String(query.descending));
    const n = filterCount(query);
    must(this.#root, '[data-filters]').textContent =
      n > 0 ? speak('browse.filters.active', { n }) : speak('browse.filters');
  }

  /** The rows of a page, the links to the others, or what to do when there is none. Gives the page that is shown. */
  rows(query: Query, { rows }: SearchResult, { typing }: { typing: boolean }): number {
    const page = pageAt(rows, query.page);
    const first = typing ? screenful : page.rows.length;
    const body = must(this.#table, 'tbody');
    clearTimeout(this.#others);
    body.replaceChildren(...this.#nodes(page.rows.slice(0, first)));
    if (first < page.rows.length)
      this.#others = setTimeout(() => body.append(...this.#nodes(page.rows.slice(first))), rest);
    const empty = must(this.#root, '[data-empty]');
    const isEmpty = rows.length === 0;
    empty.replaceChildren(...(isEmpty ? emptyState(this.#loaded, query) : []));
    empty.hidden = !isEmpty;
    this.#table.hidden = isEmpty;
    this.#pager({ ...query, page: page.number }, page.last);
    return page.number;
  }

  #nodes(rows: readonly number[]): Node[] {
    return rows.map((row) => channelRow<Node>(el, rowAt(this.#loaded.table, row), this.#setting));
  }

  #pager(query: Query, last: number): void {
    const { speak } = this.#loaded;
    const link = (rel: 'prev' | 'next', page: number, text: string) => [
      el('a', { rel, href: addressOf(this.#list, { ...query, page }) }, text),
    ];
    const parts = [
      ...(query.page > 1 ? link('prev', query.page - 1, speak('pager.previous')) : []),
      el('span', {}, speak('pager.page', { n: query.page, total: last })),
      ...(query.page < last ? link('next', query.page + 1, speak('pager.next')) : []),
    ];
    const nav = el('nav', { class: 'pager flow', 'aria-label': this.#root.dataset['pages'] }, ...parts);
    must(this.#root, '[data-pager]').replaceChildren(...(last > 1 ? [nav] : []));
  }
}
