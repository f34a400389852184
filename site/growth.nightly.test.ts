/** The handbook of an organisation that grows: no page weighs more for it, by two sizes; of 10,000 channels, see large.nightly.test.ts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOrganisation } from '../scripts/bench/organisation.ts';
import { buildSite } from './testing/build.ts';
import { pagesOf } from './testing/built.ts';
import { budget, overweight, scales, type Weight } from './testing/weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-growth-'));
const sizes = [300, 600] as const;
const most = 10_000;
const dist = (channels: number) => join(folder, `dist-${channels}`);

/** Of every page of a size: its path, the length of its HTML and what it weighs. */
const measured = new Map<number, { path: string; length: number; weight: Weight }[]>();
const pages = (channels: number) => measured.get(channels) ?? [];

beforeAll(() => {
  for (const channels of sizes) {
    const root = join(folder, `repository-${channels}`);
    writeOrganisation(root, channels);
    // The pages of the other language are as many again, and grow alike.
    const file = join(root, 'policy/organization.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^languages: .*$/m, 'languages: [en]'));
    buildSite({ root, outDir: dist(channels), today: '2026-12-01' });
    const weigh = scales(dist(channels), '/');
    measured.set(
      channels,
      pagesOf(dist(channels)).map((page) => ({
        path: page.path,
        length: page.html.length,
        weight: weigh(page),
      })),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const doublings = Math.log2(most / sizes[1]);

/** What a straight line through both sizes says of the largest one. */
const byLine = (measure: (channels: number) => number) => {
  const [small, large] = [measure(sizes[0]), measure(sizes[1])];
  return large + ((large - small) / (sizes[1] - sizes[0])) * (most - sizes[1]);
};

test('no page is too heavy', () => {
  for (const channels of sizes) {
    expect(pages(channels).length).toBeGreaterThan(1.5 * channels);
    expect(overweight(pages(channels), ({ weight }) => weight)).toEqual([]);
  }
});

test('nor would one be with ten thousand channels', () => {
  const heaviest = (channels: number, part: keyof Weight) =>
    Math.max(...pages(channels).map(({ weight }) => weight[part]));
  const longest = (channels: number) => Math.max(...pages(channels).map(({ length }) => length));
  // The longest page lists as many channels as a page lists, whatever there is: only names differ in length. One that had a
  // word for every tenth channel would be twice as long.
  expect(byLine(longest)).toBeLessThan(1.5 * longest(sizes[1]));
  // More names differ where there are more: such a list is compressed a little less well with each doubling.
  for (const part of ['html', 'script', 'style'] as const) {
    const [small, large] = [heaviest(sizes[0], part), heaviest(sizes[1], part)];
    expect(large + (large - small) * doublings, part).toBeLessThan(budget[part]);
  }
});

test.each([
  ['channels/index.json', 300],
  ['verify.json', 400],
  ['draft.json', 200],
])('%s, which the browser fetches, would stay below %i kB', (file, kilobytes) => {
  const size = (channels: number) => gzipSync(readFileSync(join(dist(channels), file))).length / 1024;
  expect(byLine(size)).toBeLessThan(kilobytes);
});
