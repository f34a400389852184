/** The values of one facet as check boxes with their counts. Made when it is opened; while it is open, nothing moves. */

import type { Facet, Query, SearchResult } from '../../../../scripts/core/browse/index.ts';
import { plainLetters } from '../../../../scripts/core/text/ids.ts';
import { el, must } from '../../../browser/dom.ts';
import { labelKeys } from '../labels.ts';
import type { Loaded } from './load.ts';

/** More than these are found by typing a part of their name. */
const most = 60;
/** So many are taken in at a glance, and need no field to look for one. */
const glance = 10;

interface Item {
  readonly position: number;
  readonly box: HTMLInputElement;
  readonly count: Element;
}

export class FacetPanel {
  readonly facet: Facet;
  readonly element: HTMLDetailsElement;
  readonly #summary: HTMLElement;
  readonly #list = el('ul', {});
  readonly #rest = el('p', { class: 'rest' });
  readonly #loaded: Loaded;
  #items: Item[] = [];
  #within = '';
  #filled = false;
  #query: Query;
  #answer: SearchResult;

  constructor(element: HTMLDetailsElement, loaded: Loaded, query: Query, answer: SearchResult) {
    this.facet = element.dataset['facet'] as Facet;
    this.element = element;
    this.#loaded = loaded;
    this.#query = query;
    this.#answer = answer;
    this.#summary = must(element, 'summary');
    const label = loaded.speak(labelKeys[this.facet]);
    const parts = el('fieldset', {}, el('legend', { class: 'sr-only' }, label));
    if (loaded.table.values[this.facet].length > glance) parts.append(this.#field(label));
    parts.append(this.#list, this.#rest);
    must(element, '.panel').replaceChildren(parts);
    // The click comes before the panel opens, so that even a quick Tab finds it filled; `toggle` comes some time after,
    // and it is all there is when a browser opens the panel by itself, to show what was looked for in the page.
    this.#summary.addEventListener('click', () => {
      if (!element.open) this.#fill();
      this.#filled = !element.open;
    });
    element.addEventListener('toggle', () => {
      if (element.open && !this.#filled) this.#fill();
      this.#filled = element.open;
    });
    this.show(query, answer);
    if (element.open) this.#fill();
  }

  /** Brings the counts and the boxes up to date. A closed panel only says how many are chosen. */
  show(query: Query, answer: SearchResult): void {
    this.#query = query;
    this.#answer = answer;
    const chosen = query.selected[this.facet].length;
    const { speak } = this.#loaded;
    const label = speak(labelKeys[this.facet]);
    this.#summary.textContent = chosen > 0 ? speak('browse.chosen', { facet: label, n: chosen }) : label;
    this.#summary.classList.toggle('chosen', chosen > 0);
    if (this.element.open) for (const item of this.#items) this.#update(item);
  }

  #field(label: string): Node {
    const field = el('input', {
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': this.#loaded.speak('browse.within', { facet: label }),
      placeholder: this.#loaded.speak('browse.within', { facet: label }),
    });
    field.addEventListener('input', () => {
      this.#within = field.value;
      this.#fill();
    });
    return field;
  }

  /** Chosen values first, then those with most channels; what has none is left out. */
  #fill(): void {
    const { table, speak } = this.#loaded;
    const counts = this.#answer.counts[this.facet];
    const chosen = new Set(this.#query.selected[this.facet]);
    const wanted = plainLetters(this.#within.trim());
    const rank = (id: string, position: number) => (chosen.has(id) ? 1e9 : 0) + (counts[position] ?? 0);
    const found = table.values[this.facet]
      .map(({ id, name = id }, position) => ({ id, name, position, rank: rank(id, position) }))
      .filter(({ name, rank: high }) => high > 0 && (wanted === '' || plainLetters(name).includes(wanted)))
      .sort((a, b) => b.rank - a.rank || a.position - b.position);
    this.#items = found.slice(0, most).map(({ position }) => this.#item(position));
    this.#list.replaceChildren(...this.#items.map(({ box }) => el('li', {}, box.parentElement ?? box)));
    const others = found.length - this.#items.length;
    const rest =
      found.length === 0 ? speak('browse.nothing') : others > 0 ? speak('browse.rest', { n: others }) : '';
    this.#rest.textContent = rest;
    this.#rest.hidden = rest === '';
  }

  #item(position: number): Item {
    const { id = '', name = id, lang } = this.#loaded.table.values[this.facet][position] ?? {};
    const box = el('input', { type: 'checkbox', value: id, 'data-facet': this.facet });
    const count = el('span', { class: 'n' });
    el('label', {}, box, ' ', el('span', { lang }, name), ' ', count);
    const item = { position, box, count };
    this.#update(item);
    return item;
  }

  #update({ position, box, count }: Item): void {
    const n = this.#answer.counts[this.facet][position] ?? 0;
    box.checked = this.#query.selected[this.facet].includes(box.value);
    count.textContent = this.#loaded.number(n);
    box.parentElement?.classList.toggle('none', n === 0 && !box.checked);
  }
}
