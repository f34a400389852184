/** A file that has moved must not lose its place in silence. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { long, longestFirst } from './longest-first.ts';

const home = join(import.meta.dirname, '../..');

test.each(long)('%s is one test file', (name) => {
  const files = (end: string) => globSync(`${name}${end}`, { cwd: home });
  const ofKind = files('.*.test.ts');
  expect(ofKind.length > 0 ? ofKind : files('.test.ts')).toHaveLength(1);
});

test('the long files come first, the others keep their order', () => {
  const files = [
    '/c/site/b.test.ts',
    `/c/${long[1]}.browser.test.ts`,
    '/c/site/a.test.ts',
    `/c/${long[0]}.test.ts`,
  ];
  expect(longestFirst(files.map((moduleId) => ({ moduleId }))).map(({ moduleId }) => moduleId)).toEqual([
    files[3],
    files[1],
    files[0],
    files[2],
  ]);
});
