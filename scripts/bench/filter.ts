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
  await watch(page);
  const cpu = await mainThread(page);
  const before = await cpu();
  for (const text of typed) {
    for (const key of text) await strike(page, key);
    for (const _ of text) await strike(page, 'Backspace');
  }
  const spent = (await cpu()) - before;
  const times = (await page.evaluate('window.strikes')) as number[];
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
  const result = {
    channels: JSON.parse(index).rows.name.length,
    keys: times.length,
    median: at(0.5),
    p95: at(0.95),
    worst: at(1),
    cpu: Math.round((spent / times.length) * 10) / 10,
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

/** From the moment the key went down to the first task after the frame that shows its effect. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const strikes: number[] = [];
    Object.assign(window, { strikes });
    let down = 0;
    addEventListener('keydown', (event) => (down = event.timeStamp), { capture: true });
    addEventListener('input', () => {
      const began = down;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => strikes.push(performance.now() - began);
        port2.postMessage(0);
      });
    });
  });
}

async function strike(page: Page, key: string): Promise<void> {
  const before = (await page.evaluate('window.strikes.length')) as number;
  await page.keyboard.press(key);
  await page.waitForFunction((n) => (window as unknown as { strikes: number[] }).strikes.length > n, before);
}
