/** The dialog of the search. */
import { button, el } from '../../browser/dom.ts';
import { fetchJson } from '../../browser/fetch-json.ts';
import { type Speak, speaker } from '../../i18n/speak.ts';
import type { SpokenKey, Words } from '../../i18n/spoken.ts';
import { type SearchKind, searchKinds } from '../../kinds.ts';
import { isReference } from '../spellings.ts';
import { Engine, type Found } from './engine.ts';
import { resultItem } from './result.ts';

/** Results that are shown at once. */
const step = 8;

/** A pause while typing. */
const pause = 120;

/** What entries of a kind are called together, where a list of theirs has a title. */
const together: { readonly [K in SearchKind]?: SpokenKey<'search'> } = {
  channel: 'channels.title',
  person: 'people.title',
  unit: 'units.title',
  audience: 'audiences.title',
  platform: 'platforms.title',
  unofficial: 'unofficial.title',
  page: 'handbook.title',
  rule: 'rules.title',
};

/** Fetches the words and makes the dialog. */
export async function finderFor(root: HTMLElement): Promise<Finder> {
  const { entries, language } = await fetchJson<Words<SpokenKey<'search'>>>(root.dataset['words'] ?? '');
  return new Finder(root, speaker(entries, language));
}

export class Finder {
  readonly #base: string;
  readonly #root: string;
  readonly #speak: Speak<SpokenKey<'search'>>;
  readonly #engine: Engine;
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #kinds: HTMLElement;
  readonly #status = el('p', { class: 'status quiet', role: 'status' });
  readonly #hint = el('p', { class: 'hint' });
  readonly #list = el('ol', {});
  readonly #more: HTMLButtonElement;
  #kind: SearchKind | undefined;
  #found: Found | undefined;
  #shown = 0;
  #question = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, speak: Speak<SpokenKey<'search'>>) {
    this.#base = root.dataset['base'] ?? '/';
    this.#root = root.dataset['root'] ?? '/';
    this.#speak = speak;
    this.#engine = new Engine(this.#base, document.documentElement.lang);
    this.#input = el('input', {
      id: 'search-text',
      type: 'text',
      placeholder: speak('search.label'),
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      maxlength: '300',
      enterkeyhint: 'search',
    });
    this.#kinds = el('div', { class: 'kinds flow', role: 'group', 'aria-label': speak('search.kinds') });
    this.#more = button({ class: 'more' }, speak('search.more'));
    this.#more.hidden = true;
    const close = button({ class: 'close' }, speak('search.close'));
    this.#dialog = el(
      'dialog',
      { class: 'finder', 'aria-label': speak('search.title') },
      el(
        'form',
        { role: 'search' },
        el('label', { class: 'sr-only', for: 'search-text' }, speak('search.label')),
        this.#input,
        close,
      ),
      this.#kinds,
      this.#status,
      this.#hint,
      this.#list,
      this.#more,
    );
    close.addEventListener('click', () => this.#dialog.close());
    this.#listen();
    document.body.append(this.#dialog);
    if (root.dataset['dev'] !== undefined) this.#say('search.dev');
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.#ask(), pause);
    });
    // Enter goes to the best result, as soon as it is there.
    this.#dialog.querySelector('form')?.addEventListener('submit', async (event) => {
      event.preventDefault();
      clearTimeout(this.#typing);
      await this.#ask();
      this.#links()[0]?.click();
    });
    this.#dialog.addEventListener('keydown', (event) => this.#move(event));
    this.#dialog.addEventListener('click', (event) => {
      const target = event.target as Element;
      // Beside the dialog, or away through a link that may lead to this very page.
      if (target === this.#dialog || target.closest('a')) this.#dialog.close();
    });
    this.#kinds.addEventListener('click', (event) => {
      const chosen = (event.target as Element).closest('button');
      if (!chosen) return;
      this.#kind = (chosen.dataset['kind'] || undefined) as SearchKind | undefined;
      void this.#ask();
    });
    this.#more.addEventListener('click', async () => {
      const before = this.#shown;
      await this.#show(this.#question);
      this.#list.children[before]?.querySelector('a')?.focus();
    });
  }

  /** The arrows walk through the results, from the text and back to it. */
  #move(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { activeElement } = document;
    if (by === undefined || activeElement?.closest('.kinds')) return;
    const stops: HTMLElement[] = [this.#input, ...this.#links()];
    const next = stops[stops.indexOf(activeElement as HTMLElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('.title a')];
  }

  async #ask(): Promise<void> {
    const question = ++this.#question;
    const query = this.#input.value.trim();
    if (query === '') {
      this.#found = undefined;
      this.#kind = undefined;
      for (const part of [this.#list, this.#kinds, this.#hint, this.#status]) part.replaceChildren();
      this.#more.hidden = true;
      return;
    }
    if (!this.#found) this.#status.textContent = this.#speak('search.loading');
    try {
      const found = await this.#engine.find(query, this.#kind);
      if (question !== this.#question) return;
      // A kind of which there is none any more is not insisted on.
      if (this.#kind !== undefined && found.total === 0 && Object.keys(found.kinds).length > 0) {
        this.#kind = undefined;
        return await this.#ask();
      }
      this.#found = found;
      this.#shown = 0;
      await this.#show(question);
      if (question === this.#question) this.#frame(query, found);
    } catch {
      if (question === this.#question) this.#say('search.unavailable');
    }
  }

  /** Shows the next results. */
  async #show(question: number): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const from = this.#shown;
    const hits = await found.read(from, from + step);
    if (question !== this.#question) return;
    const items = hits.map((hit) => resultItem(hit, this.#base, this.#speak));
    if (from === 0) this.#list.replaceChildren(...items);
    else this.#list.append(...items);
    this.#shown = from + hits.length;
    this.#more.hidden = this.#shown >= found.total;
  }

  /** What stands around the results: how many, of which kinds, and the other way to an answer. */
  #frame(query: string, { total, kinds, respelt }: Found): void {
    const none = this.#speak('search.none', { query });
    if (total === 0) this.#status.textContent = none;
    else if (respelt === undefined) this.#status.textContent = this.#speak('search.found', { n: total });
    else this.#status.textContent = `${none} ${this.#speak('search.respelt', { n: total, other: respelt })}`;
    this.#hint.replaceChildren();
    const search = new URLSearchParams({ q: query });
    if (isReference(query)) {
      const href = `${this.#root}verify/?${search}`;
      this.#hint.append(el('a', { href }, this.#speak('search.verify', { query })));
    } else if (total === 0) {
      const link = el(
        'a',
        { href: `${this.#root}ask/?${search}` },
        this.#speak('search.none.ask', { query }),
      );
      this.#hint.append(...this.#withList('search.none.hint'), ' ', link);
    }
    const there = searchKinds.filter((kind) => (kinds[kind] ?? 0) > 0);
    const focused = (document.activeElement as HTMLElement | null)?.dataset['kind'];
    const chip = (kind: SearchKind | undefined, label: string) =>
      button({ 'data-kind': kind ?? '', 'aria-pressed': String(kind === this.#kind) }, label);
    this.#kinds.replaceChildren(
      ...(there.length > 1
        ? [
            chip(undefined, this.#speak('search.kinds.all')),
            ...there.map((kind) =>
              chip(kind, `${this.#speak(together[kind] ?? `search.kind.${kind}`)} (${kinds[kind]})`),
            ),
          ]
        : []),
    );
    // The buttons are new ones: the focus stays on the one that was pressed.
    if (focused !== undefined) this.#kinds.querySelector<HTMLElement>(`[data-kind="${focused}"]`)?.focus();
  }

  #say(key: 'search.unavailable' | 'search.dev'): void {
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#hint.replaceChildren(...this.#withList(key));
  }

  /** A sentence that holds a link to the list of all channels. */
  #withList(key: SpokenKey<'search'>): (Node | string)[] {
    const [before = '', after = ''] = this.#speak(key, { list: '\n' }).split('\n');
    return [before, el('a', { href: `${this.#root}channels/` }, this.#speak('search.none.list')), after];
  }
}
