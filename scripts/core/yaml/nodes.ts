/** Where each value of a YAML text stands. */
import { contentFrom, pastTag, type Visit } from './visits.ts';

/** A key and its value, or an item of a list, which has no key. */
export interface Child {
  readonly key?: Visit;
  /** Absent where nothing is written. */
  readonly value: Visit | undefined;
  /** Where the value would begin, or does. */
  readonly at: number;
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
