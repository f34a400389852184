/**
 * How long a key takes from going down to the marks on the screen, on the page of drafts of a built site: `draft.ts <dist>`.
 * A post of 280 characters in which much is marked is typed, and shortened again. Prints milliseconds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, browserPath } from '../../site/testing/chromium.ts';
import { serve } from '../../site/testing/serve.ts';
import { keyTimes, strike, watchKeys } from './keys.ts';

const post =
  'Click here to see the NEW TIMETABLE: 10.30am & 4pm, prior to departure, please note that all customers must arrive early!!! Our crew is here for you 24/7; e.g. wheelchair bound guests, elderly people and kids. Tickets from 12 EUR at www.ferrane.example #ferrytoquebec #summertime';

const [dist = 'dist'] = process.argv.slice(2);
const html = readFileSync(join(dist, 'draft/index.html'), 'utf8');
const base = /data-root="([^"]*)"/.exec(html)?.[1] ?? '/';
const { server, address } = await serve(dist, base);
const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}draft/`);
  const text = page.locator('[data-checker] textarea');
  // The rules are fetched for the first text.
  await text.fill(post);
  await page.locator('[data-checker][aria-busy="false"]').waitFor();
  await text.fill('');
  await page.locator('[data-checker][aria-busy="false"]').waitFor();
  await watchKeys(page, '[data-checker]');
  for (const key of post) await strike(page, key);
  const marks = await page.locator('.remarks > li').count();
  for (let n = 0; n < 40; n++) await strike(page, 'Backspace');
  process.stdout.write(`${JSON.stringify({ ...(await keyTimes(page)), marks })}\n`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
