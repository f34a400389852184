import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../testing/browser.ts';

const shown = (page: Page) => page.locator('.question:visible h3 > span').allTextContents();

test('the filter finds a question by its words, whatever the accents, and keeps them in the address', async () => {
  const page = await openPage('fr/ask/', { language: 'fr' });
  await page.getByRole('searchbox', { name: 'Filtrer' }).fill('HORAIRES ete');
  expect(await shown(page)).toEqual(['Quels sont les horaires d’été ?']);
  expect(await page.locator('form.filter output').textContent()).toBe('1 sur 38');
  await page.reload();
  expect(await shown(page)).toHaveLength(1);
  expect(await page.getByRole('searchbox', { name: 'Filtrer' }).inputValue()).toBe('HORAIRES ete');
});

test('the filter knows other words, and says whom to ask when it finds nothing', async () => {
  const page = await openPage('ask/');
  const box = page.getByRole('searchbox', { name: 'Filter' });
  await box.fill('bildrechte');
  expect(await shown(page)).toEqual(['May I use this picture?']);
  await box.fill('dan wu');
  expect(await shown(page)).toEqual(['May I use this picture?']);
  await box.fill('Whom do I ask whether we could have used that pictrue?');
  expect(await shown(page)).toEqual(['May I use this picture?']);
  await box.fill('nothing like this');
  expect(await shown(page)).toEqual([]);
  expect(await page.locator('#no-question').textContent()).toContain('Ada Noor');
});

test('the filter finds what stands on another page, and only the filter shows it', async () => {
  const page = await openPage('ask/2/');
  const box = page.getByRole('searchbox', { name: 'Filter' });
  await box.fill('danger');
  await expect.poll(() => shown(page)).toEqual(['Somebody is in danger']);
  await box.fill('gallery');
  await expect.poll(async () => (await shown(page)).length).toBe(35);
  await box.fill('opening gallery 33 in summer');
  const best = page.getByRole('region', { name: 'Closest answers' });
  expect(await best.locator('h3 > span').allTextContents()).toEqual([
    'Who opens gallery 33?',
    'When do we open in summer?',
  ]);
  expect(await best.locator('.topic').allTextContents()).toEqual(['Everything else', 'What we publish']);
  await box.fill('');
  expect(await best.count()).toBe(0);
  expect(await shown(page)).toHaveLength(8);
  expect(await page.locator('section.group:visible').count()).toBe(1);
});

test('what cannot wait comes first', async () => {
  const page = await openPage('ask/');
  expect((await shown(page))[0]).toBe('Somebody is in danger');
  expect(await page.locator('h2:visible').first().textContent()).toBe('Urgent');
});

test('a permalink shows its question, even through a filter', async () => {
  const page = await openPage('ask/?q=summer#q-pictures');
  expect(await page.locator('#q-pictures').isVisible()).toBe(true);
  await page.locator('#q-summer .permalink').click();
  expect(new URL(page.url()).hash).toBe('#q-summer');
});

test('who stands in steps back when the leave is over', async () => {
  const page = await openPage('ask/', { day: '2027-01-31' });
  const who = page.locator('#q-pictures .who:visible a');
  expect(await who.textContent()).toBe('Dan Wu');
  expect(await page.locator('#q-pictures .why:visible').textContent()).toBe(
    'Eve Lind is away until January 31, 2027.',
  );
  await page.clock.setFixedTime(new Date('2027-02-01T12:00:00'));
  await page.reload();
  expect(await who.textContent()).toBe('Eve Lind');
  expect(await page.locator('#q-pictures .why:visible').count()).toBe(0);
});

test('without scripts every question is there with its answer, and no filter', async () => {
  const page = await openPage('ask/', { javaScript: false });
  expect(await shown(page)).toHaveLength(30);
  await page.getByRole('link', { name: 'Next page' }).click();
  expect(await shown(page)).toHaveLength(8);
  await page.goBack();
  expect(await page.locator('form.filter').isVisible()).toBe(false);
  expect(await page.locator('#q-pictures .who:visible a').textContent()).toBe('Dan Wu');
});

test('nobody’s address is shown who has not agreed', async () => {
  const page = await openPage('ask/');
  expect(await page.locator('a[href^="mailto:"]').count()).toBe(0);
});

test('it fits a phone', async () => {
  const page = await openPage('fr/ask/', { width: 390, language: 'fr' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
