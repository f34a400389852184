/** The search in a real browser: what people type and paste, in both languages, and where it leads. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violationsInBothThemes } from '../testing/axe.ts';
import { openPage, type View } from '../testing/browser.ts';

const url = (path: string) => new URL(path, inject('address')).href;
const dialog = (page: Page) => page.locator('dialog.finder');
const first = (page: Page) => dialog(page).locator('ol > li .title a').first();

/** Opens the dialog from a page and types. */
async function search(query: string, path = '', view: View = {}): Promise<Page> {
  const page = await openPage(path, view);
  await page.locator('[data-search] button').click();
  await dialog(page).getByRole('textbox').fill(query);
  await first(page).waitFor();
  return page;
}

/** Asks one question after another in the same dialog, and says where the first result of each leads. */
async function leads(page: Page, queries: readonly string[]): Promise<(readonly [string, string | null])[]> {
  const found: (readonly [string, string | null])[] = [];
  for (const query of queries) {
    const text = dialog(page).getByRole('textbox');
    // What the last question found is gone before the next one is asked.
    await text.fill('');
    await first(page).waitFor({ state: 'detached' });
    await text.fill(query);
    await first(page).waitFor();
    found.push([query, await first(page).getAttribute('href')]);
  }
  return found;
}

test.each<[string, View, Record<string, string>]>([
  [
    '',
    { language: 'en' },
    {
      'prenom accentue': 'people/prenom-accentue/',
      PRÉNOM: 'people/prenom-accentue/',
      'aster.shop': 'channels/facebook/aster.shop/',
      '@aster.shop': 'channels/facebook/aster.shop/',
      'aster shop': 'channels/facebook/aster.shop/',
      'https://www.facebook.com/aster.shop?ref=1': 'channels/facebook/aster.shop/',
      aster_7: 'channels/x/aster_7/',
      '@Aster_16': 'channels/x/aster_16/',
      Aster: 'channels/x/aster/',
      '@info@social.aster.example': 'channels/fediverse/info@social.aster.example/',
      'take orders': 'channels/facebook/aster.shop/',
      cleo: 'people/cleo-diaz/',
      governance: 'handbook/governance/',
      'duplicate-account': 'rules/duplicate-account/',
      bildrechte: 'ask/#q-pictures',
      'whom do I ask about pictures': 'ask/#q-pictures',
      'cleo diza': 'people/cleo-diaz/',
    },
  ],
  [
    'fr/',
    { language: 'fr' },
    {
      'prenom accentue': 'fr/people/prenom-accentue/',
      '@aster.shop': 'fr/channels/facebook/aster.shop/',
      gouvernance: 'fr/handbook/governance/',
      gouvernence: 'fr/handbook/governance/',
      accantue: 'fr/people/prenom-accentue/',
    },
  ],
])('from /%s, each question leads to what was meant', async (path, view, expected) => {
  const page = await openPage(path, view);
  await page.locator('[data-search] button').click();
  const paths = Object.entries(expected).map(([query, path]) => [
    query,
    new URL(path, url('')).pathname + new URL(path, url('')).hash,
  ]);
  expect(await leads(page, Object.keys(expected))).toEqual(paths);
  // Where the last one leads, somebody goes.
  await first(page).click();
  await page.waitForURL(url(Object.values(expected).at(-1) ?? ''));
});

test('a person’s name finds their channels too, and the kinds narrow the list', async () => {
  const page = await search('cleo diaz');
  const titles = () => dialog(page).locator('ol > li .title').allTextContents();
  expect((await titles())[0]).toBe('Cleo Diaz Person');
  await dialog(page)
    .getByRole('button', { name: /^Channels \(\d+\)$/ })
    .click();
  await first(page).getByText('Aster Museum Shop').waitFor();
  expect((await titles()).every((title) => title.endsWith('Channel'))).toBe(true);
  await dialog(page).getByRole('button', { name: 'Everything' }).click();
  await first(page).getByText('Cleo Diaz').waitFor();
});

test('what was taken for a slip is said', async () => {
  const page = await search('cleo diza');
  await expect
    .poll(() => dialog(page).getByRole('status').textContent())
    .toMatch(/^No results for “cleo diza”\. \d+ results for “cleo Diaz”\.$/);
});

test('of a page the sentence that answers is shown', async () => {
  const page = await search('duplicate-account');
  const text = dialog(page).locator('ol > li').first().locator('.text');
  expect(await text.textContent()).toMatch(/^[A-Z][^.]*\.$/);
});

test('an account that is not ours leads to what is known about it', async () => {
  const page = await search('aster_fans');
  expect(await first(page).locator('xpath=..').innerText()).toContain('Not ours');
  await first(page).click();
  await page.locator('article.verdict h2').getByText('Not ours').waitFor();
});

test('what may be an account can be verified', async () => {
  const page = await openPage('fr/', { language: 'fr' });
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('textbox').fill('https://x.com/zzqqzz');
  await dialog(page).getByRole('link', { name: 'Vérifier si https://x.com/zzqqzz est à nous' }).click();
  await page.locator('article.verdict h2').getByText('Absent de notre registre').waitFor();
});

test('with the keyboard alone', async () => {
  const page = await openPage('channels/');
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('textbox').waitFor();
  await page.keyboard.type('aster.shop');
  await first(page).getByText('Aster Museum Shop').waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aster Museum Shop');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  expect(await dialog(page).isVisible()).toBe(false);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Enter');
  await page.waitForURL(url('channels/facebook/aster.shop/'));
});

test('more results on demand, and what is said about them', async () => {
  const page = await search('aster');
  await expect.poll(() => dialog(page).getByRole('status').textContent()).toMatch(/^\d+ results$/);
  const items = dialog(page).locator('ol > li');
  expect(await items.count()).toBe(8);
  await dialog(page).getByRole('button', { name: 'Show more' }).click();
  await items.nth(15).waitFor();
  expect(
    await items
      .nth(8)
      .locator('a')
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
});

test('nothing found: says so, and shows another way', async () => {
  const page = await openPage('');
  await page.locator('[data-search] button').click();
  await dialog(page).getByRole('textbox').fill('zzqqzz wwkkvv');
  await dialog(page).getByText('No results for “zzqqzz wwkkvv”.').waitFor();
  await dialog(page).getByRole('link', { name: 'list of all channels' }).click();
  await page.waitForURL(url('channels/'));
});

test('on a phone it fills the screen; without JavaScript there is a link', async () => {
  const page = await search('aster', 'fr/', { width: 390, language: 'fr' });
  const box = await dialog(page).boundingBox();
  expect([box?.x, box?.width]).toEqual([0, 390]);
  expect(
    await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth),
  ).toBeLessThanOrEqual(0);
  const plain = await openPage('', { javaScript: false });
  expect(await plain.locator('[data-search] button').isVisible()).toBe(false);
  await plain.locator('[data-search] a').click();
  await plain.waitForURL(url('channels/'));
});

test('axe finds nothing in the dialog, in either theme', async () => {
  const page = await search('aster');
  expect(await violationsInBothThemes(page, { within: 'dialog.finder' })).toEqual([]);
});

test('no page carries the search before somebody searches', async () => {
  const page = await openPage('');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.locator('[data-search] button').click();
  await dialog(page).getByRole('textbox').waitFor();
  expect(scripts.some((path) => path.includes('finder'))).toBe(true);
  expect(scripts.some((path) => path.includes('pagefind'))).toBe(false);
});
