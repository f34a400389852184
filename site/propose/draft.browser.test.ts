/** The draft of the form in a real browser: the file, the ways out, what is kept. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../testing/browser.ts';
import {
  address,
  checked,
  control,
  fillIn,
  host,
  linked,
  open,
  panel,
  purpose,
  says,
  yaml,
} from '../testing/form.ts';

test('the link carries the very file that is shown, and the check accepts it', async () => {
  const page = await open();
  await fillIn(page);
  await page.locator('.draft summary').click();
  await control(page, 'topics').fill('School visits, Prices & Hours');
  await control(page, 'tone').fill('Curious: "why?" comes first — always.\nNo # signs.');
  await control(page, 'purpose').fill(`${purpose} \u{1F9ED} – « été » 100% & more`);
  await expect.poll(() => yaml(page).textContent()).toContain('100%');
  await expect.poll(async () => (await linked(page)).value).toBe(await yaml(page).textContent());
  const { filename, value, address: url } = await linked(page);
  expect(filename).toBe('channels/x/astronomy_class.yaml');
  expect(await page.locator('[data-path]').textContent()).toBe(filename);
  expect(url.origin + url.pathname).toMatch(/^https:\/\/github\.com\/aster\/choirbook\/new\/[^/]+$/);
  expect(url.href.length).toBeLessThan(8000);
  expect(value.split('\n')[0]).toBe(
    '# yaml-language-server: $schema=../../.cache/schema/channel.schema.json',
  );
  expect(checked(filename, value).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checked(filename, value.replace('ada-noor', 'nobody')).map(({ rule }) => rule)).toContain(
    'unknown-reference',
  );
});

test('copy and download give the same file', async () => {
  const page = await open('propose/', { own: true });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillIn(page);
  await host(page).waitFor();
  await page.getByRole('button', { name: 'Copy' }).click();
  await says(page, 'Copied.');
  const text = await yaml(page).textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('astronomy_class.yaml');
  const saved = join(mkdtempSync(join(tmpdir(), 'choirbook-form-')), 'saved.yaml');
  await download.saveAs(saved);
  expect(readFileSync(saved, 'utf8')).toBe(text);
  rmSync(dirname(saved), { recursive: true });
  await says(page, 'Its place in the repository: channels/x/astronomy_class.yaml');
});

test('a text that is too long for a link can be copied', async () => {
  const page = await open();
  await fillIn(page);
  await host(page).waitFor();
  await control(page, 'why_this_platform').evaluate((box) => box.removeAttribute('maxlength'));
  await control(page, 'why_this_platform').fill('Because many people ask. '.repeat(400));
  await says(page, 'The text is too long for a link');
  expect(await host(page).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Copy' }).isVisible()).toBe(true);
});

test('the draft survives a reload, can be discarded, and can be had back', async () => {
  const page = await open();
  await fillIn(page);
  await host(page).waitFor();
  const text = await yaml(page).textContent();
  await page.reload();
  await says(page, 'Your draft was kept in this browser.');
  await expect.poll(() => yaml(page).textContent()).toBe(text);
  await page.getByRole('button', { name: 'Start again' }).click();
  await says(page, 'A new draft.');
  expect(await control(page, 'purpose').inputValue()).toBe('');
  await page.reload();
  await page.locator('[data-ready]').waitFor();
  expect(await control(page, 'url').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'Back to the other draft' }).click();
  await expect.poll(() => yaml(page).textContent()).toBe(text);
});

test('an account from another page begins a draft, and the kept one waits', async () => {
  const page = await open();
  await fillIn(page);
  await host(page).waitFor();
  await page.goto(new URL('verify/?q=x.com%2Fobservatory', address).href);
  await page.getByRole('link', { name: 'Is it ours after all? Propose it' }).click();
  await says(page, 'Your other draft was kept.');
  expect(await control(page, 'url').inputValue()).toBe('https://x.com/observatory');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: 'Back to the other draft' }).click();
  await expect.poll(() => control(page, 'purpose').inputValue()).toBe(purpose);
});

/** The form in a window where something is kept, or cannot be, works as an empty one. */
async function worksEmpty(page: Page): Promise<void> {
  await page.locator('[data-ready]').waitFor();
  await control(page, 'url').fill('x.com/aster');
  await panel(page).getByText('already registered').waitFor();
  expect(await control(page, 'owner').inputValue()).toBe('');
}

test.each([
  ['garbage', '{"answers":{"url":7,"owner":["gone"],"unit":"none"'],
  ['another shape', '{"answers":{"url":7,"audiences":[{}],"owner":"gone","purpose":"Kept."}}'],
  ['a list', '[1]'],
])('%s in place of a draft does no harm', async (_what, kept) => {
  const page = await openPage('404.html');
  await page.evaluate((text) => localStorage.setItem('choirbook draft 1 channels /staff/', text), kept);
  await page.goto(new URL('propose/', address).href);
  await worksEmpty(page);
});

test('a storage that is shut in place of a draft does no harm', async () => {
  const shut = () => {
    // The frame of the page keeps its colours in the same place, and is not our business.
    for (const name of ['getItem', 'setItem'] as const) {
      const before = Storage.prototype[name] as (...values: string[]) => string | null;
      Storage.prototype[name] = function (this: Storage, ...values: string[]): never {
        if (values[0]?.startsWith('choirbook')) throw new DOMException('shut', 'SecurityError');
        return before.apply(this, values) as never;
      };
    }
  };
  await worksEmpty(await openPage('propose/', { own: true, before: (page) => page.addInitScript(shut) }));
});
