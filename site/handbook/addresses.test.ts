import { expect, test } from 'vitest';
import { byAddress } from './addresses.ts';
import { slugOf } from './pages.ts';

const pages = (...ids: string[]) => ids.map((id) => ({ id, file: `policy/handbook/${id}.mdx` }));

test.each([
  [['crisis', 'crisis/index']],
  [['fr/crisis/index', 'fr/crisis']],
  [['Crisis', 'crisis']],
  [['a/b/INDEX', 'a/b']],
])('%j are one address: no site is built', (ids) => {
  expect(() => byAddress(pages(...ids), slugOf)).toThrow(
    `${pages(...ids)
      .map(({ file }) => file)
      .join(' and ')} have one address`,
  );
});

test('each page with an address of its own has its file', () => {
  const found = byAddress(pages('index', 'fr/index', 'crisis', 'crisis/index-of-names'), slugOf);
  expect([...found].map(([id, { file }]) => [id, file])).toEqual([
    ['handbook', 'policy/handbook/index.mdx'],
    ['fr/handbook', 'policy/handbook/fr/index.mdx'],
    ['handbook/crisis', 'policy/handbook/crisis.mdx'],
    ['handbook/crisis/index-of-names', 'policy/handbook/crisis/index-of-names.mdx'],
  ]);
});
