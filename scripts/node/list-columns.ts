/** Which column of a list is which: by what its header says, and by what stands below it. */

import { plainLetters } from '../core/text/ids.ts';
import { UsageError } from './command.ts';
import { namedColumns } from './named-columns.ts';

/** What a column can hold, and the headers under which lists usually have it, the clearest first. */
const headers = {
  url: [
    'account url',
    'profile url',
    'page url',
    'url',
    'profile link',
    'account link',
    'link',
    'lien',
    'enlace',
    'web address',
    'adresse',
    'address',
    'handle',
    'username',
    'profile',
    'account',
    'compte',
  ],
  name: [
    'display name',
    'account name',
    'name',
    'title',
    'nom',
    'titre',
    'organisation',
    'organization',
    'account',
  ],
  unit: ['unit', 'agency', 'department', 'division', 'team', 'unité', 'service', 'direction'],
  languages: ['languages', 'language', 'lang', 'langue', 'langues', 'idioma', 'sprache'],
  platform: ['platform', 'network', 'social network', 'service', 'plateforme', 'réseau', 'réseau social'],
  id: ['platform id', 'account id', 'platform_id', 'id'],
} as const;
export type Column = keyof typeof headers;
export const columnNames = Object.keys(headers) as Column[];

/** Words of a header that holds addresses, whatever else it says: `Link to the page`. */
const addressWords = /\b(?:url|urls|uri|link|links|lien|liens|enlace|href)\b/;

/** Columns that somebody names; that of the addresses is one of them. */
export function parseColumns(text: string): Map<Column, string> {
  const columns = namedColumns(text, columnNames);
  if (!columns.has('url')) throw new UsageError('--columns names no url column.');
  return columns;
}

/** Where each column stands (from 0), and how many records come before the first row. */
export interface Layout {
  readonly places: ReadonlyMap<Column, number>;
  readonly skip: number;
}

/** A title, a date and a blank line or two may stand above a header; further down it is none. */
const mostTitles = 15;

/** The layout of a table by the columns that somebody named. A UsageError for one that it has not. */
export function namedLayout(rows: readonly string[][], columns: ReadonlyMap<Column, string>): Layout {
  const byNumber = [...columns.values()].every((where) => /^\d+$/.test(where));
  if (byNumber)
    return { skip: 0, places: new Map([...columns].map(([column, where]) => [column, Number(where) - 1])) };
  const placeIn = (cells: readonly string[], where: string) => {
    const at = cells.findIndex((cell) => same(cell, where));
    return at < 0 && /^\d+$/.test(where) ? Number(where) - 1 : at;
  };
  const at = rows
    .slice(0, mostTitles)
    .findIndex((cells) => [...columns.values()].every((where) => placeIn(cells, where) >= 0));
  const header = rows[Math.max(at, 0)] ?? [];
  const places = new Map<Column, number>();
  for (const [column, where] of columns) {
    const place = placeIn(header, where);
    if (place < 0)
      throw new UsageError(
        `--columns ${column}=${where}: the header has no such column; it has ${header.join(', ')}.`,
      );
    places.set(column, place);
  }
  return { places, skip: Math.max(at, 0) + 1 };
}

/** The layout of a table from itself. A UsageError that names the columns when it cannot be told which holds the addresses. */
export function guessedLayout(rows: readonly string[][]): Layout {
  const at = headerAt(rows);
  const header = at < 0 ? [] : (rows[at] ?? []);
  const body = rows.slice(at + 1);
  const url = addressColumn(header, body);
  const places = new Map<Column, number>([['url', url]]);
  for (const column of columnNames) {
    if (column === 'url') continue;
    const place = bestOf(headers[column], header, new Set(places.values()));
    if (place !== undefined) places.set(column, place);
  }
  return { places, skip: at + 1 };
}

/**
 * Where the header stands: above the first address, the row with the most cells that headers have; the lowest of equals, for
 * a title may hold such a word as well. -1 without a header.
 */
function headerAt(rows: readonly string[][]): number {
  let [best, most] = [-1, 0];
  for (const [at, cells] of rows.slice(0, mostTitles).entries()) {
    if (cells.some(isAddress)) break;
    const score = cells.filter((cell) => isUsual(cell) || addressWords.test(plainLetters(cell))).length;
    if (score > 0 && score >= most) [best, most] = [at, score];
  }
  return best;
}

const isUsual = (cell: string) =>
  Object.values(headers).some((usual) => usual.some((one) => same(cell, one)));

/** The column of a header with the name that comes first in a list of usual ones. */
function bestOf(
  usual: readonly string[],
  header: readonly string[],
  taken: ReadonlySet<number>,
): number | undefined {
  for (const name of usual) {
    const place = header.findIndex((cell, at) => same(cell, name) && !taken.has(at));
    if (place >= 0) return place;
  }
  return undefined;
}

/** Rows that are looked into. */
const sample = 200;

/**
 * The column of addresses: of those that hold some, the one whose header says so best; else the one that is called so.
 * Which of several was meant is not guessed.
 */
function addressColumn(header: readonly string[], body: readonly string[][]): number {
  const some = body.slice(0, sample);
  const width = Math.max(header.length, ...some.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, place) => {
    const filled = some.flatMap((cells) => (cells[place]?.trim() ? [cells[place].trim()] : []));
    return {
      place,
      called: calledSo(header[place] ?? ''),
      holds: filled.length > 0 && filled.filter(isAddress).length * 2 >= filled.length,
      empty: filled.length === 0,
    };
  });
  const holding = columns.filter(({ holds }) => holds);
  const called = columns.filter((one) => one.called < Number.POSITIVE_INFINITY);
  const best = [...(holding.length > 0 ? holding : called)].sort((a, b) => a.called - b.called);
  const [first, second] = best;
  if (!first) throw new UsageError(`No column holds addresses. ${seen(header, body)}${sayWhich}`);
  if (second && second.called === first.called)
    throw new UsageError(
      `Several columns hold addresses: ${best
        .filter(({ called }) => called === first.called)
        .map(({ place }) => nameOf(header, place))
        .join(', ')}. ${sayWhich}`,
    );
  return first.place;
}

/** How clearly a header says that addresses stand below it: 0 is the clearest. */
function calledSo(cell: string): number {
  const place = headers.url.findIndex((one) => same(cell, one));
  if (place >= 0) return place;
  return addressWords.test(plainLetters(cell)) ? headers.url.indexOf('url') + 0.5 : Number.POSITIVE_INFINITY;
}

const sayWhich = 'Say which is which, by number or header: --columns url=4,name=2,unit=3,languages=5';

const nameOf = (header: readonly string[], place: number) =>
  `${place + 1} (${header[place]?.trim() || 'no header'})`;

const seen = (header: readonly string[], body: readonly string[][]): string => {
  const cells = header.length > 0 ? header : (body[0] ?? []);
  return cells.length > 0 ? `Its columns are ${cells.map((_, at) => nameOf(cells, at)).join(', ')}. ` : '';
};

/** An address with its scheme or a host and a path, or a name of the fediverse; not an e-mail address. */
export const isAddress = (cell: string): boolean =>
  /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?|@[^\s@]+@[^\s@]+\.[^\s@]+)$/iu.test(
    cell.trim(),
  );

const same = (a: string, b: string) => tidy(a) === tidy(b);

/** A header without case, accents, and what stands in brackets or around it. */
const tidy = (text: string) =>
  plainLetters(text)
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/[_\s:*]+/g, ' ')
    .trim();
