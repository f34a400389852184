/** The page: its form, its answers, its address. */
import type { Reply } from '../../../scripts/core/verify/reply.ts';
import { Asker } from '../../browser/asker.ts';
import { el, must } from '../../browser/dom.ts';
import type { VerifyVoice } from '../verify-key.ts';
import { article, spoken } from './answer.ts';
import { type Question, questionIn, record } from './place.ts';
import type { Asked } from './worker.ts';

/** Pauses while typing: before the answer is sought, and before it is spoken to those who hear the page. */
const pause = { answer: 80, speech: 700 };

export class VerifyPage {
  readonly #root: HTMLElement;
  readonly #voice: VerifyVoice;
  readonly #asker: Asker<Asked, Reply>;
  /** Where the directory is. */
  readonly #address: string;
  readonly #text: HTMLTextAreaElement;
  readonly #platform: HTMLSelectElement;
  readonly #answers: HTMLElement;
  readonly #status: HTMLElement;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;
  /** The heading of the first answer is to be focused when it is there. */
  #focus = false;

  constructor(root: HTMLElement, voice: VerifyVoice) {
    this.#root = root;
    this.#voice = voice;
    this.#text = must(root, 'textarea');
    this.#platform = must(root, 'select');
    this.#answers = must(root, '[data-answers]');
    this.#status = must(root, '[role=status]');
    this.#address = new URL(root.dataset['directory'] ?? '', location.href).href;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#asker = new Asker(worker, (reply) => this.#show(reply));
    this.#listen();
    must(root, 'form').hidden = false;
    this.#read();
    if (document.activeElement === document.body) this.#text.focus({ preventScroll: true });
  }

  #listen(): void {
    const form = must<HTMLFormElement>(this.#root, 'form');
    this.#text.addEventListener('input', (event) => {
      clearTimeout(this.#typing);
      const pasted = (event as InputEvent).inputType === 'insertFromPaste';
      if (pasted) this.#ask(true);
      else this.#typing = setTimeout(() => this.#ask(false), pause.answer);
    });
    // Enter submits a single name; within a list it begins a new line.
    this.#text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(true);
    });
    this.#platform.addEventListener('change', () => this.#ask(true));
    this.#answers.addEventListener('click', (event) => {
      const chosen = (event.target as Element).closest<HTMLElement>('a[data-on]');
      if (!chosen || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const { text } = questionIn(new URL((chosen as HTMLAnchorElement).href).search);
      // One of several lines was asked about: the others are not meant.
      this.#text.value = text;
      this.#platform.value = chosen.dataset['on'] ?? '';
      this.#focus = true;
      this.#ask(true);
    });
    addEventListener('popstate', () => this.#read());
  }

  /** Takes the question from the address. */
  #read(): void {
    clearTimeout(this.#typing);
    const { text, platform } = questionIn(location.search);
    this.#text.value = text;
    this.#platform.value = platform ?? '';
    // A platform that is not in the list is none.
    if (this.#platform.selectedIndex < 0) this.#platform.value = '';
    this.#send();
  }

  #question(): Question {
    return { text: this.#text.value, platform: this.#platform.value || undefined };
  }

  #ask(settled: boolean): void {
    clearTimeout(this.#typing);
    record(this.#question(), settled);
    this.#send();
  }

  #send(): void {
    const question = this.#question();
    this.#asker.ask({ ...question, address: this.#address });
    // Only the first answer takes its time: the list is on its way.
    if (!this.#root.hasAttribute('data-ready') && question.text.trim() !== '')
      this.#status.textContent = this.#voice.word('verify.loading');
  }

  #show(reply: Reply | undefined): void {
    clearTimeout(this.#speaking);
    must(this.#root, '[data-unavailable]').hidden = reply !== undefined;
    this.#root.toggleAttribute('data-ready', reply !== undefined);
    const { verdicts, more } = reply ?? { verdicts: [], more: 0 };
    this.#answers.replaceChildren(
      ...verdicts.map((verdict, index) =>
        article(verdict, index, this.#voice, (standing, profile) => this.#advice(standing, profile)),
      ),
    );
    if (more > 0) {
      const rest = this.#voice.fill(this.#voice.word('verify.more'), { n: this.#voice.number(more) });
      this.#answers.append(el('p', { class: 'aside' }, ...rest));
    }
    if (this.#focus) this.#answers.querySelector('h2')?.focus();
    this.#focus = false;
    this.#status.textContent = '';
    this.#speaking = setTimeout(() => {
      this.#status.textContent = verdicts.map((verdict) => spoken(verdict, this.#voice)).join('. ');
    }, pause.speech);
  }

  #advice(standing: string, profile: string): Node | undefined {
    const advice = this.#root
      .querySelector<HTMLTemplateElement>(`template[data-advice~="${standing}"]`)
      ?.content.cloneNode(true);
    if (!(advice instanceof DocumentFragment)) return undefined;
    // The forms begin with the account that was asked about.
    for (const link of advice.querySelectorAll<HTMLAnchorElement>('a[data-with-account]'))
      link.href = `${link.getAttribute('href')}?${new URLSearchParams({ url: profile })}`;
    return advice;
  }
}
