/** Answers a query in one pass over the rows. */
import { once, onceEach } from '../model/once.ts';
import { plainLetters } from '../text/ids.ts';
import { type Facet, facets, type PerFacet, perFacet } from './facets.ts';
import type { Query, SortKey } from './query.ts';
import type { Table } from './table.ts';

export interface SearchResult {
  /** Numbers of the rows that match, in the order asked for. */
  readonly rows: readonly number[];
  /** How many rows each value would have if it were chosen alone in its facet, everything else being as it is. */
  readonly counts: PerFacet<Uint32Array>;
}

/** The query without values that no channel has: an old link narrows by what still exists. */
export function knownOnly(table: Table, query: Query): Query {
  return {
    ...query,
    selected: perFacet((facet) => {
      const chosen = query.selected[facet];
      if (chosen.length === 0) return chosen;
      const known = new Set(table.values[facet].map(({ id }) => id));
      return chosen.filter((id) => known.has(id));
    }),
  };
}

/** The words somebody looks for, in plain letters, each once. The sign before a handle is nobody's name. */
export function wordsOf(text: string): string[] {
  const words = plainLetters(text).split(/\s+/u);
  return [...new Set(words.map((word) => word.replace(/^[@#]+/, '')))].filter(Boolean);
}

/** The rows that match, and the counts of all values. Values that no channel has match nothing. */
export function search(table: Table, query: Query): SearchResult {
  const words = wordsOf(query.text);
  const chosen = perFacet((facet) => flags(table, facet, query.selected[facet]));
  const active = facets.filter((facet) => chosen[facet] !== undefined);
  const counts = perFacet((facet) => new Uint32Array(table.values[facet].length));
  const rows: number[] = [];
  for (const row of orderOf(table, query.sort, query.descending)) {
    const text = table.texts[row] ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    // A row that only one facet refuses still counts there: choosing its value would let it in.
    let refusing: Facet | undefined;
    let refusals = 0;
    for (const facet of active) {
      if (has(table, facet, row, chosen[facet])) continue;
      refusing = facet;
      if (++refusals > 1) break;
    }
    if (refusals > 1) continue;
    if (refusing !== undefined) count(table, refusing, row, counts[refusing]);
    else {
      rows.push(row);
      for (const facet of facets) count(table, facet, row, counts[facet]);
    }
  }
  return { rows, counts };
}

/** Which positions are chosen; nothing when the facet does not narrow. */
function flags(table: Table, facet: Facet, ids: readonly string[]): Uint8Array | undefined {
  if (ids.length === 0) return undefined;
  const wanted = new Set(ids);
  return Uint8Array.from(table.values[facet], ({ id }) => (wanted.has(id) ? 1 : 0));
}

function has({ columns }: Table, facet: Facet, row: number, chosen: Uint8Array | undefined): boolean {
  const { starts, values } = columns[facet];
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if (chosen?.[values[at] ?? 0] === 1) return true;
  return false;
}

function count({ columns }: Table, facet: Facet, row: number, counts: Uint32Array): void {
  const { starts, values } = columns[facet];
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const position = values[at] ?? 0;
    counts[position] = (counts[position] ?? 0) + 1;
  }
}

/** The rows by their first value in a column, then by name in either direction; made once per column and direction. */
const orderOf = (table: Table, sort: SortKey, descending: boolean): Uint32Array =>
  orders(table)[descending ? 'down' : 'up'](sort);

const orders = once((table: Table) => ({
  up: onceEach((sort: SortKey) => inOrder(table, sort, 1)),
  down: onceEach((sort: SortKey) => inOrder(table, sort, -1)),
}));

function inOrder(table: Table, sort: SortKey, direction: 1 | -1): Uint32Array {
  const order = Uint32Array.from({ length: table.size }, (_, row) => row);
  if (sort === 'name') return direction === 1 ? order : order.reverse();
  const { starts, values } = table.columns[sort];
  const first = (row: number) => (starts[row] === starts[row + 1] ? -1 : (values[starts[row] ?? 0] ?? 0));
  return order.sort((a, b) => direction * (first(a) - first(b)) || a - b);
}
