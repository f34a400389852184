/** What bulk schedulers read: a file per channel, a row per post. Templates are data: each says where it is from, and who has tried it. */
import { isFormula } from '../../text/formula.ts';
import type { Calendar } from '../view/calendar.ts';

interface Column {
  /** Its name in the first line; none of a template without one is written. */
  readonly name: string;
  readonly holds: 'time' | 'text' | 'link';
}

export interface CsvTemplate {
  readonly id: string;
  /** What people call the tool. */
  readonly name: string;
  readonly hasHeader: boolean;
  readonly columns: readonly Column[];
  /** How a time is written: `YYYY`, `MM`, `DD`, `HH`, `mm` stand for its parts. It is the channel’s own clock. */
  readonly time: string;
  /** The most rows of a file. */
  readonly most: number;
  readonly source: string;
  /** When the source was last found to be right; absent: nobody has made sure of it. */
  readonly verified_on?: string;
}

export const csvTemplates: readonly CsvTemplate[] = [
  {
    id: 'hootsuite',
    name: 'Hootsuite',
    hasHeader: false,
    columns: [
      { name: 'time', holds: 'time' },
      { name: 'message', holds: 'text' },
      { name: 'link', holds: 'link' },
    ],
    time: 'MM/DD/YYYY HH:mm',
    most: 350,
    source: 'Reports of users of its bulk composer; the help page of the maker could not be read.',
  },
  {
    id: 'highlevel',
    name: 'HighLevel',
    hasHeader: true,
    columns: [
      { name: 'postAtSpecificTime (YYYY-MM-DD HH:mm:ss)', holds: 'time' },
      { name: 'content', holds: 'text' },
      { name: 'link (OGmetaUrl)', holds: 'link' },
    ],
    time: 'YYYY-MM-DD HH:mm:00',
    most: 90,
    source:
      'https://help.kyriossystems.com/en/articles/13662132-bulk-scheduling-social-planner-posts-using-csv-or-xlsx',
  },
];

/** The cells of a file: the approved posts of a channel that are still to come, the next one first. */
export function csvRows(
  template: CsvTemplate,
  { postsOn, now }: Pick<Calendar, 'postsOn' | 'now'>,
  channel: string,
): string[][] {
  const posts = [...postsOn.values()]
    .flat()
    .flatMap(({ on }) =>
      on.flatMap(({ time, ...one }) => (time && one.channel === channel ? [{ ...one, time }] : [])),
    )
    .filter(({ status, text, time }) => status === 'approved' && text !== undefined && time.instant > now)
    .sort((a, b) => (a.time.instant < b.time.instant ? -1 : 1));
  const rows = posts.slice(0, template.most).map(({ time, text = '', link = '' }) => {
    const cells = { time: written(template.time, time), text, link };
    return template.columns.map(({ holds }) => plain(cells[holds]));
  });
  return template.hasHeader ? [template.columns.map(({ name }) => name), ...rows] : rows;
}

function written(form: string, { day, time }: { readonly day: string; readonly time: string }): string {
  const [YYYY = '', MM = '', DD = ''] = day.split('-');
  const [HH = '', mm = ''] = time.split(':');
  const parts: Readonly<Record<string, string>> = { YYYY, MM, DD, HH, mm };
  return form.replace(/YYYY|MM|DD|HH|mm/g, (part) => parts[part] ?? part);
}

/**
 * A cell that a spreadsheet would run as a formula begins with a space: the networks drop it, while an apostrophe would be
 * published.
 */
const plain = (cell: string): string => (isFormula(cell) ? ` ${cell.trimStart()}` : cell);
