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
      for (const [value, at] of alignedLines(node.value ?? '', source)) add(value, from + at);
    else if (node.type === 'break') add('\n', from);
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

/** The lines of a text node beside where they stand in its source; the break between two is a space to the reader. */
function* alignedLines(value: string, source: string): Iterable<[string, number]> {
  let at = 0;
  const lines = value.split('\n');
  for (const [index, line] of lines.entries()) {
    // What is written as an escape or an entity is not found; it lies behind what was found last.
    const found = source.indexOf(line, at);
    if (found >= 0) at = found;
    yield [index < lines.length - 1 ? `${line} ` : line, at];
    at = Math.min(source.length, at + line.length);
  }
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
