import { expect, test } from 'vitest';
import { folded, reportsDue, shadeOf, stripOf, taskOf } from './due.ts';

const today = '2026-12-08';
const on = (rule: string, ...days: string[]) => days.map((day) => ({ rule, task: taskOf(rule), on: day }));

test('twelve months from the present one, by what is to be done', () => {
  const strip = stripOf(
    [
      ...on('overdue-review', '2026-12-31', '2027-02-01', '2027-02-28', '2027-12-01'),
      ...on('missing-kpi', '2027-11-30'),
    ],
    today,
  );
  expect(strip.months).toHaveLength(12);
  expect([strip.months[0], strip.months.at(-1)]).toEqual(['2026-12-01', '2027-11-01']);
  expect(strip.rows.map(({ task, total }) => [task, total])).toEqual([
    ['overdue-review', 3],
    ['other', 1],
  ]);
  expect(strip.sums).toEqual([1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(strip).toMatchObject({ total: 4, late: 0, most: 2 });
});

test('what is overdue stands in the first month, and is counted as late; today is in time', () => {
  const { rows, late } = stripOf(on('overdue-review', '2025-01-01', '2026-12-07', today), today);
  expect(rows[0]?.months[0]).toEqual({ month: '2026-12-01', n: 3, late: 2 });
  expect(late).toBe(2);
});

test('nothing at all is an empty picture', () => {
  expect(stripOf([], today)).toMatchObject({ rows: [], total: 0, most: 0 });
  expect(shadeOf('other', 0, 0)).toBe(0);
});

test('shades: nothing is none, the most is the darkest, one is always seen', () => {
  expect([0, 1, 25, 26, 50, 76, 100].map((n) => shadeOf('other', n, 100))).toEqual([0, 1, 1, 2, 2, 4, 4]);
});

test('what returns every month makes nothing else pale', () => {
  const reports = [...reportsDue([{ reported: 'monthly' }, { reported: 'monthly' }], today)];
  expect(stripOf([...reports, ...on('overdue-review', '2027-02-01')], today)).toMatchObject({
    total: 25,
    most: 1,
  });
  expect(shadeOf('report', 50, 1)).toBe(1);
});

test('figures are reported in the months in which their period ends', () => {
  const months = (reported: 'weekly' | 'monthly' | 'quarterly' | 'yearly') =>
    [...reportsDue([{ reported }], today)].map((due) => due.on.slice(0, 7));
  expect(months('weekly')).toHaveLength(12);
  expect(months('monthly')).toHaveLength(12);
  expect(months('quarterly')).toEqual(['2026-12', '2027-03', '2027-06', '2027-09']);
  expect(months('yearly')).toEqual(['2026-12']);
  expect([...reportsDue([{}], today)]).toEqual([]);
  expect([...reportsDue([{ reported: 'monthly' }], '2027-02-10')][0]?.on).toBe('2027-02-28');
});

test('what comes later than a month is folded by what is to be done, with its first and last day', () => {
  const { soon, folds } = folded(
    [
      ...on('expired-waiver', '2026-12-11', '2027-01-07'),
      ...on('dormant-channel', '2027-01-08', '2027-02-14'),
      ...on('overdue-review', '2027-03-01'),
    ],
    today,
    30,
  );
  expect(soon).toHaveLength(2);
  expect(folds.map(({ task, from, until, n }) => [task, from, until, n])).toEqual([
    ['dormant-channel', '2027-01-08', '2027-02-14', 2],
    ['overdue-review', '2027-03-01', '2027-03-01', 1],
  ]);
});

test('a page shows as many as there is room for; small folds leave theirs to large ones', () => {
  const many = Array.from({ length: 50 }, () => '2027-02-14');
  const { folds } = folded(
    [...on('dormant-channel', ...many), ...on('overdue-review', '2027-03-01')],
    today,
    30,
  );
  expect(folds.map(({ n, items }) => [n, items.length])).toEqual([
    [50, 29],
    [1, 1],
  ]);
  const both = folded([...on('dormant-channel', ...many), ...on('overdue-review', ...many)], today, 30);
  expect(both.folds.map(({ items }) => items.length)).toEqual([15, 15]);
  const full = folded(on('expired-waiver', ...many.map(() => today)), today, 30);
  expect([full.soon.length, full.rest]).toEqual([30, 20]);
});
