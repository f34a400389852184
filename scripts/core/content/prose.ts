/** What of a page is read as prose: paragraph by paragraph, with the way back to the file. */

import { refusedUnread } from './page-limits.ts';
import type { PageCompiler, PageNode } from './page-parts.ts';

/** A paragraph, a heading, a cell; plain data: the same text has the same prose wherever it is kept. */
export interface Prose {
  readonly text: string;
  readonly isHeading?: true;
  /** From this offset of `text` on, that offset of the page: rising, the first is for 0. UTF-16 code units. */
  readonly places: readonly (readonly [text: number, page: number])[];
  /** What in it is known to be code, or the label of a link; offsets of `text`. */
  readonly parts: readonly { readonly kind: 'code' | 'link'; readonly span: readonly [number, number] }[];
}

/** How a host reads the prose of a page: text in, prose out; empty where the page cannot be read. */
export type ReadProse = (text: string) => readonly Prose[];

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** The prose of a page without its front matter. Never throws: of what the compiler refuses nothing is prose. */
export function readProse(text: string, compiler: PageCompiler): Prose[] {
  if (refusedUnread(text)) return [];
  let root: PageNode;
  try {
    root = compiler.parse(text);
  } catch {
    return [];
  }
  const found: Prose[] = [];
  // Not by recursion: emphasis in emphasis is as deep as the page is long.
  const open: PageNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (blocks.has(node.type)) {
      const prose = proseOf(node, text);
      if (/\S/.test(prose.text)) found.push(prose);
    } else open.push(...(node.children ?? []).toReversed());
  }
  return found;
}

function proseOf(block: PageNode, page: string): Prose {
  let text = '';
  const places: [number, number][] = [];
  const parts: Prose['parts'][number][] = [];
  const add = (value: string, from: number) => {
    places.push([text.length, from]);
    text += value;
  };
  const open: (PageNode | { readonly linkFrom: number })[] = [block];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('linkFrom' in node) {
      if (text.length > node.linkFrom) parts.push({ kind: 'link', span: [node.linkFrom, text.length] });
      continue;
    }
    const from = node.position?.start.offset ?? 0;
    const source = page.slice(from, node.position?.end.offset ?? from);
    if (node.type === 'text')
      for (const [value, at] of alignedPieces(node.value ?? '', source)) add(value, from + at);
    else if (node.type === 'break') add('\n', from);
    // `14:30` is a directive to the compiler; the site shows what it does not know as it is written.
    else if (node.type === 'textDirective') add(source, from);
    else if (node.type === 'inlineCode') {
      const start = text.length;
      add(node.value ?? '', from + Math.max(0, source.indexOf(node.value ?? '')));
      parts.push({ kind: 'code', span: [start, text.length] });
    } else {
      if (node.type === 'link' || node.type === 'linkReference') open.push({ linkFrom: text.length });
      open.push(...(node.children ?? []).toReversed());
    }
  }
  return { text, ...(block.type === 'heading' && { isHeading: true }), places, parts };
}

const entity = /&#?\w{1,31};/y;

/** Does the source hold an entity where the text holds what it stands for? */
function isEntity(text: string, source: string, at: number): boolean {
  if (source[at] !== '&') return false;
  entity.lastIndex = at;
  const written = entity.exec(source)?.[0];
  return written !== undefined && !text.startsWith(written);
}

/**
 * The pieces of a text node beside where they stand in its source: a new one after each escape, each entity, and what begins the
 * lines of a quotation or a list. The break between two lines is a space to the reader.
 */
function* alignedPieces(value: string, source: string): Iterable<[string, number]> {
  let piece = '';
  let from = 0;
  let at = 0;
  for (const [index, line] of value.split('\n').entries()) {
    if (index > 0) {
      yield [`${piece} `, from];
      piece = '';
      // What stands before the line belongs to the list or quotation around it.
      at = Math.max(at, source.indexOf('\n', at) + 1);
      const start = source.indexOf(line.charAt(0), at);
      if (start >= 0) at = start;
      from = at;
    }
    let next = 0;
    for (const sign of line) {
      const rest = line.slice(next);
      next += sign.length;
      if (!source.startsWith(sign, at) || isEntity(rest, source, at)) {
        if (piece !== '') yield [piece, from];
        piece = '';
        if (source[at] === '\\') at++;
        from = at;
        entity.lastIndex = at;
        const written = entity.exec(source)?.[0];
        if (written !== undefined && !rest.startsWith(written)) {
          yield [sign, at];
          at += written.length;
          from = at;
          continue;
        }
      }
      piece += sign;
      at += sign.length;
    }
  }
  yield [piece, from];
}

/** The offset in the page of an offset in the prose. */
export function pageOffset({ places }: Prose, offset: number): number {
  let low = 0;
  let high = places.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const [text, page] = places[low] ?? [0, 0];
  return page + offset - text;
}
