/** The slow path, taken only for files that have a problem: key paths to offsets, offsets to lines. */
import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { KeyPath } from '../model/finding.ts';

/** One-based line and column; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Answers where things stand in one file's text. Parses at most once, and only when asked for a path. */
export class Locator {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  #lines: number[] | undefined;
  #root: Node | null | undefined;

  /** `start` and `end` bound the YAML inside the text: the front matter of an MDX file, else everything. */
  constructor(text: string, start = 0, end = text.length) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  /** The place of an offset in UTF-16 code units. */
  at(offset: number): Position {
    this.#lines ??= lineStarts(this.#text);
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }

  /** The place of a value, or of its key; a path that does not exist is placed at its nearest ancestor's key. */
  find(path: KeyPath, onKey = false): Position {
    return this.at(this.#offset(path, onKey));
  }

  /** The scalar as it is written, without quotes taken off: `1e5`, `0123`, `"x"`. */
  source(path: KeyPath): string | undefined {
    const node = this.#nodeAt(path);
    const range = isScalar(node) ? node.range : undefined;
    return range ? this.#text.slice(this.#start + range[0], this.#start + range[1]) : undefined;
  }

  /** Is the map at a path written in braces, on one line or more? */
  inBraces(path: KeyPath): boolean {
    const node = this.#nodeAt(path);
    return isMap(node) && node.flow === true;
  }

  /** The comment that follows a value on its line, if any: what `#promo` without quotes turns into. */
  commentAfter(path: KeyPath): string | undefined {
    const offset = this.#offset(path, true);
    const line = this.#text.slice(offset).split('\n', 1)[0] ?? '';
    return /(?:^|:\s+)(#.*)$/.exec(line)?.[1];
  }

  #nodeAt(path: KeyPath): unknown {
    let node: unknown = this.#parsed();
    for (const part of path)
      node = isMap(node) ? findPair(node, part)?.value : isSeq(node) ? node.items[Number(part)] : undefined;
    return node;
  }

  #parsed(): Node | null {
    if (this.#root === undefined) {
      const text = this.#text.slice(this.#start, this.#end);
      try {
        this.#root = parseDocument(text, { logLevel: 'silent', uniqueKeys: false }).contents as Node | null;
      } catch {
        this.#root = null;
      }
    }
    return this.#root;
  }

  #offset(path: KeyPath, onKey: boolean): number {
    let node: unknown = this.#parsed();
    let offset = 0;
    for (const [depth, part] of path.entries()) {
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = findPair(node, part);
        if (!pair) break;
        offset = start(pair.key) ?? offset;
        node = pair.value;
        if (last && !onKey) offset = start(node) ?? offset;
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(part)];
        if (item === undefined) break;
        node = item;
        // An empty item has no text, but a place of its own: behind its hyphen.
        offset = start(item) ?? (item as Node | null)?.range?.[0] ?? offset;
      } else break;
    }
    return this.#start + offset;
  }
}

function findPair(map: YAMLMap, key: string | number) {
  const name = String(key);
  return map.items.find(
    (pair) => isPair(pair) && (isScalar(pair.key) ? String(pair.key.value) : '') === name,
  );
}

/** Where a node begins; an empty value has no place of its own. */
function start(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] } | null)?.range;
  if (!range || (isScalar(node) && range[0] === range[1])) return undefined;
  return range[0];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}
