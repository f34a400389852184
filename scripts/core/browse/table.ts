/** The index as a browser works with it: columns of numbers, and one folded text per row. */
import { plainLetters } from '../text/ids.ts';
import { type Facet, type PerFacet, perFacet } from './facets.ts';
import type { BrowseIndex, Positions } from './index-format.ts';

export interface Value {
  readonly id: string;
  /** Absent when there is no such entry. */
  readonly name?: string;
  /** Language of the name when it is not the page's. */
  readonly lang?: string;
  readonly note?: string;
}

/** The values of row `n` are `values` from `starts[n]` up to `starts[n + 1]`. */
export interface Column {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

export interface Table {
  readonly size: number;
  readonly values: PerFacet<readonly Value[]>;
  readonly columns: PerFacet<Column>;
  readonly index: BrowseIndex;
  /** What a row is found by, folded. */
  readonly texts: readonly string[];
}

/** One channel as the list shows it. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly profile: string;
  readonly values: PerFacet<readonly Value[]>;
}

/** Prepares an index for questions. This is the slow part: it runs once, before the first key is struck. */
export function readIndex(index: BrowseIndex): Table {
  const size = index.rows.name.length;
  const values = perFacet((facet) =>
    index.values[facet].map(([id, name, lang, note]) => ({
      id,
      ...(name !== undefined && { name }),
      ...(lang && { lang }),
      ...(note && { note }),
    })),
  );
  const columns = perFacet((facet) => columnOf(index.rows.facets[facet]));
  return { size, values, columns, index, texts: texts(index, values) };
}

const list = (positions: Positions | undefined): readonly number[] =>
  typeof positions === 'number' ? [positions] : (positions ?? []);

function columnOf(rows: readonly Positions[]): Column {
  const starts = new Uint32Array(rows.length + 1);
  const values: number[] = [];
  rows.forEach((positions, row) => {
    for (const position of list(positions)) values.push(position);
    starts[row + 1] = values.length;
  });
  return { starts, values: Uint32Array.from(values) };
}

function texts(index: BrowseIndex, values: PerFacet<readonly Value[]>): string[] {
  const { rows } = index;
  // Names come many times, so each is folded once. A tab parts them: nobody's word reaches from one into the next.
  const words = perFacet((facet) => values[facet].map(({ id, name = id }) => plainLetters(`${name}\t`)));
  const platforms = values.platform.map(({ id, name = id }, position) =>
    plainLetters([name, id, ...(index.aliases[position] ?? [])].join('\t')),
  );
  const topics = index.topics.map((topic) => plainLetters(`${topic}\t`));
  const joined = (positions: Positions | undefined, folded: readonly string[]) =>
    typeof positions === 'number'
      ? folded[positions]
      : list(positions).reduce((sum, at) => sum + folded[at], '');
  const { unit, owner, language, audience, platform } = rows.facets;
  return rows.name.map((name, row) => {
    const own = plainLetters(
      `${name}\t${idAt(index, row)}\t${handleAt(index, row)}\t${profileAt(index, row)}\t`,
    );
    return (
      own +
      joined(unit[row], words.unit) +
      joined(owner[row], words.owner) +
      joined(language[row], words.language) +
      joined(audience[row], words.audience) +
      joined(rows.topics[row], topics) +
      joined(platform[row], platforms)
    );
  });
}

const platformAt = ({ rows, values }: BrowseIndex, row: number) =>
  values.platform[list(rows.facets.platform[row])[0] ?? 0]?.[0] ?? '';

function idAt(index: BrowseIndex, row: number): string {
  const account = index.rows.account[row] ?? '';
  return account.includes('/') ? account : `${platformAt(index, row)}/${account}`;
}

function handleAt({ rows }: BrowseIndex, row: number): string {
  return rows.handle[row] || (rows.account[row] ?? '');
}

function profileAt(index: BrowseIndex, row: number): string {
  const profile = index.rows.profile[row] ?? '';
  if (typeof profile === 'string') return profile;
  const [before = '', after = ''] = (index.profiles[profile] ?? '').split('{}');
  return before + handleAt(index, row) + after;
}

/** The values of a row in one facet, as positions. */
export const positionsAt = ({ columns }: Table, facet: Facet, row: number): Uint32Array => {
  const { starts, values } = columns[facet];
  return values.subarray(starts[row], starts[row + 1]);
};

/** A row in full. */
export function rowAt(table: Table, row: number): Row {
  const { index } = table;
  return {
    id: idAt(index, row),
    name: index.rows.name[row] ?? '',
    handle: handleAt(index, row),
    profile: profileAt(index, row),
    values: perFacet((facet) =>
      Array.from(positionsAt(table, facet, row), (position) => table.values[facet][position]).filter(
        (value) => value !== undefined,
      ),
    ),
  };
}
