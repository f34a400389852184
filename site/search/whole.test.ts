import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenFiles } from './whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-search-'));
  mkdirSync(join(folder, 'index'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const packed = gzipSync(Buffer.from('words of a page '.repeat(100)));
const put = (path: string, content: string | Uint8Array) => writeFileSync(join(folder, path), content);

test('whole files are fine', async () => {
  put('pagefind.js', 'export {};');
  put('pagefind-entry.json', '{}');
  put('index/en.pf_index', packed);
  expect(await brokenFiles(folder)).toEqual([]);
});

test.each([
  ['pagefind.js', ''],
  ['pagefind-entry.json', '{"version":'],
  ['index/en.pf_index', ''],
  ['index/en.pf_index', packed.subarray(0, packed.length - 1)],
  ['wasm.en.pagefind', packed.subarray(0, packed.length >> 1)],
])('%s is seen to be cut off', async (path, content) => {
  put(path, content);
  expect(await brokenFiles(folder)).toEqual([path]);
});
