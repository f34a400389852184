/** The form of an account: a channel that is proposed, or an account that is not ours. */

import type { Choices } from '../../../scripts/core/propose/choices.ts';
import type { FormState } from '../../../scripts/core/propose/form-state.ts';
import type { Measures } from '../../../scripts/core/propose/from-published.ts';
import type { DraftKind } from '../../../scripts/core/propose/questions.ts';
import { dayIn } from '../../browser/day.ts';
import { must } from '../../browser/dom.ts';
import type { FormVoice } from '../form-key.ts';
import { accountPanel } from './account.ts';
import { fillChoices, groupPeople } from './controls.ts';
import { FormPage } from './form-page.ts';
import { presetIn, takePreset } from './preset.ts';
import { showQuestions } from './questions.ts';
import { showRemarks } from './remarks.ts';
import type { Asked } from './worker.ts';

/** Findings of which the panel below the address speaks in words of its own. */
const told = new Set([
  'platform-not-open',
  'duplicate-account',
  'official-and-unofficial',
  'undecided-account',
  'overlapping-channel',
]);

export class AccountForm extends FormPage<Asked, FormState> {
  protected readonly subject = 'url';
  readonly #voice: FormVoice;
  readonly #kind: DraftKind;
  readonly #measures: Measures;

  constructor(root: HTMLElement, voice: FormVoice) {
    const { form, zone, measures = '{}' } = root.dataset;
    const kind = form as DraftKind;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    super(root, voice, worker, presetIn(kind, voice.language, dayIn(zone)));
    this.#voice = voice;
    this.#kind = kind;
    this.#measures = JSON.parse(measures) as Measures;
    this.begin();
  }

  protected question(): Asked {
    const { registry = '', zone } = this.root.dataset;
    return {
      kind: this.#kind,
      answers: this.answers,
      occasion: { first: this.#voice.first, today: dayIn(zone) },
      address: new URL(registry, location.href).href,
      measures: this.#measures,
    };
  }

  protected readonly taken = takePreset;

  protected offer(choices: Choices): void {
    fillChoices(this.form, choices, this.#voice);
  }

  protected renewed(): void {
    this.root.querySelector<HTMLElement>('[data-questions]')?.replaceChildren();
    this.#group();
  }

  protected override changed(control: Element): void {
    if (control.matches('[name="unit"]')) this.#group();
  }

  #group(): void {
    if (this.choices) groupPeople(this.form, this.choices, this.#voice);
  }

  protected show(reading: FormState) {
    const panel = accountPanel(reading, this.#kind, this.#voice);
    must(this.root, '[data-account]').replaceChildren(...(panel ? [panel] : []));
    const isBare = reading.refusal?.says === 'bare-handle' || reading.refusal?.says === 'number-alone';
    const platform = must<HTMLSelectElement>(this.form, '[name="platform"]');
    must(this.form, '[data-field="platform"]').hidden = !isBare && platform.value === '';
    const questions = this.root.querySelector<HTMLElement>('[data-questions]');
    if (questions) showQuestions(questions, reading, this.answers, this.#voice);
    // The list of look-alikes says what a case is taken for, and what becomes of it is decided later.
    const isTold = (rule: string) =>
      told.has(rule) || (this.#kind === 'unofficial' && rule === 'lookalike-account');
    showRemarks(this.form, reading, { ...this.progress, isTold }, this.#voice);
    const { account, entry, passes } = reading;
    const instead = !account
      ? ({ says: 'form.begin' } as const)
      : entry && !passes
        ? ({ says: 'form.stop', isStop: true } as const)
        : undefined;
    return {
      standing: { ...reading, ...(instead && { instead }) },
      said: panel?.querySelector('p')?.textContent ?? '',
    };
  }
}
