/** What falls due in the months to come, by what is to be done: counted for a picture, and folded for a list. */
import { addDays, addMonths } from '../../scripts/core/dates/day.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import { soonDays } from './tally.ts';

/** What is to be done, in the order of the picture. Named after the rule that asks for it, where there is one. */
export const tasks = [
  'dormant-channel',
  'overdue-review',
  'stale-attestation',
  'missing-backlink',
  'report',
  'unread-style-guide',
  'open-style-question',
  'outdated-limit',
  'audience-not-on-platform',
  'platform-not-open',
  'rights',
  'unused-style-exception',
  'expired-waiver',
  'other',
] as const;
export type Task = (typeof tasks)[number];

const known: ReadonlySet<string> = new Set(tasks);

/** The task of a rule; what only an exception keeps from being reported is `other`. */
export const taskOf = (rule: string): Task => (known.has(rule) ? (rule as Task) : 'other');

/** Something that falls due on a day (`YYYY-MM-DD`). */
export interface Due {
  readonly task: Task;
  readonly on: string;
}

export interface Month {
  /** Its first day. */
  readonly month: string;
  readonly n: number;
  /** So many of them are overdue on the day of the build: only in the first month. */
  readonly late: number;
}

export interface Strip {
  /** The first days of twelve months, from the present one on. */
  readonly months: readonly string[];
  /** Only tasks that fall due within these months. */
  readonly rows: readonly {
    readonly task: Task;
    readonly months: readonly Month[];
    readonly total: number;
  }[];
  readonly sums: readonly number[];
  readonly total: number;
  readonly late: number;
  /** The most in one cell, without what returns every month: the darkest shade. */
  readonly most: number;
}

const firstOf = (day: string) => `${day.slice(0, 7)}-01`;

/** Counts by task and month, in one pass. What is overdue already counts in the first month. */
export function stripOf(dues: Iterable<Due>, today: string): Strip {
  const months = Array.from({ length: 12 }, (_, n) => addMonths(firstOf(today), n));
  const at = new Map(months.map((month, n) => [month, n]));
  const counts = new Map<Task, { n: number; late: number }[]>();
  for (const { task, on } of dues) {
    const isLate = on < today;
    const index = isLate ? 0 : at.get(firstOf(on));
    if (index === undefined) continue;
    const row = counts.get(task) ?? months.map(() => ({ n: 0, late: 0 }));
    counts.set(task, row);
    const cell = row[index];
    if (!cell) continue;
    cell.n++;
    cell.late += Number(isLate);
  }
  const rows = tasks.flatMap((task) => {
    const row = counts.get(task);
    if (!row) return [];
    const total = row.reduce((sum, { n }) => sum + n, 0);
    return [{ task, months: row.map((cell, n) => ({ month: months[n] ?? '', ...cell })), total }];
  });
  const sums = months.map((_, n) => rows.reduce((sum, row) => sum + (row.months[n]?.n ?? 0), 0));
  const cells = rows.flatMap((row) => row.months);
  const once = rows.filter(({ task }) => task !== 'report').flatMap((row) => row.months);
  return {
    months,
    rows,
    sums,
    total: sums.reduce((sum, n) => sum + n, 0),
    late: cells.reduce((sum, { late }) => sum + late, 0),
    most: Math.max(0, ...once.map(({ n }) => n)),
  };
}

/** How dark a cell is, from 0 for nothing to 4 for the most. What returns every month is nobody's surprise, and stays pale. */
export const shadeOf = (task: Task, n: number, most: number): number =>
  n === 0 ? 0 : task === 'report' ? 1 : Math.ceil((4 * n) / most);

/** How often a figure is reported, and the months in which that is: all of them, or those that end a quarter or the year. */
const reportMonths = { weekly: 1, monthly: 1, quarterly: 3, yearly: 12 } as const;

/** The figures that are reported in the months to come, each once a month at most, on the last day of the month. */
export function* reportsDue(
  kpis: Iterable<{ readonly reported?: keyof typeof reportMonths | undefined }>,
  today: string,
): Generator<Due> {
  for (const { reported } of kpis)
    for (let n = 0; reported && n < 12; n++) {
      const month = addMonths(firstOf(today), n);
      if (Number(month.slice(5, 7)) % reportMonths[reported] > 0) continue;
      yield { task: 'report', on: addDays(addMonths(month, 1), -1) };
    }
}

/** What falls due soon, one by one, and what comes later, folded by what is to be done. */
export interface Folded<T> {
  readonly soon: readonly T[];
  readonly folds: readonly Fold<T>[];
  /** So many of the soon are not shown. */
  readonly rest: number;
}
export interface Fold<T> {
  readonly task: Task;
  /** The rules that ask for it. */
  readonly rules: readonly string[];
  readonly from: string;
  readonly until: string;
  /** How many there are; `items` are the soonest, as many as there is room for. */
  readonly n: number;
  readonly items: readonly T[];
}

/** Folds a list that is sorted by day. At most `room` items are shown; small folds leave their room to large ones. */
export function folded<T extends { readonly rule: string; readonly on: string }>(
  coming: readonly T[],
  today: string,
  room: number,
): Folded<T> {
  const last = addDays(today, soonDays);
  const soon = coming.filter(({ on }) => on <= last);
  const later = Map.groupBy(
    coming.filter(({ on }) => on > last),
    ({ rule }) => taskOf(rule),
  );
  let left = Math.max(0, room - soon.length);
  let groups = later.size;
  const folds = [...later]
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([task, all]) => {
      const items = all.slice(0, Math.floor(left / groups--));
      left -= items.length;
      const rules = [...new Set(all.map(({ rule }) => rule))];
      return { task, rules, from: all[0]?.on ?? '', until: all.at(-1)?.on ?? '', n: all.length, items };
    })
    .sort((a, b) => compareText(a.from, b.from) || tasks.indexOf(a.task) - tasks.indexOf(b.task));
  return { soon: soon.slice(0, room), folds, rest: Math.max(0, soon.length - room) };
}
