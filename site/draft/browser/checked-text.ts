/** A text that is being written, with all that the rules say of it: its marks, its length, the verdict, the remarks, the repairs. */
import { type Severity, severities } from '../../../scripts/core/model/levels.ts';
import { must } from '../../browser/dom.ts';
import type { Answered, Judged } from './judge.ts';
import type { Mark } from './marks.ts';
import { showMeter } from './meter.ts';
import { Paper } from './paper.ts';
import { type Numbered, type Reading, Remarks } from './remarks.ts';

/** Before the sum is spoken to those who hear the page. */
const pause = 900;

/** What the page does when somebody writes, and when all that is certain is to be repaired. */
export interface Hands {
  changed(): void;
  repairAll(): void;
}

export class CheckedText {
  readonly #root: HTMLElement;
  readonly #reading: Reading;
  readonly #paper: Paper;
  readonly #remarks: Remarks;
  /** The text that the remarks are about. */
  #text = '';
  /** The place in the list where the next repair is to be focused. */
  #focus: number | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, reading: Reading, { changed, repairAll }: Hands) {
    this.#root = root;
    this.#reading = reading;
    this.#paper = new Paper(root, changed);
    this.#remarks = new Remarks(root, reading);
    document.addEventListener('selectionchange', () => this.#remarks.point(this.#paper.here()));
    root.addEventListener('click', ({ target }) => {
      const pressed = (target as Element).closest('button');
      const { repair, show } = pressed?.dataset ?? {};
      if (repair === 'all' && this.#isFresh) repairAll();
      else if (repair !== undefined) this.#repair(pressed?.closest('li'));
      else if (show !== undefined) this.#select(pressed?.closest('li'));
    });
  }

  /** A line break at the end is none of the text: the command does the same. */
  get value(): string {
    return this.#paper.value.trimEnd();
  }

  get written(): string {
    return this.#paper.value;
  }

  focus(): void {
    this.#paper.focus();
  }

  /** What is written has yet to be judged. `languages`: those it can be in. */
  wait(languages: readonly string[]): void {
    this.#paper.language = languages.length === 1 ? (languages[0] ?? '') : '';
    this.#root.setAttribute('aria-busy', 'true');
  }

  /** Shows what the rules say of a text, or writes its repaired form in its place. */
  show(text: string, { draft: judged, notes, repaired }: Answered): void {
    if (repaired !== undefined && repaired !== text && text === this.value) {
      this.#focus = Number.POSITIVE_INFINITY;
      this.#paper.replace([0, text.length], repaired);
      return;
    }
    this.#text = text;
    // Of a text that is not there nothing is missing.
    const draft = text.trim() === '' ? { ...judged, findings: [] } : judged;
    let last = 0;
    const findings = draft.findings.map(
      (finding): Numbered => ({ ...finding, number: finding.span && ++last }),
    );
    const marks = findings.flatMap(({ span, level, number }): Mark[] =>
      span && number !== undefined ? [{ from: span[0], to: span[1], level, number }] : [],
    );
    this.#paper.show(marks, text);
    this.#remarks.show(text, findings, notes);
    this.#remarks.point(this.#paper.here());
    showMeter(this.#root, text, draft, this.#reading.speak);
    this.#sum(text, draft);
    this.#root.setAttribute('aria-busy', 'false');
    this.#refocus();
  }

  /** The verdict, in one line, in the colour and with the sign of what is most severe. */
  #sum(text: string, { findings, asked }: Judged): void {
    const { speak } = this.#reading;
    const isEmpty = text.trim() === '';
    const level: Severity | undefined = severities.find((one) =>
      findings.some((finding) => finding.level === one),
    );
    const counts = severities.flatMap((one) => {
      const n = findings.filter((finding) => finding.level === one).length;
      return n === 0 ? [] : [speak(`draft.say.sum.${one}`, { n })];
    });
    const sum = isEmpty ? '' : counts.length > 0 ? `${counts.join(', ')}.` : speak('draft.say.clean');
    must(this.#root, '[data-begin]').hidden = !isEmpty;
    const box = must(this.#root, '[data-sum]');
    box.hidden = isEmpty;
    box.className = `sum ${level ?? 'clean'}`;
    for (const sign of box.querySelectorAll<HTMLElement>('[data-sign]'))
      sign.hidden = sign.dataset['sign'] !== (level ?? 'clean');
    must(box, 'h2').textContent = sum;
    const all = must(box, '[data-repair]');
    const certain = findings.filter(({ replacement }) => replacement !== undefined).length;
    all.hidden = certain === 0;
    all.textContent = speak('draft.say.repair.all', { n: certain });
    const flagged = new Set(findings.map(({ rule }) => rule)).size;
    must(this.#root, '[data-rest]').textContent = isEmpty
      ? ''
      : speak('draft.say.rest', { n: asked - flagged });
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => this.#say(sum), pause);
  }

  #say(sentence: string): void {
    const status = must(this.#root, '[role=status]');
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  /** The text that the answer is about still stands there: what it says of places holds. */
  get #isFresh(): boolean {
    return this.#root.getAttribute('aria-busy') === 'false' && this.#text === this.value;
  }

  #repair(card: Element | null | undefined): void {
    const finding = this.#remarks.of(card);
    if (!this.#isFresh || !card || !finding?.span || finding.replacement === undefined) return;
    this.#focus = [...(card.parentElement?.children ?? [])].indexOf(card);
    this.#paper.replace(finding.span, finding.replacement);
  }

  /** Who repairs one thing after the other stays in the list: at the next repair, or at the sum when none is left. */
  #refocus(): void {
    if (this.#focus === undefined) return;
    const cards = [...this.#root.querySelectorAll('.remarks > li')].slice(this.#focus);
    const next = cards.map((card) => card.querySelector<HTMLElement>('[data-change]:not([hidden]) button'));
    (next.find((button) => button) ?? must(this.#root, '[data-sum] h2')).focus();
    this.#focus = undefined;
  }

  #select(card: Element | null | undefined): void {
    const { span, number } = this.#remarks.of(card) ?? {};
    if (this.#isFresh && span && number !== undefined) this.#paper.select(span, number);
  }
}
