/** What the rules say, one card per finding; a card that still holds stays, open or focused as it is. */
import type { Severity } from '../../../scripts/core/model/levels.ts';
import { wordingIn } from '../../../scripts/core/model/wording.ts';
import type { DraftFinding } from '../../../scripts/core/style/draft.ts';
import { visible } from '../../../scripts/core/style/say.ts';
import { type Child, el, must } from '../../browser/dom.ts';
import { saidIn } from '../../i18n/said.ts';
import type { Speak } from '../../i18n/speak.ts';
import type { SpokenKey } from '../../i18n/spoken.ts';
import { piecesOf } from '../../style/marked.ts';
import type { RuleNote } from './judge.ts';

export type DraftSpeak = Speak<SpokenKey<'draft'>>;

/** A finding with its number in the text; one about the whole text has none. */
export interface Numbered extends DraftFinding {
  readonly number: number | undefined;
}

/** In which language a page speaks, and where its pages are. */
export interface Reading {
  readonly speak: DraftSpeak;
  readonly language: string;
  readonly first: string;
  /** The address of this language's pages. */
  readonly root: string;
}

/** So many are shown at once. */
const step = 50;

export class Remarks {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #reading: Reading;
  #cards = new Map<string, HTMLElement>();
  /** What stands on each card. */
  readonly #written = new WeakMap<HTMLElement, string>();
  #shown: readonly [string, Numbered][] = [];
  #notes: Readonly<Record<string, RuleNote>> = {};
  #text = '';
  #most = step;

  constructor(root: HTMLElement, reading: Reading) {
    this.#root = root;
    this.#list = must(root, '.remarks');
    this.#reading = reading;
    must(root, '[data-more]').addEventListener('click', () => {
      this.#most = Number.POSITIVE_INFINITY;
      this.#draw();
    });
  }

  /** Shows the findings of a text, in order. */
  show(text: string, findings: readonly Numbered[], notes: Readonly<Record<string, RuleNote>>): void {
    const times = new Map<string, number>();
    this.#text = text;
    this.#notes = notes;
    this.#shown = findings.map((finding) => {
      const name = `${finding.rule} ${finding.found}`;
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      return [`${name} ${time}`, finding];
    });
    if (findings.length === 0) this.#most = step;
    this.#draw();
  }

  /** The finding of a card. */
  of(card: Element | null | undefined): Numbered | undefined {
    return this.#shown[[...this.#list.children].indexOf(card as Element)]?.[1];
  }

  /** Points out the cards of some numbers. */
  point(numbers: readonly number[]): void {
    for (const card of this.#list.children)
      card.classList.toggle('here', numbers.includes(Number((card as HTMLElement).dataset['number'])));
  }

  #draw(): void {
    const cards = new Map(
      this.#shown.slice(0, this.#most).map(([key, finding]) => {
        const card = this.#cards.get(key) ?? this.#blank(finding.level);
        this.#fill(card, finding);
        return [key, card];
      }),
    );
    this.#cards = cards;
    const next = [...cards.values()];
    arrange(this.#list, next);
    const rest = this.#shown.length - next.length;
    const more = must(this.#root, '[data-more]');
    more.hidden = rest === 0;
    more.textContent = this.#reading.speak('draft.say.more', { n: rest });
  }

  #blank(level: Severity): HTMLElement {
    const card = must<HTMLTemplateElement>(this.#root, `template[data-card="${level}"]`).content.cloneNode(
      true,
    );
    return must(card as DocumentFragment, 'li');
  }

  /** Writes a finding on its card; what stands there already is left alone. */
  #fill(card: HTMLElement, finding: Numbered): void {
    const { speak, language, root } = this.#reading;
    const { rule, span, found, number, message, why, use, replacement, isProposed } = finding;
    const [before, after] = span ? around(this.#text, span[0], span[1]) : ['', ''];
    const content = JSON.stringify([finding, before, after]);
    if (this.#written.get(card) === content) return;
    this.#written.set(card, content);
    const said = wordingIn(message, language);
    const note = this.#notes[rule];
    const quoted = visible(shortened(found));
    Object.assign(card.dataset, { rule, number: `${number ?? ''}`, span: span?.join(' ') ?? '' });
    const part = (name: string) => must(card, `[data-${name}]`);
    const write = (name: string, children: readonly Child[], lang?: string) =>
      set(part(name), children, lang);
    part('proposed').hidden = !isProposed;
    part('whole').hidden = number !== undefined;
    part('show').hidden = number === undefined;
    write('show', [`${number ?? ''}`]);
    part('show').setAttribute('aria-label', speak('draft.say.show', { n: number ?? 0, found: quoted }));
    write('message', [said.text], language.startsWith(said.language) ? undefined : said.language);
    const isFixed = replacement !== undefined && span !== undefined;
    part('change').hidden = !isFixed;
    if (isFixed) {
      write('old', [before, el('del', {}, visible(found)), after]);
      write('new', [before, el('ins', {}, visible(replacement)), after]);
      part('repair').setAttribute(
        'aria-label',
        speak('draft.say.repair', { found: quoted, use: visible(replacement) }),
      );
    }
    const isSaid = use.every((word) => said.text.includes(visible(word)));
    const words = isFixed || isSaid ? [] : use.map(visible);
    part('use').hidden = words.length === 0;
    write('use', [speak('draft.say.write'), ' ', ...joined(words, speak('draft.say.or'))]);
    const reason = this.#said(why);
    write('why', [reason.text], reason.lang);
    const title = this.#said(note?.title ?? rule);
    const link = part('title');
    set(link, [title.text], title.lang);
    (link as HTMLAnchorElement).href = `${root}style/rules/${rule}/`;
    this.#fillExample(card, note?.example);
  }

  #fillExample(card: HTMLElement, example: RuleNote['example']): void {
    const { language } = this.#reading;
    for (const [name, text, flags] of [
      ['bad', example?.bad, example?.flags],
      ['fixed', example?.fixed, undefined],
    ] as const) {
      const place = must(card, `[data-${name}]`);
      const row = place.closest('p');
      if (row) row.hidden = text === undefined;
      const pieces = piecesOf(text ?? '', flags).map((piece) =>
        piece.flagged ? el('mark', {}, piece.text) : piece.text,
      );
      set(
        place,
        pieces,
        example && !language.startsWith(example.lang.slice(0, 2)) ? example.lang : undefined,
      );
    }
  }

  #said(text: Parameters<typeof saidIn>[0]) {
    return saidIn(text, this.#reading.language, this.#reading.first);
  }
}

/** Lets a list hold these children. Those that are in place are not touched, for a focus is lost when its element is moved. */
function arrange(list: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  for (const [at, child] of children.entries()) {
    const there = list.children[at];
    if (there !== child) list.insertBefore(child, there ?? null);
  }
}

/** Replaces what stands there only if it says something else. */
function set(room: HTMLElement, children: readonly Child[], lang?: string): void {
  const next = el('span', {}, ...children);
  if (next.innerHTML !== room.innerHTML) room.replaceChildren(...next.childNodes);
  if (lang === undefined) room.removeAttribute('lang');
  else room.lang = lang;
}

const joined = (words: readonly string[], or: string): Child[] =>
  words.flatMap((word, index) => [index > 0 && or, el('strong', {}, word)]);

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** So many characters beside a change say where it is. */
const beside = 18;

/** What stands before and behind a place in its line, as far as whole words go. */
function around(text: string, from: number, to: number): [string, string] {
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const [end] = [text.indexOf('\n', to), text.length].filter((at) => at >= 0);
  const before = text.slice(line, from);
  const after = text.slice(to, end);
  return [
    before.length > beside ? `…${before.slice(-beside).replace(/^\S*/, '')}` : before,
    after.length > beside ? `${after.slice(0, beside).replace(/\S*$/, '')}…` : after,
  ];
}
