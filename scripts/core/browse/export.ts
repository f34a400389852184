/** A view as data: ids to join by, names to read by. The columns are a contract: new ones come at the end. */
import type { Facet } from './facets.ts';
import { rowAt, type Table } from './table.ts';

export const exportColumns = [
  'id',
  'platform',
  'handle',
  'profile',
  'name',
  'unit',
  'unit_name',
  'owner',
  'owner_name',
  'languages',
  'audiences',
  'status',
] as const;
type Column = (typeof exportColumns)[number];
type Several = 'languages' | 'audiences';
type Exported = Readonly<Record<Exclude<Column, Several>, string> & Record<Several, readonly string[]>>;

/** Rows of a table, as they leave. */
export function exported(table: Table, rows: Iterable<number>): Exported[] {
  return Array.from(rows, (number) => {
    const { id, name, handle, profile, values } = rowAt(table, number);
    const ids = (facet: Facet) => values[facet].map((value) => value.id);
    const named = (facet: Facet) => values[facet].map((value) => value.name ?? value.id).join('; ');
    return {
      id,
      platform: ids('platform').join(),
      handle,
      profile,
      name,
      unit: ids('unit').join(),
      unit_name: named('unit'),
      owner: ids('owner').join(),
      owner_name: named('owner'),
      languages: ids('language'),
      audiences: ids('audience'),
      status: ids('status').join(),
    };
  });
}

/** The same as lines of cells. Several values of one cell are parted by a semicolon: ids hold none. */
export const exportedLines = (table: Table, rows: Iterable<number>): string[][] =>
  exported(table, rows).map((line) =>
    exportColumns.map((column) => {
      const cell = line[column];
      return typeof cell === 'string' ? cell : cell.join(';');
    }),
  );

/**
 * How the lines are written by csv-stringify. A cell that a spreadsheet would run as a formula gets an apostrophe before
 * it: names are written by others. The byte-order mark is what makes Excel read accents; programs read the JSON.
 */
export const csvOptions = { columns: [...exportColumns], header: true, bom: true, escape_formulas: true };
