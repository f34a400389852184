/** Reads a list of accounts: CSV with or without a header, or JSON lines. Every row comes out, however odd. */
import { parse } from 'csv-parse/sync';
import type { ListRow } from '../core/inventory/row.ts';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './command.ts';

/** What a column can hold, and the headers under which lists usually have it. */
const headers = {
  url: [
    'url',
    'account url',
    'account',
    'link',
    'address',
    'profile',
    'profile url',
    'web address',
    'adresse',
    'lien',
    'compte',
  ],
  name: ['name', 'title', 'organisation', 'organization', 'account name', 'display name', 'nom', 'titre'],
  unit: ['unit', 'agency', 'department', 'division', 'team', 'unité', 'service', 'direction'],
  languages: ['languages', 'language', 'lang', 'langue', 'langues'],
  platform: ['platform', 'network', 'service', 'plateforme', 'réseau'],
  id: ['id', 'platform id', 'account id', 'platform_id'],
} as const;
export type Column = keyof typeof headers;
export const columnNames = Object.keys(headers) as Column[];

/** `url=4,name=Organisation` to a map; numbers count from 1. UsageErrors name what is wrong. */
export function parseColumns(text: string): Map<Column, string> {
  const columns = new Map<Column, string>();
  for (const part of text.split(',')) {
    const [name = '', where = ''] = part.split(/=(.*)/s).map((piece) => piece.trim());
    if (!(columnNames as string[]).includes(name) || where === '') {
      const close = nearest(name, columnNames);
      const hint = close && close !== name ? ` Did you mean ${close}?` : '';
      throw new UsageError(
        `--columns ${part}: expected NAME=COLUMN with NAME one of ${columnNames.join(', ')}.${hint}`,
      );
    }
    columns.set(name as Column, where);
  }
  if (!columns.has('url')) throw new UsageError('--columns names no url column.');
  return columns;
}

/** Reads a list. Lines are those of the file, from 1. Throws a UsageError when the list as a whole cannot be read. */
export function readList(text: string, columns: ReadonlyMap<Column, string> | undefined): ListRow[] {
  const clean = text.replace(/^\uFEFF/, '');
  return /^\s*\{/.test(clean) ? jsonRows(clean, columns) : csvRows(clean, columns);
}

function jsonRows(text: string, columns: ReadonlyMap<Column, string> | undefined): ListRow[] {
  const rows: ListRow[] = [];
  let keys = columns;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      rows.push({ line: index + 1, url: line.trim(), error: 'this line is not JSON' });
      continue;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      rows.push({ line: index + 1, url: line.trim(), error: 'this line is not a JSON object' });
      continue;
    }
    const record = value as Record<string, unknown>;
    keys ??= guess(Object.keys(record));
    rows.push(rowOf(index + 1, (column) => plain(record[keys?.get(column) ?? ''])));
  }
  return rows;
}

const plain = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(plain).join(' ')
    : value === undefined || value === null || typeof value === 'object'
      ? ''
      : String(value);

function csvRows(text: string, columns: ReadonlyMap<Column, string> | undefined): ListRow[] {
  const records = csvRecords(text);
  const [first] = records;
  if (!first) return [];
  const byNumber = columns && [...columns.values()].every((where) => /^\d+$/.test(where));
  const names = columns ?? guess(first.cells);
  const places = new Map<Column, number>();
  for (const [column, where] of names) {
    const at = byNumber ? Number(where) - 1 : first.cells.findIndex((cell) => same(cell, where));
    if (at < 0) {
      throw new UsageError(
        `--columns ${column}=${where}: the header has no such column; it has ${first.cells.join(', ')}.`,
      );
    }
    places.set(column, at);
  }
  return (byNumber ? records : records.slice(1)).map(({ line, cells }) =>
    rowOf(line, (column) => cells[places.get(column) ?? -1] ?? ''),
  );
}

interface CsvRecord {
  readonly line: number;
  readonly cells: string[];
}

/** The records of a CSV text. Where its quotes are broken, every line is a record: none may swallow the next. */
function csvRecords(text: string): CsvRecord[] {
  const delimiter = delimiterOf(text);
  try {
    const parsed = parse(text, { ...lenient, delimiter, info: true }) as unknown as ParsedRecord[];
    return parsed.map(({ info, record }) => ({
      // csv-parse names the line on which a record ends; quoted cells may span several.
      line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0),
      cells: record,
    }));
  } catch {
    return text.split(/\r?\n/).flatMap((row, index) => {
      const cells = row.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
      return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : [];
    });
  }
}

interface ParsedRecord {
  readonly info: { readonly lines: number };
  readonly record: string[];
}

const lenient = { relax_column_count: true, skip_empty_lines: true } as const;

/** What separates the cells of the first line, outside its quotes; a comma when nothing does. */
function delimiterOf(text: string): string {
  const first = (text.split('\n', 1)[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function rowOf(line: number, cell: (column: Column) => string): ListRow {
  const optional = Object.fromEntries(
    (['name', 'unit', 'languages', 'platform', 'id'] as const).flatMap((column) => {
      const value = cell(column).trim();
      return value ? [[column, value]] : [];
    }),
  );
  return { line, url: cell('url').trim(), ...optional };
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Finds the columns by their usual headers. */
function guess(cells: readonly string[]): Map<Column, string> {
  const found = new Map<Column, string>();
  for (const column of columnNames) {
    const cell = cells.find(
      (one) => headers[column].some((header) => same(one, header)) && ![...found.values()].includes(one),
    );
    if (cell !== undefined) found.set(column, cell);
  }
  if (!found.has('url')) {
    throw new UsageError(
      'No column is called url. Say which is which, by number or header: --columns url=4,name=2,unit=3,languages=5',
    );
  }
  return found;
}
