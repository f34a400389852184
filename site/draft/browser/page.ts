/** The page of drafts: its text, where it is to be read, what the rules say, its repairs. */
import { type Severity, severities } from '../../../scripts/core/model/levels.ts';
import { Asker } from '../../browser/asker.ts';
import { dayIn } from '../../browser/day.ts';
import { must } from '../../browser/dom.ts';
import type { DraftPlatforms } from '../platform.ts';
import { Desk, languagesOf } from './desk.ts';
import type { Mark } from './marks.ts';
import { showMeter } from './meter.ts';
import { Paper } from './paper.ts';
import { type Numbered, type Reading, Remarks } from './remarks.ts';
import { type Kept, Store } from './store.ts';
import type { Answered, Asked, Judged } from './worker.ts';

/** Before the sum is spoken to those who hear the page. */
const pause = 900;

export class DraftPage {
  readonly #root: HTMLElement;
  readonly #reading: Reading;
  readonly #desk: Desk;
  readonly #paper: Paper;
  readonly #remarks: Remarks;
  readonly #store: Store;
  readonly #asker: Asker<Asked, Answered>;
  /** By language: where the rules are. */
  readonly #rules: Readonly<Record<string, string>>;
  /** What the answer on its way is about. */
  #asked: Asked | undefined;
  /** The draft that an example took the place of. */
  #before: Kept | undefined;
  /** The place in the list where the next repair is to be focused. */
  #focus: number | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, platforms: DraftPlatforms, reading: Reading) {
    this.#root = root;
    this.#reading = reading;
    this.#rules = JSON.parse(root.dataset['rules'] ?? '{}');
    this.#store = new Store(reading.root);
    this.#desk = new Desk(must(root, 'form'), platforms, reading.language);
    this.#paper = new Paper(root, () => this.#changed());
    this.#remarks = new Remarks(root, reading);
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#asker = new Asker(worker, (answer) => this.#show(answer));
    this.#listen();
    this.#begin();
    must(root, '[data-desk]').hidden = false;
    if (document.activeElement === document.body) this.#paper.focus();
  }

  #listen(): void {
    const form = must<HTMLFormElement>(this.#root, 'form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.#changed());
    document.addEventListener('selectionchange', () => this.#remarks.point(this.#paper.here()));
    this.#root.addEventListener('click', (event) => {
      const pressed = (event.target as Element).closest('button');
      if (!pressed) return;
      const { repair, show } = pressed.dataset;
      if (repair === 'all') this.#repairAll();
      else if (repair !== undefined) this.#repair(pressed.closest('li'));
      else if (show !== undefined) this.#select(pressed.closest('li'));
      else if (pressed.matches('[data-copy]')) void this.#copy();
      else if (pressed.matches('[data-clear]')) this.#put({ ...this.#desk.read(), text: '' });
      else if (pressed.matches('[data-back]') && this.#before) this.#put(this.#before);
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
    // The command does the same: a line break at the end is none of the text.
    const text = this.#paper.value.trimEnd();
    const setting = this.#desk.setting();
    const languages = languagesOf(setting);
    this.#paper.language = languages.length === 1 ? (languages[0] ?? '') : '';
    const rules = languages.flatMap((language) => this.#rules[language] ?? []);
    this.#asked = { text, setting, rules, today: dayIn(this.#root.dataset['zone']) };
    this.#root.setAttribute('aria-busy', 'true');
    this.#asker.ask(this.#asked);
  }

  #show(answer: Answered | undefined): void {
    must(this.#root, '[data-unavailable]').hidden = answer !== undefined;
    if (!answer || !this.#asked) return;
    const { text } = this.#asked;
    const { notes, repaired } = answer;
    if (repaired !== undefined && repaired !== text && text === this.#paper.value.trimEnd()) {
      this.#focus = Number.POSITIVE_INFINITY;
      this.#paper.replace([0, text.length], repaired);
      return;
    }
    // Of a text that is not there nothing is missing.
    const draft = text.trim() === '' ? { ...answer.draft, findings: [] } : answer.draft;
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
    return this.#root.getAttribute('aria-busy') === 'false';
  }

  #repair(card: Element | null): void {
    const finding = this.#remarks.of(card);
    if (!this.#isFresh || !card || !finding?.span || finding.replacement === undefined) return;
    this.#focus = [...(card.parentElement?.children ?? [])].indexOf(card);
    this.#paper.replace(finding.span, finding.replacement);
  }

  #repairAll(): void {
    if (!this.#isFresh || !this.#asked) return;
    this.#asked = { ...this.#asked, isRepair: true };
    this.#asker.ask(this.#asked);
  }

  /** Who repairs one thing after the other stays in the list: at the next repair, or at the sum when none is left. */
  #refocus(): void {
    if (this.#focus === undefined) return;
    const cards = [...this.#root.querySelectorAll('.remarks > li')].slice(this.#focus);
    const next = cards.map((card) => card.querySelector<HTMLElement>('[data-change]:not([hidden]) button'));
    (next.find((button) => button) ?? must(this.#root, '[data-sum] h2')).focus();
    this.#focus = undefined;
  }

  #select(card: Element | null): void {
    const { span, number } = this.#remarks.of(card) ?? {};
    if (this.#isFresh && span && number !== undefined) this.#paper.select(span, number);
  }

  async #copy(): Promise<void> {
    const said = must(this.#root, '[data-copied]');
    try {
      await navigator.clipboard.writeText(this.#paper.value);
      said.replaceChildren(this.#reading.speak('draft.say.copied'));
    } catch {
      // Browsers give the clipboard only to pages that came safely: then the text is selected, to be copied by hand.
      must<HTMLTextAreaElement>(this.#root, 'textarea').select();
      said.replaceChildren(this.#reading.speak('draft.say.copy.failed'));
    }
  }
}
