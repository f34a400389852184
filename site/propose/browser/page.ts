/** A form: its questions, what the registry says to the answers, its draft, its file. */

import { isBlocking } from '../../../scripts/core/model/levels.ts';
import type { Answers } from '../../../scripts/core/propose/answers.ts';
import type { Choices } from '../../../scripts/core/propose/choices.ts';
import type { FormState } from '../../../scripts/core/propose/form-state.ts';
import type { Measures } from '../../../scripts/core/propose/from-published.ts';
import type { DraftKind } from '../../../scripts/core/propose/questions.ts';
import { Asker } from '../../browser/asker.ts';
import { dayIn } from '../../browser/day.ts';
import { must } from '../../browser/dom.ts';
import type { FormVoice } from '../form-key.ts';
import { accountPanel } from './account.ts';
import { answersIn, fillChoices, groupPeople, isEmpty, writeAnswers } from './controls.ts';
import { Outcome } from './outcome.ts';
import { presetIn, takePreset } from './preset.ts';
import { showQuestions } from './questions.ts';
import { showRemarks } from './remarks.ts';
import { DraftStore, type Kept } from './store.ts';
import type { Answered, Asked } from './worker.ts';

/** Pauses while typing: before the answer is sought, and before it is spoken to those who hear the page. */
const pause = { answer: 120, speech: 900 };

export class FormPage {
  readonly #root: HTMLElement;
  readonly #voice: FormVoice;
  readonly #kind: DraftKind;
  readonly #form: HTMLFormElement;
  readonly #asker: Asker<Asked, Answered>;
  readonly #store: DraftStore;
  readonly #outcome: Outcome;
  readonly #measures: Measures;
  readonly #preset: Answers;
  /** Questions that somebody has been to and left. */
  readonly #reached = new Set<string>();
  #choices: Choices | undefined;
  #answers: Answers = {};
  /** The draft that was discarded, or that another one took the place of. */
  #before: Answers | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, voice: FormVoice) {
    const { dataset } = root;
    this.#root = root;
    this.#voice = voice;
    this.#kind = dataset['form'] as DraftKind;
    this.#form = must(root, 'form');
    this.#measures = JSON.parse(dataset['measures'] ?? '{}') as Measures;
    this.#store = new DraftStore(this.#kind, dataset['base'] ?? '/');
    const { repository, branch = 'main', prefix = '' } = dataset;
    this.#outcome = new Outcome(must(root, '.outcome'), { repository, branch, prefix }, voice);
    this.#preset = presetIn(this.#kind, voice.language, dayIn(dataset['zone']));
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#asker = new Asker(worker, (answer) => this.#take(answer));
    must(root, '[data-loading]').hidden = false;
    // The first question has no answers yet: it brings the choices, which the draft needs to be written back.
    this.#ask();
  }

  #take({ choices, reading }: Partial<Answered> = {}): void {
    must(this.#root, '[data-loading]').hidden = true;
    must(this.#root, '[data-unavailable]').hidden = reading !== undefined;
    if (choices) this.#begin(choices);
    else if (reading) this.#show(reading);
  }

  #begin(choices: Choices): void {
    fillChoices(this.#form, choices, this.#voice);
    const kept = this.#store.read();
    const asked = takePreset();
    const { answers, before } = this.#opening(kept, asked);
    this.#before = before;
    this.#choices = choices;
    this.#put(answers);
    const isBack = kept !== undefined && !isEmpty(answers, this.#preset) && asked['url'] === undefined;
    if (asked['url'] !== undefined && before !== undefined) this.#say('form.kept.other');
    else if (isBack) this.#say('form.kept');
    must(this.#root, '[data-sheet]').hidden = false;
    this.#listen();
    this.#keep();
    this.#ask();
  }

  /** The kept draft, unless the address of the page asks for another account: then the kept one can be had back. */
  #opening(kept: Kept | undefined, asked: Answers): Kept {
    const draft = kept?.answers ?? {};
    const { before } = kept ?? {};
    if (asked['url'] === undefined || asked['url'] === draft['url'])
      return { answers: { ...this.#preset, ...draft, ...asked }, ...(before && { before }) };
    const replaced = isEmpty(draft, this.#preset) ? before : draft;
    return { answers: { ...this.#preset, ...asked }, ...(replaced && { before: replaced }) };
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', (event) => {
      if ((event.target as Element).matches('[name="unit"]') && this.#choices)
        groupPeople(this.#form, this.#choices, this.#voice);
      this.#keep();
      clearTimeout(this.#typing);
      const isTyped = (event.target as Element).matches('input[type="text"], textarea');
      const isPasted = (event as InputEvent).inputType === 'insertFromPaste';
      if (isTyped && !isPasted) this.#typing = setTimeout(() => this.#ask(), pause.answer);
      else this.#ask();
    });
    this.#form.addEventListener('focusout', ({ target, relatedTarget }) => {
      const field = (target as Element).closest<HTMLElement>('[data-field]');
      if (!field || (relatedTarget instanceof Node && field.contains(relatedTarget))) return;
      const name = field.dataset['field'] ?? '';
      if (this.#reached.has(name)) return;
      this.#reached.add(name);
      this.#ask();
    });
    must(this.#root, '[data-restart]').addEventListener('click', () => this.#restart());
    must(this.#root, '[data-undo]').addEventListener('click', () => this.#undo());
    // What is missing is a link to its question.
    must(this.#root, '[data-standing]').addEventListener('click', (event) => {
      const name = (event.target as Element).closest<HTMLElement>('a[data-to]')?.dataset['to'];
      if (name === undefined) return;
      event.preventDefault();
      this.#form.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, select, textarea)`)?.focus();
    });
  }

  #restart(): void {
    if (!isEmpty(this.#answers, this.#preset)) this.#before = this.#answers;
    this.#put(this.#preset);
    this.#say('form.discarded');
    this.#keep();
    this.#ask();
    must<HTMLElement>(this.#form, '[name="url"]').focus();
  }

  #undo(): void {
    const back = this.#before;
    if (!back) return;
    this.#before = isEmpty(this.#answers, this.#preset) ? undefined : this.#answers;
    this.#put(back);
    this.#say('form.kept');
    this.#keep();
    this.#ask();
    must<HTMLElement>(this.#form, '[name="url"]').focus();
  }

  /** Tells what became of a draft; the way back is beside it where there is one. */
  #say(key: 'form.kept' | 'form.kept.other' | 'form.discarded'): void {
    must(this.#root, '[data-kept]').hidden = false;
    must(this.#root, '[data-kept-words]').textContent = this.#voice.word(key);
    must(this.#root, '[data-undo]').hidden = this.#before === undefined;
  }

  #put(answers: Answers): void {
    this.#answers = answers;
    this.#reached.clear();
    this.#root.querySelector<HTMLElement>('[data-questions]')?.replaceChildren();
    writeAnswers(this.#form, answers);
    if (this.#choices) groupPeople(this.#form, this.#choices, this.#voice);
    // An optional part that somebody has filled in is open.
    for (const part of this.#form.querySelectorAll('details'))
      part.open ||= [...part.querySelectorAll<HTMLInputElement>('[name]')].some(({ value }) => value !== '');
  }

  #keep(): void {
    this.#answers = answersIn(this.#form, this.#answers);
    this.#store.write({ answers: this.#answers, ...(this.#before && { before: this.#before }) });
  }

  #ask(): void {
    clearTimeout(this.#typing);
    this.#asker.ask({
      kind: this.#kind,
      answers: this.#answers,
      occasion: { first: this.#voice.first, today: dayIn(this.#root.dataset['zone']) },
      address: new URL(this.#root.dataset['registry'] ?? '', location.href).href,
      measures: this.#measures,
    });
  }

  #show(reading: FormState): void {
    const panel = accountPanel(reading, this.#kind, this.#voice);
    must(this.#root, '[data-account]').replaceChildren(...(panel ? [panel] : []));
    const isBare = reading.refusal?.says === 'bare-handle' || reading.refusal?.says === 'number-alone';
    const platform = must<HTMLSelectElement>(this.#form, '[name="platform"]');
    must(this.#form, '[data-field="platform"]').hidden = !isBare && platform.value === '';
    const questions = this.#root.querySelector<HTMLElement>('[data-questions]');
    if (questions) showQuestions(questions, reading, this.#answers, this.#voice);
    const filled = new Set(
      Object.entries(this.#answers).flatMap(([name, value]) => (value.length > 0 ? [name] : [])),
    );
    showRemarks(this.#form, reading, { kind: this.#kind, filled, reached: this.#reached }, this.#voice);
    this.#outcome.show(reading);
    this.#root.toggleAttribute('data-ready', true);
    this.#announce(panel, reading);
  }

  /** What changed is spoken when the hands rest: the account, then how many mistakes there are. */
  #announce(panel: HTMLElement | undefined, { remarks }: FormState): void {
    clearTimeout(this.#speaking);
    const errors = remarks.filter(isBlocking).length;
    const first = panel?.querySelector('p')?.textContent ?? '';
    const words = this.#voice
      .fill(this.#voice.word('form.errors'), { n: this.#voice.number(errors) })
      .join('');
    const sentence = [first, errors > 0 ? words : ''].filter(Boolean).join(' ');
    this.#speaking = setTimeout(() => {
      const status = must(this.#root, '[data-announce]');
      if (status.textContent !== sentence) status.textContent = sentence;
    }, pause.speech);
  }
}
