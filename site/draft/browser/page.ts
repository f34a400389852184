/** The page of drafts: its text, where it is to be read, what the rules say, its repairs. */
import { Asker } from '../../browser/asker.ts';
import { dayIn } from '../../browser/day.ts';
import { must } from '../../browser/dom.ts';
import type { DraftPlatforms } from '../platform.ts';
import { CheckedText } from './checked-text.ts';
import { Desk, languagesOf } from './desk.ts';
import type { Answered, Asked } from './judge.ts';
import type { Reading } from './remarks.ts';
import { type Kept, Store } from './store.ts';

export class DraftPage {
  readonly #root: HTMLElement;
  readonly #reading: Reading;
  readonly #desk: Desk;
  readonly #text: CheckedText;
  readonly #store: Store;
  readonly #asker: Asker<Asked, Answered>;
  /** By language: where the rules are. */
  readonly #rules: Readonly<Record<string, string>>;
  /** What the answer on its way is about. */
  #asked: Asked | undefined;
  /** The draft that an example took the place of. */
  #before: Kept | undefined;

  constructor(root: HTMLElement, platforms: DraftPlatforms, reading: Reading) {
    this.#root = root;
    this.#reading = reading;
    this.#rules = JSON.parse(root.dataset['rules'] ?? '{}');
    this.#store = new Store(reading.root);
    this.#desk = new Desk(must(root, 'form'), platforms, reading.language);
    this.#text = new CheckedText(root, reading, {
      changed: () => this.#changed(),
      repairAll: () => this.#repairAll(),
    });
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#asker = new Asker(worker, (answer) => this.#show(answer));
    this.#listen();
    this.#begin();
    must(root, '[data-desk]').hidden = false;
    if (document.activeElement === document.body) this.#text.focus();
  }

  #listen(): void {
    const form = must<HTMLFormElement>(this.#root, 'form');
    form.addEventListener('submit', (event) => event.preventDefault());
    // A text that is left says so as well, and each key of it has been judged: a press on a remark must find it so.
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) this.#changed();
    });
    this.#root.addEventListener('click', (event) => {
      const pressed = (event.target as Element).closest('button');
      if (pressed?.matches('[data-copy]')) void this.#copy();
      else if (pressed?.matches('[data-clear]')) this.#put({ ...this.#desk.read(), text: '' });
      else if (pressed?.matches('[data-back]') && this.#before) this.#put(this.#before);
    });
  }

  /** With an example that an address brings, or else with what was written before. */
  #begin(): void {
    const asked = Object.fromEntries(new URLSearchParams(location.search));
    const kept = this.#store.read();
    // What somebody goes on to write is no longer what the address says.
    if (location.search !== '') history.replaceState(history.state, '', location.pathname);
    const isExample = asked['text'] !== undefined;
    if (isExample && kept['text'] && kept['text'] !== asked['text']) this.#before = kept;
    this.#put(isExample ? asked : { ...kept, ...asked });
  }

  #put(kept: Kept): void {
    if (kept === this.#before) this.#before = undefined;
    must(this.#root, '[data-back]').hidden = this.#before === undefined;
    this.#desk.write(kept);
    if (this.#desk.isSpecial) must<HTMLDetailsElement>(this.#root, 'form details').open = true;
    this.#changed();
  }

  #changed(): void {
    this.#store.write(this.#desk.read());
    const setting = this.#desk.setting();
    const languages = languagesOf(setting);
    this.#text.wait(languages);
    const rules = languages.flatMap((language) => this.#rules[language] ?? []);
    const today = dayIn(this.#root.dataset['zone']);
    this.#asked = { text: this.#text.value, setting, rules, today };
    this.#asker.ask(this.#asked);
  }

  #show(answer: Answered | undefined): void {
    must(this.#root, '[data-unavailable]').hidden = answer !== undefined;
    if (answer && this.#asked) this.#text.show(this.#asked.text, answer);
  }

  #repairAll(): void {
    if (!this.#asked) return;
    this.#asked = { ...this.#asked, isRepair: true };
    this.#asker.ask(this.#asked);
  }

  async #copy(): Promise<void> {
    const said = must(this.#root, '[data-copied]');
    try {
      await navigator.clipboard.writeText(this.#text.written);
      said.replaceChildren(this.#reading.speak('draft.say.copied'));
    } catch {
      // Browsers give the clipboard only to pages that came safely: then the text is selected, to be copied by hand.
      must<HTMLTextAreaElement>(this.#root, 'textarea').select();
      said.replaceChildren(this.#reading.speak('draft.say.copy.failed'));
    }
  }
}
