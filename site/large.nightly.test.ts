/** The handbook of an organisation with 10,000 channels: a page weighs no more for it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOrganisation } from '../scripts/bench/organisation.ts';
import { buildSite } from './testing/build.ts';
import { pagesOf } from './testing/built.ts';
import { overweight, scales } from './testing/weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-large-'));
const dist = join(folder, 'dist');

beforeAll(() => {
  const root = join(folder, 'repository');
  writeOrganisation(root, 10_000);
  buildSite({ root, outDir: dist, today: '2026-12-01' });
}, 480_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no page is too heavy', () => {
  const pages = pagesOf(dist);
  expect(pages.length).toBeGreaterThan(30_000);
  expect(overweight(pages, scales(dist, '/'))).toEqual([]);
});

test('what the filter and the verify page fetch stays small', () => {
  const kilobytes = (file: string) => gzipSync(readFileSync(join(dist, file))).length / 1024;
  expect(kilobytes('channels/index.json')).toBeLessThan(300);
  expect(kilobytes('verify.json')).toBeLessThan(400);
});
