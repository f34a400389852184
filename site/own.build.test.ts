/** The handbook of this very repository, built as it is: its links, its weight, its page of drafts. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownRoot } from '../scripts/node/load.ts';
import { depth, some } from '../scripts/testing/depth.ts';
import { dayIn } from './browser/day.ts';
import { source } from './data/source.node.ts';
import { openPage } from './testing/browser.ts';
import { buildSite } from './testing/build.ts';
import { brokenLinks, filesOf, pagesOf } from './testing/built.ts';
import { commandSays, examplesIn, pageSays } from './testing/every-example.ts';
import { serve } from './testing/serve.ts';
import { overweight, scales } from './testing/weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-own-'));
const dist = join(folder, 'dist');
const address = new URL(source().organization.handbook ?? 'https://handbook.example/');
if (!address.pathname.endsWith('/')) address.pathname += '/';

let printed = '';

beforeAll(() => {
  printed = buildSite({ root: ownRoot, outDir: dist, checked: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the command says what it does, and where the handbook is', () => {
  // The example has warnings, which an organisation of one's own may have or not; an error stops the build.
  expect(printed).toMatch(/^(?:All good: |0 errors and \d+ warnings? in ).*\nBuilding the handbook …\n/m);
  expect(printed.endsWith(`The handbook is in ${dist}.\n`)).toBe(true);
  expect(existsSync(join(dist, '.prerender'))).toBe(false);
});

test('every link and anchor leads somewhere', () => {
  expect(brokenLinks(dist, address)).toEqual([]);
});

test('no page is too heavy, and neither are the rules for texts in a language', () => {
  expect(overweight(pagesOf(dist), scales(dist, address.pathname))).toEqual([]);
  for (const file of filesOf(dist).filter((path) => /draft\/rules\/\w+\.json$/.test(path)))
    expect(gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, file).toBeLessThan(40 * 1024);
});

test.each(['en', 'fr'] as const)(
  'the page of drafts says of every example what the command says, sign by sign: %s',
  async (language) => {
    const { registry } = source();
    const { server, address: served } = await serve(dist, address.pathname);
    try {
      const page = await openPage(language === 'fr' ? 'fr/draft/' : 'draft/', { language, address: served });
      await page.locator('textarea').waitFor();
      const examples = some(examplesIn(registry, language));
      const today = dayIn(source().organization.time_zone);
      const said = await pageSays(page, examples);
      expect(said).toEqual(examples.map((written) => commandSays(registry, written, today)));
      // Of the rules that a text can break by itself, those of the chosen examples have been heard.
      expect(
        new Set(said.flatMap(([, ...findings]) => findings.map((one) => one.split(' | ')[0]))).size,
      ).toBeGreaterThan(depth(70));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
);
