import type fs from 'node:fs';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replaceData } from './replace.ts';

/** The number of renames that still succeed. */
let renames = Number.POSITIVE_INFINITY;

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    renameSync: (from: string, to: string) => {
      if (renames-- === 0) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      real.renameSync(from, to);
    },
  };
});

let root = '';
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const tree = () =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((file) => `${file.slice(root.length + 1)}: ${readFileSync(file, 'utf8')}`)
    .sort();

beforeEach(() => {
  renames = Number.POSITIVE_INFINITY;
  root = mkdtempSync(join(tmpdir(), 'choirbook-replace-'));
  put('policy/a.yaml', 'old');
  put('policy/b.yaml', 'kept');
  put('channels/x/c.yaml', 'old');
  put('calendar/README.md', 'kept');
  put('site/d.css', 'else');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const next = {
  keep: ['policy/b.yaml', 'calendar/README.md'],
  write: [{ path: 'policy/people/e.yaml', text: 'new' }],
};

test('the data folders hold what is new and what is kept, and nothing else has moved', () => {
  replaceData(root, next);
  expect(tree()).toEqual([
    'calendar/README.md: kept',
    'policy/b.yaml: kept',
    'policy/people/e.yaml: new',
    'site/d.css: else',
  ]);
});

test('folders that were not there are made', () => {
  rmSync(join(root, 'channels'), { recursive: true });
  replaceData(root, { keep: [], write: [{ path: 'channels/x/f.yaml', text: 'new' }] });
  expect(tree()).toEqual(['channels/x/f.yaml: new', 'site/d.css: else']);
});

test.each([0, 1, 2, 3, 4])('a failure at rename %i leaves everything as it was', (number) => {
  const before = tree();
  renames = number;
  expect(() => replaceData(root, next)).toThrow('busy');
  expect(tree()).toEqual(before);
});

test('a failure before that, too', () => {
  const before = tree();
  expect(() => replaceData(root, { ...next, keep: ['policy/none.yaml'] })).toThrow('ENOENT');
  expect(tree()).toEqual(before);
});
