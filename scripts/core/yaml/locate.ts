/** The slow path, taken only for files that have a finding: places to offsets, offsets to lines. */
import type { KeyPath, Place, Span } from '../model/finding.ts';
import type { SourceFile } from '../model/source.ts';
import { YamlNode } from './nodes.ts';
import { writtenAt } from './scalar.ts';
import { visitsOf, visitsThrough } from './visits.ts';

/** One-based line and column; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file as far as its places are concerned. */
type Readable = Pick<SourceFile, 'text' | 'frontMatter'>;

const locators = new WeakMap<Readable, Locator>();

/** The locator of a file, the same one as long as the file is kept; undefined where there is no text. */
export function locatorOf(file: Readable): Locator | undefined {
  if (file.text === undefined) return undefined;
  const known = locators.get(file) ?? new Locator(file.text, file.frontMatter);
  locators.set(file, known);
  return known;
}

/** Who has a tree. A report goes from file to file, and a tree is many times as large as its text. */
const parsedLately: Locator[] = [];

/** Answers where things stand in one file's text. Parses only when asked for a path. */
export class Locator {
  readonly #text: string;
  /** The YAML: the front matter of an MDX page, else everything. */
  readonly #yaml: string;
  readonly #start: number;
  readonly #body: number;
  #lines: number[] | undefined;
  #root: YamlNode | null | undefined;
  /** The tree up to the end of the first key that was asked about. */
  #first: { readonly key: string; readonly root: YamlNode | null } | undefined;

  constructor(text: string, { start, end, body } = { start: 0, end: text.length, body: 0 }) {
    this.#text = text;
    this.#yaml = text.slice(start, end);
    this.#start = start;
    this.#body = body;
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

  /** The place of a value, of its key, of a part of it; a path that does not exist is placed at its nearest ancestor's key. */
  find({ path, onKey, span, offset }: Omit<Place, 'file'>): Position {
    if (offset !== undefined) return this.at(offset);
    if (span && path === undefined) return this.at(this.#body + span[0]);
    return this.at(this.#start + (span && path ? this.#within(path, span) : this.#offset(path ?? [], onKey)));
  }

  /** The scalar as it is written, without quotes taken off: `1e5`, `0123`, `"x"`. */
  source(path: KeyPath): string | undefined {
    const node = this.#nodeAt(path);
    return node?.kind === 'scalar' || node?.kind === null ? node.source : undefined;
  }

  /** Is the map at a path written in braces, on one line or more? */
  inBraces(path: KeyPath): boolean {
    const node = this.#nodeAt(path);
    return node?.kind === 'mapping' && node.source.startsWith('{');
  }

  /** The comment that follows a value on its line, if any: what `#promo` without quotes turns into. */
  commentAfter(path: KeyPath): string | undefined {
    const offset = this.#offset(path, true);
    const line = this.#yaml.slice(offset).split('\n', 1)[0] ?? '';
    return /(?:^|:\s+)(#.*)$/.exec(line)?.[1];
  }

  /** The comment that follows a scalar without quotes on its line, if any: `a text #promo`. */
  commentBehind(path: KeyPath): string | undefined {
    const node = this.#nodeAt(path);
    if (node?.start === undefined || node.kind !== 'scalar' || /^['"|>]/.test(node.source)) return undefined;
    const behind = this.#yaml.slice(node.start + node.source.length).split(/\r?\n/, 1)[0] ?? '';
    return /^[ \t]+(#.*)$/.exec(behind)?.[1]?.trimEnd();
  }

  /** The tree as far as a path needs it: most files have one finding, and what stands below it matters to nobody. */
  #treeFor([key]: KeyPath): YamlNode | null {
    if (this.#root === undefined && typeof key === 'string' && (this.#first?.key ?? key) === key) {
      this.#first ??= { key, root: this.#keep(visitsThrough(this.#yaml, key)) };
      return this.#first.root;
    }
    if (this.#root === undefined) {
      this.#root = this.#keep(visitsOf(this.#yaml));
      this.#first = undefined;
    }
    return this.#root;
  }

  #keep(visits: ReturnType<typeof visitsOf>): YamlNode | null {
    if (!parsedLately.includes(this)) parsedLately.push(this);
    if (parsedLately.length > 16) parsedLately.shift()?.forget();
    return visits ? new YamlNode(this.#yaml, visits) : null;
  }

  /** Gives the tree up; another question builds it again. */
  forget(): void {
    this.#root = undefined;
    this.#first = undefined;
  }

  #nodeAt(path: KeyPath): YamlNode | undefined {
    let node = this.#treeFor(path) ?? undefined;
    for (const part of path) node = node?.child(part)?.node;
    return node;
  }

  #offset(path: KeyPath, onKey = false): number {
    let node = this.#treeFor(path) ?? undefined;
    let offset = 0;
    for (const [depth, part] of path.entries()) {
      const child = node?.child(part);
      if (!child) break;
      // An empty value has no place of its own.
      const isKey = node?.kind === 'mapping' && (onKey || depth < path.length - 1);
      offset = isKey ? child.at : (child.node?.start ?? child.at);
      node = child.node;
    }
    return offset;
  }

  /** Where a part of a text begins; where the text itself begins when it cannot be told. */
  #within(path: KeyPath, [from]: Span): number {
    const node = this.#nodeAt(path);
    const start = node?.start;
    if (!node || start === undefined || typeof node.value !== 'string') return this.#offset(path);
    return start + (writtenAt(node.source, node.value, node.outerColumn)?.[from] ?? 0);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}
