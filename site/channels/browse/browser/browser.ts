/** The registry page once its script runs: what is asked, by hand or by address, is shown, and the address says it. */
import {
  filterCount,
  isWhole,
  knownOnly,
  type Query,
  type SortKey,
  search,
  sortedBy,
  toggled,
} from '../../../../scripts/core/browse/index.ts';
import { must } from '../../../browser/dom.ts';
import { FacetPanel } from './facet-panel.ts';
import { chips, cleared, removed } from './filters.ts';
import type { Loaded } from './load.ts';
import { addressOf, queryAt } from './place.ts';
import { Recorder } from './recorder.ts';
import { Results } from './results.ts';
import { take } from './take.ts';

/** Here the facets lie side by side, and their values over the table; registry.css knows the same width. */
export const wide = matchMedia('(min-width: 50rem)');

export class RegistryBrowser {
  readonly #root: HTMLElement;
  readonly #list: string;
  readonly #loaded: Loaded;
  readonly #results: Results;
  readonly #field: HTMLInputElement;
  readonly #recorder = new Recorder();
  readonly #panels: FacetPanel[];
  #query: Query;

  /** Takes over a served page. Text that was typed while the index was on its way is not lost. */
  constructor(root: HTMLElement, loaded: Loaded) {
    this.#root = root;
    this.#list = `${root.dataset['root'] ?? '/'}channels/`;
    this.#loaded = loaded;
    this.#field = must(root, '#browse-text');
    this.#results = new Results(root, loaded, this.#list);
    const asked = this.#asked();
    const typed = this.#field.value;
    this.#query = asked;
    const answer = search(loaded.table, asked);
    this.#panels = [...root.querySelectorAll<HTMLDetailsElement>('details.facet')].map(
      (element) => new FacetPanel(element, loaded, asked, answer),
    );
    if (isWhole(asked)) this.#show({ rows: false });
    else this.#restore();
    if (typed !== '' && typed !== asked.text) {
      this.#field.value = typed;
      this.#type();
    }
    this.#listen();
  }

  #asked = () => knownOnly(this.#loaded.table, queryAt(this.#list, location));

  /** Shows what the address says, and puts the address in its one form. */
  #restore(): void {
    this.#query = this.#asked();
    this.#field.value = this.#query.text;
    this.#show();
    const address = this.#address();
    if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
  }

  #address = (query = this.#query) => addressOf(this.#list, query, new URLSearchParams(location.search));

  #show({ rows = true, typing = false } = {}): void {
    const { table } = this.#loaded;
    const answer = search(table, this.#query);
    this.#results.state(this.#query, answer);
    if (rows) this.#query = { ...this.#query, page: this.#results.rows(this.#query, answer, { typing }) };
    for (const panel of this.#panels) panel.show(this.#query, answer);
    const bar = must(this.#root, '.chips');
    must(bar, 'ul').replaceChildren(...chips(this.#loaded, this.#query));
    bar.hidden = filterCount(this.#query) === 0;
    // The other language shows the same view: ids are the same there.
    for (const other of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      other.search = new URL(this.#address(), location.href).search;
  }

  /** One step of the reader. */
  #go(query: Query): void {
    this.#query = query;
    this.#show();
    this.#recorder.step(this.#address());
  }

  #type(): void {
    this.#query = { ...this.#query, text: this.#field.value.replace(/\s+/gu, ' ').trim(), page: 1 };
    this.#show({ typing: true });
    this.#recorder.letter(this.#address());
  }

  #listen(): void {
    const root = this.#root;
    this.#field.addEventListener('input', () => this.#type());
    this.#field.addEventListener('change', () => this.#recorder.rest());
    must(root, 'form.ask').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#recorder.rest();
    });
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#check(target);
      if (target instanceof HTMLSelectElement)
        this.#go({ ...this.#query, sort: target.value as SortKey, descending: false, page: 1 });
    });
    root.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('keydown', (event) => this.#key(event));
    for (const event of ['click', 'focusin'])
      document.addEventListener(event, ({ target }) => this.#leave(target as Node));
    addEventListener('popstate', () => {
      this.#recorder.forget();
      this.#restore();
    });
    addEventListener('pagehide', () => this.#recorder.flush());
  }

  #check({ dataset, value }: HTMLInputElement): void {
    const panel = this.#panels.find(({ facet }) => facet === dataset['facet']);
    if (panel) this.#go(toggled(this.#query, panel.facet, value));
  }

  #click(event: MouseEvent): void {
    const target =
      event.target instanceof Element ? event.target.closest<HTMLElement>('button, .pager a') : null;
    if (!target) return;
    const { sort, remove, take: kind, clear, reverse } = target.dataset;
    if (target instanceof HTMLAnchorElement) this.#turn(event, target);
    else if (sort) this.#go(sortedBy(this.#query, sort as SortKey));
    else if (remove) this.#remove(target);
    else if (clear !== undefined) {
      this.#go(cleared(this.#query));
      this.#field.value = '';
      this.#field.focus();
    } else if (reverse !== undefined)
      this.#go({ ...this.#query, descending: !this.#query.descending, page: 1 });
    else if (kind) void take(kind, this.#loaded.table, this.#query);
  }

  /** Another page, without leaving this one; a click that opens a tab is the browser's own. */
  #turn(event: MouseEvent, link: HTMLAnchorElement): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(knownOnly(this.#loaded.table, queryAt(this.#list, link)));
    const count = must(this.#root, '[data-count]');
    count.focus({ preventScroll: true });
    count.scrollIntoView({ block: 'nearest' });
    must(this.#root, '.results').scrollIntoView({ block: 'start' });
  }

  /** Takes a filter off; the focus goes to the next one, or back to the field. */
  #remove(target: HTMLElement): void {
    const before = [...this.#root.querySelectorAll('.chips [data-remove]')].indexOf(target);
    this.#go(removed(this.#query, target.dataset));
    this.#field.value = this.#query.text;
    const left = this.#root.querySelectorAll<HTMLElement>('.chips [data-remove]');
    const next = before < 0 ? undefined : (left[before] ?? left[left.length - 1]);
    (next ?? this.#field).focus();
  }

  /** A facet that covers the table closes when the reader turns to something else; on a phone it covers nothing. */
  #leave(target: Node): void {
    if (!wide.matches) return;
    for (const { element } of this.#panels) if (!element.contains(target)) element.open = false;
  }

  /** Escape closes an open facet, or else empties the field. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const panel = this.#panels.find(({ element }) => element.open && element.contains(event.target as Node));
    if (panel) {
      panel.element.open = false;
      must(panel.element, 'summary').focus();
      event.preventDefault();
    } else if (event.target === this.#field && this.#field.value !== '') {
      this.#field.value = '';
      this.#type();
      this.#recorder.rest();
      event.preventDefault();
    }
  }
}
