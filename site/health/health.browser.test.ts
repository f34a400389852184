import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { check } from '../../scripts/core/check/check.ts';
import { loadRegistry } from '../../scripts/node/load.ts';
import { openPage, type View } from '../testing/browser.ts';
import { museumDay } from '../testing/museum.ts';

/** The page as somebody sees it on a day, from a build of 1 December 2026. */
const readOn = (day: string, path: string, view?: View): Promise<Page> => openPage(path, { ...view, day });

const figures = (page: Page) =>
  page
    .locator('.figures')
    .evaluate((list) =>
      Object.fromEntries(
        [...list.querySelectorAll<HTMLElement>('dd')].map((dd) => [
          dd.dataset['count'],
          Number(dd.textContent),
        ]),
      ),
    );

/** What is wrong on the day of the build already: posts that nobody has approved, and the like. */
const errors = check(loadRegistry(inject('repository')), { today: museumDay }).summary.errors;

test('on the day of the build the page is what was built', async () => {
  const page = await readOn(museumDay, 'health/');
  expect(await page.locator('#judged').textContent()).toContain('the day of this build');
  expect(await page.locator('#class-overdue').isVisible()).toBe(false);
  expect(await figures(page)).toMatchObject({ error: errors, overdue: 0, soon: 0 });
});

test('a clock that is behind the build changes nothing', async () => {
  const built = await (await readOn(museumDay, 'health/')).locator('time.late').count();
  const page = await readOn('2026-11-01', 'health/');
  expect(await page.locator('#judged').textContent()).toContain('the day of this build');
  expect(await page.locator('time.late').count()).toBe(built);
});

test('read later, what has passed its day is overdue in red, and the counts follow', async () => {
  const page = await readOn('2027-01-16', 'health/');
  await page.getByText('checked again on').waitFor();
  // The exception ended on 15 January: its file is an error, and what it covered is back.
  const overdue = page.locator('#class-overdue li');
  expect(await overdue.locator('.what').allTextContents()).toEqual(['Number Two']);
  const late = overdue.locator('time');
  expect(await late.textContent()).toBe('overdue since January 15, 2027');
  expect(await page.locator('#class-error li').count()).toBe(errors + 1);
  const [red, plain] = await Promise.all([
    late.evaluate((time) => getComputedStyle(time).color),
    page
      .locator('[data-upcoming] time')
      .first()
      .evaluate((time) => getComputedStyle(time).color),
  ]);
  expect(red).not.toBe(plain);
  // Soon: two entries of the calendar.
  await expect.poll(() => figures(page)).toMatchObject({ error: errors + 1, overdue: 1, soon: 2 });
  const shop = page.locator('tr[data-row="unit shop"] [data-count="overdue"]');
  expect(await shop.textContent()).toBe('1');
  const rule = page.locator('tr[data-row="rule expired-waiver"] [data-count="error"]');
  expect(await rule.textContent()).toBe('1');
  expect(await page.locator('#waiver-2026-001 time').textContent()).toBe('expired on January 15, 2027');
});

test('the counts know what the page does not list', async () => {
  // 164 channels post for the last time within two days of November 2026; the page lists thirty of them. Beside them and the
  // exception stand two entries of the calendar.
  const page = await readOn('2027-02-27', 'health/');
  await expect.poll(() => figures(page)).toMatchObject({ error: errors + 1, overdue: 167 });
  expect(await page.locator('[data-upcoming] [data-rule="dormant-channel"]').count()).toBe(0);
  expect(await page.locator('[data-ahead="dormant-channel"]').isVisible()).toBe(false);
  expect(await page.locator('tr[data-row="rule dormant-channel"] [data-count="overdue"]').textContent()).toBe(
    '164',
  );
});

test('what falls due soon is counted from the reader’s date', async () => {
  const page = await readOn('2027-02-01', 'health/units/shop/');
  await expect.poll(() => figures(page)).toMatchObject({ overdue: 1, soon: 1 });
});

test('without scripts the page says what the build knew, and which day that was', async () => {
  const page = await openPage('health/', { javaScript: false });
  expect(await page.locator('#judged').textContent()).toBe(
    'Checked on December 1, 2026, the day of this build.',
  );
  expect(await page.locator('#class-warning li').count()).toBeGreaterThan(5);
  expect(await page.locator('[data-upcoming] li').first().textContent()).toContain('due by January 15, 2027');
  await page.getByRole('link', { name: 'Next page' }).click();
  expect(new URL(page.url()).pathname).toMatch(/\/health\/2\/$/);
});

test('in French, on a phone', async () => {
  const page = await readOn('2027-01-16', 'fr/health/', { width: 390, language: 'fr' });
  expect(await page.locator('#class-overdue time').textContent()).toBe('en retard depuis le 15 janvier 2027');
  expect(await page.locator('#judged').textContent()).toContain('vérifié de nouveau au 16 janvier 2027');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
