/** Where each value of a YAML text stands: js-yaml tells of every node that it begins and ends, in passing. */
import { CORE_SCHEMA, load } from 'js-yaml';

/** A node as the parser went through it. A list or a map may be found one level down: see `nodeOf`. */
interface Visit {
  /** Where the parser began to look for it: before the space and the comments that lead to it. */
  readonly from: number;
  /** Where it ends; a plain text may have space behind it. */
  to: number;
  kind: 'scalar' | 'mapping' | 'sequence' | null;
  value: unknown;
  readonly inner: Visit[];
}

/** A key and its value, or an item of a list, which has no key. */
export interface Child {
  readonly key?: Visit;
  /** Absent where nothing is written. */
  readonly value: Visit | undefined;
  /** Where the value would begin, or does. */
  readonly at: number;
}

/** The root of a text; undefined when it cannot be parsed. A key may stand twice where `twice` says so. */
export function visitsOf(text: string, { twice = false } = {}): Visit | undefined {
  const visits = visitsUpToError(text, twice);
  return visits.isWhole ? visits.all[0] : undefined;
}

/** The same, gone through no further than to the end of one key of the outermost map, if it has that key. */
export function visitsThrough(text: string, key: string): Visit | undefined {
  const { all, isWhole, hasStopped } = visitsUpToError(text, false, key);
  const root = all[0];
  if (!root || !hasStopped) return isWhole ? root : undefined;
  // The parser has not come to its end.
  root.kind = 'mapping';
  return root;
}

/** Where an anchor or an alias stands, in a text that may break further down; undefined when there is none. */
export const firstAnchor = (text: string): number | undefined =>
  startsOf(text, pastTag).find((at) => text[at] === '&' || text[at] === '*');

/** The same for a tag. */
export const firstTag = (text: string): number | undefined =>
  startsOf(text, contentFrom).find((at) => text[at] === '!');

const startsOf = (text: string, begin: (text: string, from: number) => number): number[] =>
  visitsUpToError(text, true).all.map(({ from }) => begin(text, from));

/** Where the scalars of a text stand, in its order; a block without the line that begins it, which may hold a comment. */
export function scalarsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  return visitsUpToError(text, true)
    .all.filter(({ kind }) => kind === 'scalar')
    .map((visit) => {
      const start = pastTag(text, visit.from);
      const line = text.indexOf('\n', start);
      return { from: /[|>]/.test(text[start] ?? '') && line !== -1 ? line : start, to: visit.to };
    })
    .sort((a, b) => a.from - b.from);
}

/** All pairs of a key and a value, those of a map before those within them. */
export function* pairsBelow(text: string, visit: Visit): Iterable<readonly Child[]> {
  const node = innermost(visit);
  const children = childrenOf(text, node);
  if (node.kind === 'mapping') yield children;
  for (const { key, value } of children) {
    if (key) yield* pairsBelow(text, key);
    if (value) yield* pairsBelow(text, value);
  }
}

/** Everything that the parser went through, in the order in which it came to it; `until` the end of one key of the outermost map. */
function visitsUpToError(
  text: string,
  json: boolean,
  until?: string,
): { all: readonly Visit[]; isWhole: boolean; hasStopped: boolean } {
  const all: Visit[] = [];
  let hasStopped = false;
  const open: Visit[] = [];
  // The parser takes a byte-order mark away before it counts.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  try {
    load(text, {
      schema: CORE_SCHEMA,
      // So that keys may be there twice.
      json,
      listener(event, { position, kind, result }) {
        if (event === 'open') {
          const visit: Visit = { from: position + shift, to: 0, kind: null, value: null, inner: [] };
          open.at(-1)?.inner.push(visit);
          all.push(visit);
          open.push(visit);
          return;
        }
        const visit = open.pop();
        if (!visit) return;
        visit.to = position + shift;
        visit.kind = kind as Visit['kind'];
        visit.value = result;
        if (until !== undefined && open.length === 1 && isValueOf(text, open[0]?.inner.at(-2), until)) {
          hasStopped = true;
          throw new Error('The parser need not go further.');
        }
      },
    });
    return { all, isWhole: true, hasStopped };
  } catch {
    return { all, isWhole: false, hasStopped };
  }
}

/** Is what follows a node the value of this key? */
const isValueOf = (text: string, before: Visit | undefined, key: string): boolean =>
  before?.kind === 'scalar' && String(before.value) === key && text[contentFrom(text, before.to)] === ':';

/** A node in the text it was read from. */
export class YamlNode {
  readonly #text: string;
  readonly #visit: Visit;
  /** The column, from 0, of the list or map that it stands in; -1 for the root. */
  readonly outerColumn: number;

  constructor(text: string, visit: Visit, outerColumn = -1) {
    this.#text = text;
    this.#visit = innermost(visit);
    this.outerColumn = outerColumn;
  }

  get kind(): Visit['kind'] {
    return this.#visit.kind;
  }

  get value(): unknown {
    return this.#visit.value;
  }

  /** Where it begins; undefined where nothing is written. */
  get start(): number | undefined {
    if (this.kind === null) return undefined;
    return pastTag(this.#text, this.#visit.from);
  }

  /** As it is written, with its quotes; a block with the lines that belong to it. */
  get source(): string {
    const { start } = this;
    if (start === undefined) return '';
    const source = this.#text.slice(start, this.#visit.to);
    // The parser has been to the first word behind it.
    return /^[|>]/.test(source) ? source.replace(/(?<=\n) +$/, '') : source.replace(/[ \t\r\n]+$/, '');
  }

  /** One of its values, with the place of its key, or of where an item of a list would begin. */
  child(part: string | number): { readonly at: number; readonly node: YamlNode | undefined } | undefined {
    const children = childrenOf(this.#text, this.#visit);
    const found =
      this.kind === 'mapping'
        ? children.find(({ key }) => key && String(key.value) === String(part))
        : children[Number(part)];
    if (!found) return undefined;
    const start = this.start ?? 0;
    const column = start - (this.#text.lastIndexOf('\n', start - 1) + 1);
    return { at: found.at, node: found.value && new YamlNode(this.#text, found.value, column) };
  }
}

/** Before it knows that a list is no key, the parser reads it as one, within the node that it then is. */
function innermost(visit: Visit): Visit {
  let node = visit;
  for (;;) {
    const { value } = node;
    const same = typeof value === 'object' && value !== null && node.inner.find((one) => one.value === value);
    if (!same) return node;
    node = same;
  }
}

/** Past space, line ends and comments. */
function contentFrom(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text[at];
    if (char === ' ' || char === '\n' || char === '\t' || char === '\r') at++;
    else if (char === '#') {
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    } else return at;
  }
}

/** Where a value begins: a tag is not part of it. */
function pastTag(text: string, from: number): number {
  const at = contentFrom(text, from);
  const tag = /^!\S*/.exec(text.slice(at, at + 80))?.[0] ?? '';
  return tag === '' ? at : contentFrom(text, at + tag.length);
}

function childrenOf(text: string, visit: Visit): Child[] {
  if (visit.kind === 'mapping') return pairsIn(text, visit);
  return visit.kind === 'sequence' ? itemsIn(text, visit, pastTag(text, visit.from)) : [];
}

function pairsIn(text: string, { inner }: Visit): Child[] {
  const pairs: Child[] = [];
  for (let index = 0; index < inner.length; index++) {
    const key = inner[index];
    if (!key) break;
    const hasValue = text[contentFrom(text, key.to)] === ':';
    // Where no other key follows, the parser has looked for one all the same.
    if (key.kind === null && !hasValue) continue;
    const value = hasValue ? inner[++index] : undefined;
    pairs.push({ key, value, at: contentFrom(text, key.from) });
  }
  return pairs;
}

function itemsIn(text: string, { inner, value }: Visit, start: number): Child[] {
  const items: Child[] = [];
  const isFlow = text[start] === '[';
  let next = 0;
  let at = start;
  for (const item of value as readonly unknown[]) {
    if (isFlow) {
      const visit = inner[next++];
      // `[a: b]` is a list that holds a map of one key.
      const isPair = visit && text[contentFrom(text, visit.to)] === ':';
      if (isPair) next++;
      const pair = isPair ? [visit, inner[next - 1]].filter((one) => one !== undefined) : [];
      const whole: Visit | undefined = isPair
        ? { from: visit.from, to: pair.at(-1)?.to ?? visit.to, kind: 'mapping', value: item, inner: pair }
        : visit;
      items.push({ value: whole, at: contentFrom(text, visit?.from ?? at) });
      continue;
    }
    // Behind the hyphen; an item that is empty is not visited.
    at = contentFrom(text, at) + 1;
    const begin = contentFrom(text, at);
    while (text[at] === ' ') at++;
    const visit = inner[next];
    const isVisited = visit !== undefined && contentFrom(text, visit.from) === begin;
    items.push({ value: isVisited ? visit : undefined, at: isVisited ? begin : at });
    if (!isVisited) continue;
    next++;
    at = visit.to;
  }
  return items;
}
