/** The text somebody writes, and below it, sign on sign, the same text unseen: it carries the marks. */
import type { Span } from '../../../scripts/core/model/finding.ts';
import { severities } from '../../../scripts/core/model/levels.ts';
import { el, must } from '../../browser/dom.ts';
import { type Mark, moved, type Piece, piecesOf } from './marks.ts';

export class Paper {
  readonly #text: HTMLTextAreaElement;
  readonly #room: HTMLElement;
  #marks: readonly Mark[] = [];
  /** The text that the marks belong to. */
  #marked = '';
  #isComposing = false;
  /** What is drawn: each piece with its nodes. */
  #drawn: readonly { readonly key: string; readonly nodes: readonly ChildNode[] }[] = [];

  /** `changed` is called for each change, and not while a sign is being composed of several keys. */
  constructor(root: HTMLElement, changed: () => void) {
    this.#text = must(root, 'textarea');
    this.#room = must(root, '.marks');
    this.#room.textContent = '\u200B';
    this.#text.addEventListener('input', () => {
      this.show(this.#marks, this.#marked);
      if (!this.#isComposing) changed();
    });
    this.#text.addEventListener('compositionstart', () => {
      this.#isComposing = true;
    });
    this.#text.addEventListener('compositionend', () => {
      this.#isComposing = false;
      changed();
    });
  }

  get value(): string {
    return this.#text.value;
  }

  set language(tag: string) {
    this.#text.lang = tag;
  }

  focus(): void {
    this.#text.focus({ preventScroll: true });
  }

  /** Shows the marks of a text, moved to where they stand in what has been written since. */
  show(marks: readonly Mark[], text: string): void {
    this.#marks = moved(text, this.value, marks);
    this.#marked = this.value;
    this.#draw(piecesOf(this.value, this.#marks));
  }

  /** Replaces what is different between the first piece that is and the last: of a long text most stays as it is. */
  #draw(pieces: readonly Piece[]): void {
    const before = this.#drawn;
    const keys = pieces.map((piece) => JSON.stringify(piece, ['text', 'on', 'ends', 'level', 'number']));
    const most = Math.min(before.length, keys.length);
    let head = 0;
    while (head < most && before[head]?.key === keys[head]) head++;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail)?.key === keys.at(-1 - tail)) tail++;
    const added = pieces
      .slice(head, pieces.length - tail)
      .map((piece, index) => ({ key: keys[head + index] ?? '', nodes: nodesOf(piece) }));
    const rest = before.slice(before.length - tail);
    // The last line would be none without the sign behind it.
    const behind = rest[0]?.nodes[0] ?? this.#room.lastChild;
    for (const { nodes } of before.slice(head, before.length - tail)) for (const node of nodes) node.remove();
    behind?.before(...added.flatMap(({ nodes }) => nodes));
    this.#drawn = [...before.slice(0, head), ...added, ...rest];
  }

  /** The numbers of the marks in which the writer is; none where the text is not being written. */
  here(): readonly number[] {
    if (document.activeElement !== this.#text) return [];
    const at = this.#text.selectionStart;
    return this.#marks.filter(({ from, to }) => from <= at && at <= to).map(({ number }) => number);
  }

  /** Selects a place, and brings it into view. */
  select([from, to]: Span, number: number): void {
    this.focus();
    this.#text.setSelectionRange(from, to);
    this.#room.querySelector(`[data-on~="${number}"]`)?.scrollIntoView({ block: 'center' });
  }

  /** Writes something in the place of a span, as somebody would by typing: it can be undone. */
  replace([from, to]: Span, by: string): void {
    this.focus();
    this.#text.setSelectionRange(from, to);
    // The only way that browsers remember as a step to undo.
    const isTyped =
      by === '' ? document.execCommand('delete') : document.execCommand('insertText', false, by);
    if (isTyped) return;
    this.#text.setRangeText(by, from, to, 'end');
    this.#text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/** A piece that nothing marks is text; of several marks the most severe one is seen. */
function nodesOf({ text, on, ends }: Piece): ChildNode[] {
  const [level] = severities.filter((one) => on.some((mark) => mark.level === one));
  if (level === undefined) return [new Text(text)];
  const numbers = on.map(({ number }) => number).join(' ');
  const mark = el('span', { class: `under ${level}`, 'data-on': numbers }, text);
  return ends.length === 0 ? [mark] : [mark, el('i', { class: level, 'data-number': ends.join(',') })];
}
