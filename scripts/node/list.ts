/** Reads a list of accounts: CSV with or without a header, or JSON lines. Every row comes out, however odd. */
import type { ListRow } from '../core/inventory/row.ts';
import { UsageError } from './command.ts';
import { csvRecords, lineEnds, meant } from './csv.ts';
import { type Column, guessedLayout, namedLayout } from './list-columns.ts';

/** Reads a list. Lines are those of the file, from 1. Throws a UsageError when the list as a whole cannot be read. */
export function readList(text: string, columns: ReadonlyMap<Column, string> | undefined): ListRow[] {
  const clean = text.replace(/^\uFEFF/, '');
  if (/^\s*\[\s*[{\]]/.test(clean))
    throw new UsageError(
      'This is one JSON array: give JSON lines, one object a line (jq -c ".[]" makes them).',
    );
  return /^\s*\{/.test(clean) ? jsonRows(clean, columns) : csvRows(clean, columns);
}

function jsonRows(text: string, columns: ReadonlyMap<Column, string> | undefined): ListRow[] {
  const read = text.split(lineEnds).flatMap((source, index) => {
    const line = index + 1;
    return source.trim() === '' ? [] : [{ line, ...jsonRecord(source.trim()) }];
  });
  // The keys of all objects are the header: one that is missing here may stand in the next.
  const records = read.flatMap((one) => ('record' in one ? [one.record] : []));
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cellsOf = (record: Readonly<Record<string, unknown>>) => keys.map((key) => plain(record[key]));
  const table = [keys, ...records.slice(0, 500).map(cellsOf)];
  const layout = columns
    ? new Map([...columns].map(([column, key]) => [column, keys.indexOf(key)]))
    : records.length > 0
      ? guessedLayout(table).places
      : new Map<Column, number>();
  return read.map((one) => {
    if (!('record' in one)) return { line: one.line, url: one.source, error: one.error };
    const cells = cellsOf(one.record);
    return rowOf(one.line, (column) => cells[layout.get(column) ?? -1] ?? '');
  });
}

type JsonRecord =
  | { readonly record: Readonly<Record<string, unknown>> }
  | { readonly source: string; readonly error: string };

function jsonRecord(source: string): JsonRecord {
  let value: unknown;
  try {
    value = JSON.parse(source, exact);
  } catch {
    return { source, error: 'this line is not JSON' };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { record: value as Record<string, unknown> }
    : { source, error: 'this line is not a JSON object' };
}

/** A number as it is written: a long id has more digits than a number of the language keeps. */
const exact = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value;

const plain = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(plain).join(' ')
    : value === undefined || value === null || typeof value === 'object'
      ? ''
      : String(value);

function csvRows(text: string, columns: ReadonlyMap<Column, string> | undefined): ListRow[] {
  const records = csvRecords(text);
  if (records.length === 0) return [];
  const cells = records.map((record) => record.cells);
  const { places, skip } = columns ? namedLayout(cells, columns) : guessedLayout(cells);
  return records
    .slice(skip)
    .map((record) => rowOf(record.line, (column) => record.cells[places.get(column) ?? -1] ?? ''));
}

function rowOf(line: number, cell: (column: Column) => string): ListRow {
  const read = (column: Column) => meant(cell(column).trim());
  const optional = Object.fromEntries(
    (['name', 'unit', 'languages', 'platform', 'id'] as const).flatMap((column) => {
      const value = read(column);
      return value ? [[column, value]] : [];
    }),
  );
  return { line, url: read('url'), ...optional };
}
