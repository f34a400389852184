/** The records of a CSV text, as spreadsheets write it. */
import { parse } from 'csv-parse/sync';

export const lineEnds = /\r\n|[\r\n]/;

export interface CsvRecord {
  readonly line: number;
  readonly cells: string[];
}

/** The records of a CSV text. Where its quotes are broken, every line is a record: none may swallow the next. */
export function csvRecords(text: string): CsvRecord[] {
  // What some spreadsheets write for themselves, above everything else.
  const [own, separator] = /^sep=(.)(?:\r\n|[\r\n])/i.exec(text) ?? [];
  const body = own === undefined ? text : text.slice(own.length);
  const before = own === undefined ? 0 : 1;
  const delimiter = separator ?? delimiterOf(body);
  try {
    const parsed = parse(body, { ...lenient, delimiter, info: true }) as unknown as ParsedRecord[];
    return parsed.map(({ info, record }) => ({
      // csv-parse names the line on which a record ends; quoted cells may span several.
      line:
        before + info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0),
      cells: record,
    }));
  } catch {
    return body.split(lineEnds).flatMap((row, index) => {
      const cells = row.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
      return cells.some((cell) => cell !== '') ? [{ line: before + index + 1, cells }] : [];
    });
  }
}

interface ParsedRecord {
  readonly info: { readonly lines: number };
  readonly record: string[];
}

const lenient = { relax_column_count: true, skip_empty_lines: true } as const;

/** What separates the cells of most of the first lines, outside their quotes; a comma when nothing does. */
function delimiterOf(text: string): string {
  const lines = text
    .split(lineEnds, 40)
    .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, ''))
    .filter((line) => line.trim() !== '');
  const split = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length;
  const count = (delimiter: string) => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return [',', ';', '\t', '|'].reduce((best, one) =>
    split(one) > split(best) || (split(one) === split(best) && count(one) > count(best)) ? one : best,
  );
}

/** A cell without what spreadsheets put around a value: a formula for a link, the apostrophe that makes it text. */
export const meant = (cell: string): string =>
  (/^=HYPERLINK\(\s*"([^"]*)"/i.exec(cell)?.[1] ?? cell).replace(/^'(?=[=+\-@\d])/, '').trim();
