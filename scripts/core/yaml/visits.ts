/** What the parser goes through, and where: js-yaml tells of every node that it begins and ends, in passing. */
import { CORE_SCHEMA, load } from 'js-yaml';

/** A node as the parser went through it. A list or a map may be found one level down: see nodes.ts. */
export interface Visit {
  /** Where the parser began to look for it: before the space and the comments that lead to it. */
  readonly from: number;
  /** Where it ends; a plain text may have space behind it. */
  to: number;
  kind: 'scalar' | 'mapping' | 'sequence' | null;
  value: unknown;
  readonly inner: Visit[];
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

/** Past space, line ends and comments. */
export function contentFrom(text: string, from: number): number {
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
export function pastTag(text: string, from: number): number {
  const at = contentFrom(text, from);
  const tag = /^!\S*/.exec(text.slice(at, at + 80))?.[0] ?? '';
  return tag === '' ? at : contentFrom(text, at + tag.length);
}
