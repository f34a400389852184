/** Whatever is built into every page: it holds still while it loads, obeys the reader's own scheme, and keeps its tables on paper. */
import { expect, inject, test } from 'vitest';
import { some } from '../../scripts/testing/depth.ts';
import { isNight } from '../testing/axe.ts';
import { openPage } from '../testing/browser.ts';
import { shiftOf, steady, watchShifts } from '../testing/layout-shift.ts';
import { pageKinds } from '../testing/page-kinds.ts';

/** Where the contents, the head of an entry, a form and copy buttons come: what once moved. */
const likely = ['handbook/governance/', 'units/shop/', 'verify/', 'fr/channels/x/aster/', 'fr/ask/'];
const loads = isNight ? 6 : 1;

const limit = { timeout: isNight ? 3_600_000 : 180_000 };

test.each([1280, 390])('no kind of page moves while it loads, at %d pixels', limit, async (width) => {
  const page = await openPage('', { width, own: true });
  await watchShifts(page);
  const restless: string[] = [];
  const others = isNight ? pageKinds : some(some(pageKinds, width === 390 ? 2 : 0));
  for (const path of new Set([...likely, ...others]))
    for (let load = 0; load < loads; load++) {
      const { shift, what } = await shiftOf(page, new URL(path, inject('address')).href);
      if (shift > steady) restless.push(`${path}: ${shift.toFixed(3)} (${what})`);
    }
  expect(restless).toEqual([]);
});

test('without scripts the reader’s own scheme holds, and on paper it is light', async () => {
  const page = await openPage('handbook/governance/', { javaScript: false });
  const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).toBe('rgb(15, 23, 22)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: null, media: null });
});

test.each([
  ['units/shop/', 2],
  ['rules/duplicate-account/', 3],
  ['handbook/roles/', 2],
  ['channels/', 6],
])('%s is printed on %d sheets, its tables as tables', async (path, sheets) => {
  const page = await openPage(path);
  const printed = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  const tables = await page
    .locator('main table')
    .evaluateAll((all) =>
      all.map((table) =>
        [table, ...table.querySelectorAll('thead, tbody tr, tbody td')].map(
          (part) => getComputedStyle(part).display,
        ),
      ),
    );
  expect([...new Set(tables.flat())].toSorted()).toEqual(
    tables.length === 0 ? [] : ['table', 'table-cell', 'table-header-group', 'table-row'],
  );
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets);
});

test('the table of audiences and platforms keeps to the width of a sheet, however many columns it has', async () => {
  const page = await openPage('fr/audiences/matrix/');
  await page.emulateMedia({ media: 'print' });
  // More platforms than the museum is on, whose audiences are reached through others.
  await page.locator('.heat tr').evaluateAll((rows) => {
    for (const row of rows)
      while (row.children.length < 12) {
        const cell = row.lastElementChild?.cloneNode(true) as Element;
        const through = document.createElement('em');
        through.textContent = 'par Transporteurs';
        if (cell.localName === 'td') cell.replaceChildren(through);
        row.append(cell);
      }
  });
  // Letter with an inch around it, A4 with a centimetre.
  for (const width of [624, 718]) {
    await page.setViewportSize({ width, height: 1000 });
    const [needed, has] = await page
      .locator('.heat')
      .evaluate((one) => [one.scrollWidth, one.clientWidth] as const);
    expect(needed, `${width}`).toBeLessThanOrEqual(has);
  }
  await page.emulateMedia({ media: null });
});

test('the other language shows what was asked for', async () => {
  const page = await openPage('ask/?q=photo');
  await page.locator('form.filter input').fill('refund');
  await page.locator('.languages a').first().click();
  await page.waitForURL(/\/fr\/ask\/\?q=refund$/);
});

test('an address that does not exist is answered in the language of its address, links and all', async () => {
  const page = await openPage('fr/nulle/part/', { tolerate: /404/ });
  await page.locator('h1', { hasText: 'Cette page n’existe pas' }).waitFor();
  expect(await page.locator('main section:visible').allInnerTexts()).toEqual([
    expect.stringContaining('repartez de l’accueil'),
  ]);
  expect(await page.title()).toMatch(/^Cette page n’existe pas/);
  // What stays where it is, for scripts listen to it: the search, the theme, the way to the text.
  const search = page.locator('.search button');
  await search.filter({ hasText: 'Rechercher' }).waitFor();
  expect(await search.getAttribute('aria-label')).toBe('Rechercher');
  expect(await page.locator('.sl-skip-link').textContent()).toBe('Aller au contenu');
  expect(await page.locator('.head option').allTextContents()).toEqual(['Sombre', 'Clair', 'Auto']);
  expect(await page.locator('.site-title').getAttribute('href')).toMatch(/\/fr\/$/);
  await search.click();
  await page.locator('dialog input').fill('aster');
  await page.locator('dialog a[href*="/fr/"]').first().waitFor();
  expect(await page.locator('dialog').innerText()).not.toMatch(/\b(?:Search|Type|result)/);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await page.locator('.head .areas a[href*="/fr/"]').first().waitFor();
});
