/**
 * How long a letter takes from the key to the screen on the registry page: `filter.ts <dist> [<repository>]`.
 * Opens /channels/ of a built site in Chromium and types. With a repository, its registry is served in the place of the
 * site's own index: a small site then shows what a large one feels like, without being built. Prints milliseconds by the
 * clock, and those per key in which the page's main thread was at work.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { browserFlags, browserPath } from '../../site/testing/chromium.ts';
import { serve } from '../../site/testing/serve.ts';
import { writeIndex } from '../core/browse/write-index.ts';
import { publish } from '../core/publish/publish.ts';
import type { Published } from '../core/publish/published.ts';
import { loadRegistry } from '../node/load.ts';
import { keyTimes, strike, watchKeys } from './keys.ts';

/** Common and rare words, wide and narrow answers, and the way back from each. */
const typed = ['meridian', 'person 12', 'unit-3 facebook', 'kalo', 'e'];

const [dist = 'dist', repository] = process.argv.slice(2);
const html = readFileSync(join(dist, 'channels/index.html'), 'utf8');
const base = /data-base="([^"]*)"/.exec(html)?.[1] ?? '/';
const own = readFileSync(join(dist, 'channels/index.json'), 'utf8');
const index = repository ? indexOf(repository) : own;

const { server, address } = await serve(dist, base);
const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/channels/index.json*', (route) => route.fulfill({ json: JSON.parse(index) }));
  await page.goto(`${address}channels/`);
  await page.waitForSelector('[data-browse][data-ready]');
  await page.focus('#browse-text');
  await watchKeys(page);
  const cpu = await mainThread(page);
  const before = await cpu();
  for (const text of typed) {
    for (const key of text) await strike(page, key);
    for (const _ of text) await strike(page, 'Backspace');
  }
  const spent = (await cpu()) - before;
  const times = await keyTimes(page);
  const result = {
    channels: JSON.parse(index).rows.name.length,
    ...times,
    cpu: Math.round((spent / times.keys) * 10) / 10,
    indexGzip: gzipSync(index).length,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** The index of a repository that is not built, in English. */
function indexOf(root: string): string {
  const published = JSON.parse(JSON.stringify(publish(loadRegistry(root)))) as Published;
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  const made = writeIndex(published, {
    say: (text) => ({ text: typeof text === 'string' ? text : (text['en'] ?? '') }),
    languageName: (tag) => languages.of(tag) ?? tag,
    platform: (id) => published.platforms.find((one) => one.id === id)?.name ?? id,
    status: (id) => id,
    absence: (status) => status,
  });
  return JSON.stringify({ ...made, words: JSON.parse(own).words });
}

/** Milliseconds that the page's main thread has worked so far: a busy machine does not change them as it does the clock. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}
