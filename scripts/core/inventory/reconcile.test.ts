/** Verdicts on rows as lists have them: ids that are none, words for platforms, one account in two rows. */
import { expect, test } from 'vitest';
import { platformFiles } from '../../testing/own-platforms.ts';
import { buildRegistry, type Registry } from '../model/registry.ts';
import { reconcile } from './reconcile.ts';
import type { ListRow } from './row.ts';

const empty = buildRegistry(
  platformFiles.map(({ id, data }) => ({ path: `policy/platforms/${id}.yaml`, value: data })),
);

const list = (...rows: Omit<ListRow, 'line'>[]) => rows.map((row, at) => ({ line: at + 1, ...row }));
const judge = (rows: readonly ListRow[], registry: Registry = empty) => reconcile(rows, registry).rows;
const verdicts = (rows: readonly ListRow[]) => judge(rows).map(({ verdict }) => verdict);

test.each([
  ['what a spreadsheet leaves', '1.23457E+18', 'a spreadsheet has rounded it'],
  ['with a decimal comma', '1,23457E+18', 'a spreadsheet has rounded it'],
  ['digits that became zeros', '1234570000000000000', 'a spreadsheet has rounded it'],
  ['no value', 'N/A', 'not the form of X'],
  ['a dash', '-', 'not the form of X'],
  ['zero', '0', 'not the form of X'],
  ['the cell of a failed formula', '#REF!', 'not the form of X'],
  ['a handle', '@ferrane', 'not the form of X'],
])('%s is no id: the name decides', (_, id, why) => {
  const rows = judge(list({ url: 'https://x.com/a', id }, { url: 'https://x.com/b', id }));
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
  expect(rows.map((row) => row.id)).toEqual([null, null]);
  expect(rows[1]?.remarks.join()).toContain(`\`${id}\` is not taken for an id (${why}): the name decides`);
});

test('an id of a platform without ids does not count', () => {
  const rows = judge(
    list(
      { url: 'https://www.pinterest.com/aster', id: '123456789' },
      { url: 'https://www.pinterest.com/birch', id: '123456789' },
    ),
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
});

test('an equal id is one account, and the reason says that the name is another one', () => {
  const id = '1298624375692894210';
  const [, second] = judge(list({ url: 'https://x.com/a', id }, { url: 'https://x.com/b', id }));
  expect(second).toMatchObject({
    verdict: 'repeated',
    reason: `the same account as in line 1: equal id (${id}), other name (x/a)`,
  });
});

test('after a change of name, a third row with the new name is repeated as well', () => {
  const id = '1298624375692894210';
  expect(
    verdicts(
      list({ url: 'https://x.com/a', id }, { url: 'https://x.com/b', id }, { url: 'https://x.com/b' }),
    ),
  ).toEqual(['new', 'repeated', 'repeated']);
});

test('one name with two ids is for people to decide', () => {
  expect(
    verdicts(
      list({ url: 'https://x.com/a', id: '1438230117' }, { url: 'https://x.com/a', id: '1438230118' }),
    ),
  ).toEqual(['new', 'undecided']);
});

test.each([
  [
    'ids of two kinds',
    [
      { url: 'https://vk.com/club12345' },
      { url: 'https://vk.com/id12345' },
      { url: 'https://vk.com/ferrane', id: '12345' },
    ],
    ['new', 'new', 'repeated'],
  ],
  [
    'a number of the list’s own, on several platforms',
    [
      { url: 'https://x.com/a', id: '4711' },
      { url: 'https://x.com/b', id: '4711' },
      { url: 'https://www.facebook.com/ferrane', id: '4711' },
    ],
    ['new', 'new', 'new'],
  ],
  [
    'a number beside three names',
    [
      { url: 'https://x.com/a', id: '4711' },
      { url: 'https://x.com/b', id: '4711' },
      { url: 'https://x.com/c', id: '4711' },
    ],
    ['new', 'new', 'new'],
  ],
  [
    'a counter of rows',
    [
      { url: 'https://x.com/a', id: '1' },
      { url: 'https://x.com/b', id: '2' },
      { url: 'https://x.com/a', id: '3' },
    ],
    ['new', 'new', 'repeated'],
  ],
])('%s make no false pair', (_, rows, expected) => {
  expect(verdicts(list(...rows))).toEqual(expected);
});

test('the address has the last word about its id', () => {
  const [row] = judge(list({ url: 'https://x.com/i/user/1438230117', id: '1438230999' }));
  expect(row).toMatchObject({ id: '1438230117', verdict: 'new' });
  expect(row?.remarks).toEqual([
    'the list says id `1438230999`, the address `1438230117`: the address decides',
  ]);
});

test('a registered account is found by its id in the list, and the reason says so', () => {
  const registry = buildRegistry([
    ...platformFiles.map(({ id, data }) => ({ path: `policy/platforms/${id}.yaml`, value: data })),
    { path: 'channels/x/a.yaml', value: { name: 'A', url: 'https://x.com/a', platform_id: '1438230117' } },
    { path: 'channels/x/n.yaml', value: { name: 'N', url: 'https://x.com/n', platform_id: 'N/A' } },
  ]);
  const rows = judge(
    list({ url: 'https://x.com/b', id: '1438230117' }, { url: 'https://x.com/c', id: 'N/A' }),
    registry,
  );
  expect(rows).toMatchObject([
    {
      verdict: 'registered',
      channel: 'channels/x/a.yaml',
      reason: 'equal id (1438230117), other name (x/a)',
    },
    { verdict: 'new', channel: null },
  ]);
});

test.each([
  ['X (Twitter)', 'aster', 'x/aster'],
  ['Twitter / X', 'aster', 'x/aster'],
  ['Facebook Page', 'aster', 'facebook/aster'],
  ['You Tube', '@aster', 'youtube/aster'],
  ['instagram.com', 'aster', 'instagram/aster'],
  ['Google Plus', '+aster', 'google-plus/aster'],
  ['Linked-In', 'aster', 'linkedin/aster'],
  ['ВКонтакте', 'aster', 'vk/aster'],
  ['Website', 'aster.example', 'web/aster.example'],
  ['Blog', 'https://aster.tumblr.com', 'tumblr/aster'],
  ['Facebook & Instagram', 'https://www.instagram.com/aster', 'instagram/aster'],
])('the platform word %s with %s is %s', (platform, url, key) => {
  expect(judge(list({ url, platform }))[0]).toMatchObject({ verdict: 'new', account: { key } });
});

test.each([
  ['Likee', 'mchs.russia', '`Likee` names no platform of this repository'],
  ['Likee', 'https://likee.video/@mchs.russia', '`Likee` names no platform'],
  ['Rutube', 'aster', '`Rutube` names no platform'],
  ['Yandex Zen', 'aster.example', '`Yandex Zen` names no platform'],
  ['Facebook & Instagram', 'aster', 'names 2 platforms (Facebook, Instagram): say which'],
  ['Instagram', 'https://x.com/aster', 'the list says Instagram, but the address is on x'],
])('%s with %s is refused, and the word is named', (platform, url, reason) => {
  const [row] = judge(list({ url, platform }));
  expect(row).toMatchObject({ verdict: 'refused', reason: expect.stringContaining(reason) });
});

test('an unknown word beside an address of a known host is a remark', () => {
  const [row] = judge(list({ url: 'https://x.com/aster', platform: 'Microblog' }));
  expect(row).toMatchObject({
    verdict: 'new',
    remarks: ['`Microblog` names no platform of this repository: the address decides'],
  });
});
