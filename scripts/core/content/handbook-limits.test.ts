import { expect, test } from 'vitest';
import { check } from '../check/check.ts';
import { buildRegistry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { mostPages, mostPageText, withinHandbook } from './handbook-limits.ts';

const pageOf = (n: number, length = 10): SourceFile => ({
  path: `policy/handbook/page-${String(n).padStart(5, '0')}.mdx`,
  text: 'x'.repeat(length),
});
const unread = (sources: readonly SourceFile[]) =>
  withinHandbook(sources).filter(({ readErrors }) => readErrors);

test('as many pages as may be, beside any number of entries', () => {
  const pages = Array.from({ length: mostPages }, (_, n) => pageOf(n));
  const entries = Array.from({ length: 3 * mostPages }, (_, n) => ({
    path: `channels/x/a${n}.yaml`,
    text: 'x',
  }));
  const all = [...entries, ...pages];
  expect(withinHandbook(all)).toBe(all);
  expect(unread([...all, pageOf(mostPages)]).map(({ path }) => path)).toEqual([pageOf(mostPages).path]);
});

test('as much text as may be, however few pages it is in', () => {
  const half = mostPageText / 2;
  expect(unread([pageOf(1, half), pageOf(2, half)])).toEqual([]);
  expect(unread([pageOf(1, half), pageOf(2, half), pageOf(3, 1), pageOf(4, 1)])).toHaveLength(2);
});

test('too many are one error, and nothing else is said of those that are not read', () => {
  const pages = Array.from({ length: mostPages + 300 }, (_, n) => pageOf(n));
  const registry = buildRegistry(withinHandbook(pages));
  const { problems } = check(registry, { today: '2026-12-01' });
  expect(
    problems.filter(({ file }) => file.startsWith('policy/handbook/') && file >= pageOf(mostPages).path),
  ).toMatchObject([
    {
      rule: 'outsized-file',
      file: pageOf(mostPages).path,
      message: {
        en: `There are ${mostPages + 300} pages and chapters; at most ${mostPages}, with ${mostPageText} characters in all, are read: 300 are not.`,
      },
    },
  ]);
});
