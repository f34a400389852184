/** Reads a list of posts: CSV as bulk schedulers and spreadsheets have it, with a header or without. Every row comes out. */
import type { PostColumn, PostRow } from '../core/calendar/import/row.ts';
import { plainLetters } from '../core/text/ids.ts';
import { csvRecords, meant } from './csv.ts';
import { namedColumns } from './named-columns.ts';
import { UsageError } from './usage-error.ts';

/**
 * Headers under which lists have each column: those of Sprout (`message_text`, `time_24hr`), SocialBee and HighLevel
 * (`postAtSpecificTime`), PostFast (`scheduled_at`, `account_id`), Ayrshare (`scheduleDate`), Metricool, and what people write.
 */
const headers: Readonly<Record<PostColumn, readonly string[]>> = {
  at: [
    'postatspecifictime',
    'scheduled at',
    'scheduled_at',
    'scheduledate',
    'schedule date',
    'date time',
    'datetime',
    'date and time',
    'publish at',
    'at',
    'date et heure',
  ],
  date: ['date', 'day', 'publish date', 'jour'],
  time: ['time', 'time_24hr', 'hour', 'heure', 'publish time'],
  zone: ['zone', 'time zone', 'timezone', 'fuseau', 'fuseau horaire'],
  channel: [
    'channel',
    'account',
    'account_id',
    'profile',
    'platform account',
    'platforms',
    'canal',
    'compte',
  ],
  text: ['text', 'message', 'message_text', 'content', 'post', 'copy', 'caption', 'texte', 'legende'],
  link: ['link', 'url', 'lien'],
  title: ['title', 'name', 'campaign post', 'titre'],
  language: ['language', 'lang', 'langue'],
  published: ['published', 'post url', 'permalink', 'adresse de la publication'],
  media: [
    'media',
    'image',
    'imageurls',
    'image url',
    'media_urls',
    'mediaurls',
    'picture url 1',
    'image url(s)',
    'photo',
  ],
};
const columnNames = Object.keys(headers) as PostColumn[];

/** Three columns without a header are those of Hootsuite. */
const hootsuite: readonly PostColumn[] = ['at', 'text', 'link'];

/** `columns`: `text=Message,at=2`, by header or by number from 1. A UsageError where no column can be told. */
export function readPostList(source: string, columns?: string): PostRow[] {
  const records = csvRecords(source.replace(/^\uFEFF/, ''));
  const [first] = records;
  if (!first) return [];
  const byHeader = placesIn(first.cells);
  // A line with a day in it is no header, whatever its words are.
  const isHeader = byHeader.size > 0 && !first.cells.some((cell) => startsWithDay.test(cell));
  const named = columns === undefined ? undefined : namedPlaces(columns, first.cells);
  const isNamed = columns?.split(',').some((part) => !/=\s*\d+\s*$/.test(part)) ?? false;
  const places = named ?? (byHeader.has('text') || byHeader.has('title') ? byHeader : positions(first.cells));
  if (!places)
    throw new UsageError(
      `Which column is the text is not told by ${first.cells.join(', ').slice(0, 200)}: say it with --columns text=Message,at=1.`,
    );
  return records
    .slice(isHeader || isNamed ? 1 : 0)
    .map(({ line, cells }) => rowOf(line, (column) => meant(cells[places.get(column) ?? -1] ?? '')));
}

const startsWithDay = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;

const plain = (header: string): string => plainLetters(header.trim()).replaceAll(/\s+/g, ' ');

function placesIn(cells: readonly string[]): Map<PostColumn, number> {
  const places = new Map<PostColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = columnNames.find((name) => headers[name].includes(plain(cell)));
    if (column && !places.has(column)) places.set(column, index);
  }
  return places;
}

/** Without a header: a time in the first cell, then the text, then a link. */
const positions = (cells: readonly string[]): Map<PostColumn, number> | undefined =>
  cells.length >= 2 && cells.length <= 4 && startsWithDay.test(cells[0] ?? '')
    ? new Map(hootsuite.map((column, index) => [column, index]))
    : undefined;

function namedPlaces(columns: string, cells: readonly string[]): Map<PostColumn, number> {
  const places = new Map<PostColumn, number>();
  for (const [name, where] of namedColumns(columns, columnNames)) {
    const index = /^\d+$/.test(where)
      ? Number(where) - 1
      : cells.findIndex((cell) => plain(cell) === plain(where));
    if (index < 0 || index >= cells.length)
      throw new UsageError(
        `--columns ${name}=${where}: there is no such column; the first line has ${cells.join(', ')}.`,
      );
    places.set(name, index);
  }
  return places;
}

function rowOf(line: number, cell: (column: PostColumn) => string): PostRow {
  const at = [cell('at'), [cell('date'), cell('time')].filter(Boolean).join(' ')].find(Boolean);
  const others = (
    ['zone', 'channel', 'text', 'link', 'title', 'language', 'published', 'media'] as const
  ).flatMap((column) => (cell(column) === '' ? [] : [[column, cell(column)] as const]));
  return { line, ...(at !== undefined && { at }), ...Object.fromEntries(others) };
}
