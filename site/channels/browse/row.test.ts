import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyQuery } from '../../../scripts/core/browse/arbitrary.ts';
import { emptyQuery, isWhole, type Row } from '../../../scripts/core/browse/index.ts';
import { addressOf, queryAt } from './browser/place.ts';
import { html } from './html.ts';
import { channelRow, columns } from './row.ts';

const hostile = '"><script>alert(1)</script>&amp;';

const row: Row = {
  id: 'x/aster',
  name: hostile,
  handle: `a.b@${hostile}`,
  profile: 'https://x.example/aster',
  values: {
    platform: [{ id: 'x', name: hostile }],
    unit: [{ id: hostile }],
    owner: [{ id: 'ben', name: hostile, note: hostile }],
    language: [{ id: 'en', name: 'English' }, { id: 'fr' }],
    audience: [{ id: 'a', name: 'A', lang: hostile }, { id: 'b' }],
    status: [{ id: 'active', name: hostile }],
  },
};

const setting = {
  base: '/staff/',
  root: '/staff/fr/',
  shown: new Set(columns),
  label: Object.fromEntries(columns.map((column) => [column, hostile])) as Record<
    (typeof columns)[number],
    string
  >,
};

test('whatever a value holds, it is text', () => {
  const { text } = channelRow(html, row, setting);
  expect(text).not.toContain('<script');
  expect(text).not.toContain('"">');
  const tags = new Set([...text.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag));
  expect([...tags].sort()).toEqual(['a', 'code', 'small', 'span', 'svg', 'td', 'th', 'tr', 'use', 'wbr']);
});

test('a row leaves out what its page is about', () => {
  const shown = new Set(columns.filter((column) => column !== 'unit' && column !== 'platform'));
  const { text } = channelRow(html, { ...row, name: 'Aster', handle: 'aster' }, { ...setting, shown });
  expect(text.match(/<td/g)).toHaveLength(4);
  expect(text).not.toContain('marks.svg');
  expect(text).toContain(
    '<a href="/staff/fr/channels/x/aster/">Aster</a><small><span class="handle">aster</span></small>',
  );
});

test('a view and its address say the same', () => {
  const list = '/staff/fr/channels/';
  fc.assert(
    fc.property(anyQuery, (query) => {
      const address = new URL(addressOf(list, query), 'https://a.example');
      expect(queryAt(list, address)).toEqual(query);
    }),
  );
  expect(addressOf(list, { ...emptyQuery, page: 3 })).toBe('/staff/fr/channels/3/');
  expect(queryAt(list, new URL('https://a.example/staff/fr/channels/3'))).toEqual({ ...emptyQuery, page: 3 });
  expect(isWhole(queryAt(list, new URL('https://a.example/staff/fr/channels/index.html')))).toBe(true);
});
