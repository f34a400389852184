import { expect, test } from 'vitest';
import type { Guide } from '../kinds/guide.ts';
import { changesSince, type VersionedRule } from './changes-since.ts';

const version = (number: string, on: string) => ({
  version: number,
  on,
  summary: `About ${number}.`,
  must_read: true,
});
const guide: Pick<Guide, 'versions'> = {
  versions: [version('1.0', '2025-01-01'), version('2.0', '2026-01-01'), version('2.10', '2026-06-01')],
};
const rule = (id: string, data: Partial<VersionedRule['data']>): VersionedRule => ({
  id,
  data: { title: `Rule ${id}.`, status: 'active', since: '1.0', changed: [], ...data },
});
const rules = [
  rule('old', {}),
  rule('moved', {
    changed: [
      { in: '2.0', what: 'Once.' },
      { in: '2.10', what: 'Twice.' },
    ],
  }),
  rule('new', { since: '2.10' }),
  rule('planned', { since: '2.10', status: 'proposed' }),
  rule('gone', { since: '2.0', status: 'deprecated', replaced_by: 'new' }),
  rule('between', { since: '2.1' }),
];
const said = (since: string | undefined) =>
  changesSince(guide, rules, since).map((one) => [
    one.version,
    ...one.rules.map(({ id, step }) => `${id} ${step}`),
  ]);

test('the versions after the one that was read, the latest first, with what each did', () => {
  expect(said('1.0')).toEqual([
    ['2.10', 'moved changed', 'new added', 'gone retired', 'between added'],
    ['2.0', 'moved changed'],
  ]);
  expect(said('2.0')).toEqual([['2.10', 'moved changed', 'new added', 'gone retired', 'between added']]);
  expect(said('2.10')).toEqual([]);
});

test('a person who has read nothing is told all', () => {
  expect(said(undefined).at(-1)).toEqual(['1.0', 'old added', 'moved added']);
});

test('what a rule says of its change, and what holds in its place, are told', () => {
  const [latest] = changesSince(guide, rules, '2.0');
  expect(latest?.rules).toContainEqual({
    id: 'moved',
    title: 'Rule moved.',
    step: 'changed',
    what: 'Twice.',
  });
  expect(latest?.rules).toContainEqual({
    id: 'gone',
    title: 'Rule gone.',
    step: 'retired',
    replacedBy: 'new',
  });
});
