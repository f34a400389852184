/** The form of a post in a real browser: from empty to its file, what it says meanwhile, what is kept. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations, violationsInBothThemes } from '../testing/axe.ts';
import { openPage, type View } from '../testing/browser.ts';
import { checked, control, field, host, linked, says, yaml } from '../testing/form.ts';
import { museumDay } from '../testing/museum.ts';

/** Opens the form with an empty draft. */
async function open(path = 'plan/', view: View = {}): Promise<Page> {
  const before = (page: Page) =>
    page.addInitScript(() => sessionStorage.getItem('kept') ?? localStorage.clear());
  const page = await openPage(path, { ...view, day: museumDay, before });
  await page.locator('[data-ready]').waitFor();
  return page;
}

async function fillIn(page: Page, text: string): Promise<void> {
  await control(page, 'channel').selectOption('x/aster');
  await control(page, 'text').fill(text);
  await control(page, 'title').fill('Lamps');
  await control(page, 'author').selectOption('dan-wu');
}

const errorsOf = async (page: Page) => {
  const { filename, value } = await linked(page);
  return checked(filename, value).filter(({ severity }) => severity === 'error');
};

test('a post is planned in French on a phone, down to the file', async () => {
  const page = await open('fr/plan/', { language: 'fr', width: 390 });
  await says(page, 'Commencez par le compte.');
  await fillIn(page, 'The lamp room opens on Friday.');
  await page.locator('.slot input:enabled').first().check({ force: true });
  await says(page, 'Ce fichier passe les vérifications.');
  expect(await field(page, 'risk').innerText()).toContain('pour la relecture');
  const { filename, value } = await linked(page);
  expect(filename).toBe('calendar/posts/2026/lamps.yaml');
  expect(value).toBe(await yaml(page).textContent());
  expect(value).toContain(`at: "${(await control(page, 'at').inputValue()).replace('T', ' ')}"`);
  expect(await errorsOf(page)).toEqual([]);
  expect(await page.locator('[data-look] .copy').innerText()).toBe('The lamp room opens on Friday.');
  expect(await page.locator('.draft').innerText()).not.toMatch(/form\.|field\.|plan\.|draft\./);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});

test('what is too long, what is quiet and what stands elsewhere is told while one writes, and no link is offered', async () => {
  const page = await open();
  await fillIn(page, 'a '.repeat(200));
  await control(page, 'at').fill('2026-12-26T10:00');
  await field(page, 'text').locator('.remark.error', { hasText: '280' }).waitFor();
  expect(await page.locator('[data-count]').innerText()).toContain('of 280');
  expect(await host(page).isVisible()).toBe(false);
  await control(page, 'text').fill(
    'From Monday we open at nine and close very late. https://aster.example/hours #AsterWinter',
  );
  await control(page, 'at').fill('2026-12-26T10:00');
  await field(page, 'at').locator('.remark.error', { hasText: 'year-end' }).waitFor();
  const near = page.locator('[data-near]');
  await near.waitFor();
  expect(await near.locator('a').getAttribute('href')).toBe('/staff/calendar/posts/2026/winter-hours/');
  expect(await near.locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['Monday', 'nine']));
  expect(await violationsInBothThemes(page)).toEqual([]);
  await control(page, 'at').fill('2026-12-17T10:00');
  await host(page).waitFor();
});

test('the style guide speaks at the text, and what is repaired stands in the file', async () => {
  const page = await open();
  await fillIn(page, 'The lamp room is now open.');
  await page.locator('.checker .remarks > li [data-repair]').first().click();
  await expect.poll(() => control(page, 'text').inputValue()).toBe('The lamp room is open.');
  await expect.poll(() => yaml(page).textContent()).toContain('text: The lamp room is open.\n');
  await expect.poll(() => page.locator('.checker .remarks > li').count()).toBe(0);
});

test('the draft is there again after a reload, and hostile text stays text', async () => {
  const page = await open('plan/?channel=x%2Faster&at=2026-12-17T10%3A00');
  const hostile = '<img src=x onerror=alert(1)> {{7*7}} "quoted": - &a *b\n---\n# no comment';
  await control(page, 'text').fill(hostile);
  await control(page, 'title').fill('"] <script>');
  await control(page, 'author').selectOption('dan-wu');
  await expect.poll(() => page.locator('[data-look] .copy').innerText()).toBe(hostile);
  const { filename, value } = await linked(page);
  expect(filename).toBe('calendar/posts/2026/script.yaml');
  expect(await errorsOf(page)).toEqual([]);
  await page.evaluate(() => sessionStorage.setItem('kept', 'yes'));
  await page.reload();
  await expect.poll(() => yaml(page).textContent()).toBe(value);
  expect(await control(page, 'text').inputValue()).toBe(hostile);
  expect(await control(page, 'at').inputValue()).toBe('2026-12-17T10:00');
  await page.evaluate(() => sessionStorage.clear());
});

test('times are chosen with the keyboard alone', async () => {
  const page = await open();
  await fillIn(page, 'The lamp room opens.');
  await page.locator('.slot input:enabled').first().waitFor();
  await control(page, 'link').focus();
  const isTime = () => page.evaluate(() => document.activeElement?.getAttribute('name') === 'slot');
  for (let n = 0; n < 8 && !(await isTime()); n++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => control(page, 'at').inputValue()).not.toBe('');
});

test('without JavaScript the other ways are all there', async () => {
  const page = await openPage('plan/', { javaScript: false });
  expect(await page.locator('.draft form').isVisible()).toBe(false);
  const ways = await page.locator('main').innerText();
  for (const way of ['npm run plan', 'calendar/posts/<year>/<name>.yaml', 'Fill in the issue form'])
    expect(ways).toContain(way);
});
