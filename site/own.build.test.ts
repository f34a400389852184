/** The handbook of this very repository, built as it is: its links and its weight. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownRoot } from '../scripts/node/load.ts';
import { source } from './data/source.node.ts';
import { buildSite } from './testing/build.ts';
import { brokenLinks, pagesOf } from './testing/built.ts';
import { overweight, scales } from './testing/weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-own-'));
const dist = join(folder, 'dist');
const address = new URL(source().organization.handbook ?? 'https://handbook.example/');
if (!address.pathname.endsWith('/')) address.pathname += '/';

beforeAll(() => {
  buildSite({ root: ownRoot, outDir: dist });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every link and anchor leads somewhere', () => {
  expect(brokenLinks(dist, address)).toEqual([]);
});

test('no page is too heavy', () => {
  expect(overweight(pagesOf(dist), scales(dist, address.pathname))).toEqual([]);
});
