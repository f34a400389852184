/** Reads a list of words to avoid: CSV with a header, under the names that such lists have. */
import type { WordRow } from '../core/style/import/words.ts';
import { plainLetters } from '../core/text/ids.ts';
import { csvRecords, meant } from './csv.ts';
import { namedColumns } from './named-columns.ts';
import { UsageError } from './usage-error.ts';

/** What a column can hold, and the headers under which lists usually have it. */
const headers: Readonly<Record<string, readonly string[]>> = {
  avoid: [
    'avoid',
    'instead of',
    'not',
    'do not use',
    'don’t',
    'dont',
    'word',
    'term',
    'eviter',
    'a eviter',
    'ne pas dire',
    'au lieu de',
    'mot',
    'terme',
  ],
  use: [
    'use',
    'say',
    'use instead',
    'do',
    'preferred',
    'replacement',
    'employer',
    'a employer',
    'dire',
    'ecrire',
    'preferer',
    'remplacer par',
  ],
  why: ['why', 'reason', 'note', 'notes', 'comment', 'pourquoi', 'raison', 'remarque'],
  language: ['language', 'lang', 'langue'],
  chapter: ['chapter', 'section', 'chapitre'],
};
type Column = Exclude<keyof WordRow, 'line'>;
const names = Object.keys(headers) as Column[];

/** The rows of a list; `columns` names columns by header or number, as in `avoid=1,use=Say`. A UsageError where there is no column of words to avoid. */
export function readWords(text: string, columns: string | undefined): WordRow[] {
  const records = csvRecords(text.replace(/^\uFEFF/, ''));
  const [header, ...rows] = records;
  if (!header) throw new UsageError('The list is empty.');
  const given = columns === undefined ? new Map<Column, string>() : namedColumns(columns, names);
  const plain = header.cells.map((cell) => plainLetters(cell.trim()));
  const placeOf = (name: Column): number => {
    const where = given.get(name);
    if (where === undefined) return plain.findIndex((cell) => headers[name]?.includes(cell));
    const place = /^\d+$/.test(where) ? Number(where) - 1 : plain.indexOf(plainLetters(where));
    if (place < 0 || place >= plain.length)
      throw new UsageError(
        `--columns ${name}=${where}: the header has no such column; it has ${header.cells.join(', ')}.`,
      );
    return place;
  };
  const places = Object.fromEntries(names.map((name) => [name, placeOf(name)])) as Record<Column, number>;
  if (places.avoid < 0)
    throw new UsageError(
      `No column holds the words to avoid. The header has ${header.cells.join(', ')}. Say which is which, by number or header: --columns avoid=1,use=2,why=3,language=4`,
    );
  return rows.map(({ line, cells }) => ({
    line,
    ...(Object.fromEntries(names.map((name) => [name, meant((cells[places[name]] ?? '').trim())])) as Record<
      Column,
      string
    >),
  }));
}
