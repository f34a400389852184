/** A form: its questions, its draft, its file. What is asked of whom, and what is shown beside, each form knows itself. */

import { isBlocking } from '../../../scripts/core/model/levels.ts';
import type { Answers } from '../../../scripts/core/propose/answers.ts';
import type { Choices } from '../../../scripts/core/propose/choices.ts';
import { Asker } from '../../browser/asker.ts';
import { must } from '../../browser/dom.ts';
import type { FormVoice } from '../form-key.ts';
import { answersIn, isEmpty, writeAnswers } from './controls.ts';
import { Outcome, type Standing } from './outcome.ts';
import type { Progress } from './remarks.ts';
import { DraftStore, type Kept } from './store.ts';

/** Pauses while typing: before the answer is sought, and before it is spoken to those who hear the page. */
const pause = { answer: 120, speech: 900 };

/** What a worker answers; the first answer brings the choices along. */
export interface FormAnswer<Reading, Offer> {
  readonly reading: Reading;
  readonly choices?: Offer;
}

/** `Question`: what the worker is asked; `Reading`: what it says to the answers; `Offer`: what there is to choose from. */
export abstract class FormPage<Question, Reading, Offer = Choices> {
  protected readonly root: HTMLElement;
  protected readonly form: HTMLFormElement;
  protected choices: Offer | undefined;
  protected answers: Answers = {};
  /** Questions that somebody has been to and left. */
  readonly #reached = new Set<string>();
  readonly #words: FormVoice;
  readonly #asker: Asker<Question, FormAnswer<Reading, Offer>>;
  readonly #store: DraftStore;
  readonly #outcome: Outcome;
  readonly #preset: Answers;
  /** The draft that was discarded, or that another one took the place of. */
  #before: Answers | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  /** `preset`: answers that nobody has to give. */
  constructor(root: HTMLElement, words: FormVoice, worker: Worker, preset: Answers) {
    const { dataset } = root;
    this.root = root;
    this.form = must(root, 'form');
    this.#words = words;
    this.#preset = preset;
    this.#store = new DraftStore(dataset['form'] ?? '', dataset['base'] ?? '/');
    const { repository, branch = 'main', prefix = '' } = dataset;
    this.#outcome = new Outcome(must(root, '.outcome'), { repository, branch, prefix }, words);
    this.#asker = new Asker(worker, (answer) => this.#take(answer));
  }

  /** The first question has no answers yet: it brings the choices, which the draft needs to be written back. */
  protected begin(): void {
    must(this.root, '[data-loading]').hidden = false;
    this.ask();
  }

  /** How far somebody is. */
  protected get progress(): Progress {
    const filled = Object.entries(this.answers).flatMap(([name, value]) => (value.length > 0 ? [name] : []));
    return { filled: new Set(filled), reached: this.#reached };
  }

  /** What the worker is asked, from what is written so far. */
  protected abstract question(): Question;
  /** Fills in what can be chosen. */
  protected abstract offer(choices: Offer): void;
  /** The answers that the address of the page asks for; a reload is to show the draft as it was left. */
  protected abstract taken(): Answers;
  /** The answers that say which entry a draft is about: an address that asks for another one begins a new draft. */
  protected abstract readonly subject: string;
  /** Shows what the worker says, and tells how far the file is; the sentence is spoken to those who hear the page. */
  protected abstract show(reading: Reading): { readonly standing: Standing; readonly said: string };
  /** The answers stand in the controls anew. */
  protected abstract renewed(): void;
  /** Goes to the first question. */
  protected focus(): void {
    must<HTMLElement>(this.form, `[name="${this.subject}"]`).focus();
  }
  /** One of them was changed. */
  protected changed(_control: Element): void {}

  #take({ choices, reading }: Partial<FormAnswer<Reading, Offer>> = {}): void {
    must(this.root, '[data-loading]').hidden = true;
    must(this.root, '[data-unavailable]').hidden = reading !== undefined;
    if (choices) this.#open(choices);
    else if (reading) this.#tell(reading);
  }

  #open(choices: Offer): void {
    this.offer(choices);
    const kept = this.#store.read();
    const asked = this.taken();
    const isAsked = asked[this.subject] !== undefined;
    const { answers, before } = this.#opening(kept, asked);
    this.#before = before;
    this.choices = choices;
    this.#put(answers);
    const isBack = kept !== undefined && !isEmpty(answers, this.#preset) && !isAsked;
    if (isAsked && before !== undefined) this.#say('form.kept.other');
    else if (isBack) this.#say('form.kept');
    must(this.root, '[data-sheet]').hidden = false;
    this.#listen();
    this.keep();
    this.ask();
  }

  /** The kept draft, unless the address of the page asks for another entry: then the kept one can be had back. */
  #opening(kept: Kept | undefined, asked: Answers): Kept {
    const draft = kept?.answers ?? {};
    const { before } = kept ?? {};
    const about = asked[this.subject];
    if (about === undefined || about === draft[this.subject])
      return { answers: { ...this.#preset, ...draft, ...asked }, ...(before && { before }) };
    const replaced = isEmpty(draft, this.#preset) ? before : draft;
    return { answers: { ...this.#preset, ...asked }, ...(replaced && { before: replaced }) };
  }

  #listen(): void {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', (event) => {
      this.changed(event.target as Element);
      this.keep();
      clearTimeout(this.#typing);
      const isTyped = (event.target as Element).matches('input[type="text"], textarea');
      const isPasted = (event as InputEvent).inputType === 'insertFromPaste';
      if (isTyped && !isPasted) this.#typing = setTimeout(() => this.ask(), pause.answer);
      else this.ask();
    });
    this.form.addEventListener('focusout', ({ target, relatedTarget }) => {
      const field = (target as Element).closest<HTMLElement>('[data-field]');
      if (!field || (relatedTarget instanceof Node && field.contains(relatedTarget))) return;
      const name = field.dataset['field'] ?? '';
      if (this.#reached.has(name)) return;
      this.#reached.add(name);
      this.ask();
    });
    must(this.root, '[data-restart]').addEventListener('click', () => this.#restart());
    must(this.root, '[data-undo]').addEventListener('click', () => this.#undo());
    // What is missing is a link to its question.
    must(this.root, '[data-standing]').addEventListener('click', (event) => {
      const name = (event.target as Element).closest<HTMLElement>('a[data-to]')?.dataset['to'];
      if (name === undefined) return;
      event.preventDefault();
      this.form.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, select, textarea)`)?.focus();
    });
  }

  #restart(): void {
    if (!isEmpty(this.answers, this.#preset)) this.#before = this.answers;
    this.#put(this.#preset);
    this.#say('form.discarded');
    this.keep();
    this.ask();
    this.focus();
  }

  #undo(): void {
    const back = this.#before;
    if (!back) return;
    this.#before = isEmpty(this.answers, this.#preset) ? undefined : this.answers;
    this.#put(back);
    this.#say('form.kept');
    this.keep();
    this.ask();
    this.focus();
  }

  /** Tells what became of a draft; the way back is beside it where there is one. */
  #say(key: 'form.kept' | 'form.kept.other' | 'form.discarded'): void {
    must(this.root, '[data-kept]').hidden = false;
    must(this.root, '[data-kept-words]').textContent = this.#words.word(key);
    must(this.root, '[data-undo]').hidden = this.#before === undefined;
  }

  #put(answers: Answers): void {
    this.answers = answers;
    this.#reached.clear();
    writeAnswers(this.form, answers);
    this.renewed();
    // An optional part that somebody has filled in is open.
    for (const part of this.form.querySelectorAll('details'))
      part.open ||= [...part.querySelectorAll<HTMLElement>('[data-field]')].some(
        ({ dataset }) => (answers[dataset['field'] ?? '']?.length ?? 0) > 0,
      );
  }

  protected keep(): void {
    this.answers = answersIn(this.form, this.answers);
    this.#store.write({ answers: this.answers, ...(this.#before && { before: this.#before }) });
  }

  protected ask(): void {
    clearTimeout(this.#typing);
    this.#asker.ask(this.question());
  }

  #tell(reading: Reading): void {
    const { standing, said } = this.show(reading);
    this.#outcome.show(standing);
    this.root.toggleAttribute('data-ready', true);
    this.#announce(said, standing.remarks.filter(isBlocking).length);
  }

  /** What changed is spoken when the hands rest: the sentence of the form, then how many mistakes there are. */
  #announce(said: string, errors: number): void {
    clearTimeout(this.#speaking);
    const words = this.#words.fill(this.#words.word('form.errors'), { n: this.#words.number(errors) });
    const sentence = [said, errors > 0 ? words.join('') : ''].filter(Boolean).join(' ');
    this.#speaking = setTimeout(() => {
      const status = must(this.root, '[data-announce]');
      if (status.textContent !== sentence) status.textContent = sentence;
    }, pause.speech);
  }
}
