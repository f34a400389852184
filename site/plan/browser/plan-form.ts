/** The form of a post: what its channel, its text and its time mean for each other, while somebody writes. */

import type { Measures } from '../../../scripts/core/propose/from-published.ts';
import { momentHere } from '../../browser/day.ts';
import { must } from '../../browser/dom.ts';
import { CheckedText } from '../../draft/browser/checked-text.ts';
import { FormPage } from '../../propose/browser/form-page.ts';
import { showRemarks } from '../../propose/browser/remarks.ts';
import type { FormVoice } from '../../propose/form-key.ts';
import { showApproval } from './approval.ts';
import { fillOffer, offerLanguages, showAsset } from './choices.ts';
import { showLook } from './look.ts';
import { showNear } from './near.ts';
import { showSlots, showTime } from './slots.ts';
import { takePost } from './take-post.ts';
import type { PlanVoice } from './voice.ts';
import type { Asked, PlanOffered, Reading } from './worker.ts';

export class PlanForm extends FormPage<Asked, Reading, PlanOffered> {
  protected readonly subject = 'channel';
  readonly #words: PlanVoice;
  readonly #text: CheckedText;
  readonly #measures: Measures;
  readonly #rules: Readonly<Record<string, string>>;
  #isRepair = false;

  constructor(root: HTMLElement, voice: FormVoice, speak: PlanVoice['speak']) {
    const { measures = '{}', rules = '{}', language = 'en', first = 'en', root: pages = '/' } = root.dataset;
    super(root, voice, new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), {
      risk: 'normal',
    });
    this.#words = { voice, speak };
    this.#measures = JSON.parse(measures) as Measures;
    this.#rules = JSON.parse(rules) as Readonly<Record<string, string>>;
    // The form listens to its controls itself; here only the repair of all that is certain is asked for.
    this.#text = new CheckedText(
      must(root, '[data-text]'),
      { speak, language, first, root: pages },
      {
        changed: () => {},
        repairAll: () => {
          this.#isRepair = true;
          this.ask();
        },
      },
    );
    must(root, '[data-slots]').addEventListener('change', ({ target }) => this.#choose(target));
    this.begin();
  }

  protected question(): Asked {
    const { registry = '', calendar = '', zone } = this.root.dataset;
    const isRepair = this.#isRepair;
    this.#isRepair = false;
    return {
      answers: this.answers,
      occasion: { first: this.#words.voice.first, ...momentHere(zone) },
      registry: new URL(registry, location.href).href,
      calendar: new URL(calendar, location.href).href,
      measures: this.#measures,
      rules: this.#rules,
      isRepair,
    };
  }

  protected readonly taken = takePost;

  protected offer(offered: PlanOffered): void {
    fillOffer(this.form, offered, this.#words);
  }

  protected renewed(): void {
    if (this.choices) offerLanguages(this.form, this.choices, this.#words);
  }

  protected override changed(control: Element): void {
    if (control.matches('[name="channel"]')) this.renewed();
    if (control.matches('[name="text"]')) must(this.root, '[data-text]').setAttribute('aria-busy', 'true');
  }

  /** A time that is offered stands in the control of the time: there is one answer. */
  #choose(radio: EventTarget | null): void {
    if (!(radio instanceof HTMLInputElement)) return;
    const at = must<HTMLInputElement>(this.form, '[name="at"]');
    at.value = radio.value.replace(' ', 'T');
    at.dispatchEvent(new Event('input', { bubbles: true }));
  }

  protected show(reading: Reading) {
    const { channel = '', asset = '' } = this.answers as Readonly<Record<string, string>>;
    // What has been written since is on its way to be judged.
    if (reading.text === this.#text.value) {
      this.#text.wait(reading.languages);
      this.#text.show(reading.text, reading.checked);
    }
    const isNear = reading.near.length > 0;
    showRemarks(
      this.form,
      reading,
      { ...this.progress, isTold: (rule) => isNear && rule === 'near-duplicate' },
      this.#words.voice,
    );
    showSlots(must(this.root, '[data-slots]'), reading, this.#words);
    showTime(must(this.root, '[data-clock]'), reading, this.#words);
    showApproval(must(this.root, '[data-approval]'), reading, this.#words);
    showNear(must(this.root, '[data-near]'), reading, this.#words);
    if (this.choices) {
      showAsset(this.form, this.choices, asset, this.#words);
      showLook(
        must(this.root, '[data-look]'),
        reading,
        { answers: this.answers, offered: this.choices },
        this.#words,
      );
    }
    const standing = channel === '' ? { ...reading, instead: { says: 'plan.say.begin' } as const } : reading;
    return { standing, said: '' };
  }
}
