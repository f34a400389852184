/** The page of drafts in a real browser: what it marks while somebody writes, its repairs, what it keeps. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations, violationsInBothThemes } from '../testing/axe.ts';
import { openPage } from '../testing/browser.ts';
import { html } from '../testing/built.ts';

const text = (page: Page) => page.locator('textarea');
const cards = (page: Page) => page.locator('.remarks > li');
const sum = (page: Page) => page.locator('.sum h2');
const judged = (page: Page) => page.locator('[data-checker][aria-busy="false"]').waitFor();
const value = (page: Page) => text(page).inputValue();
/** What is marked, as it shows: the signs below the text, with how severe it is. */
const marked = (page: Page) =>
  page
    .locator('.marks .under')
    .evaluateAll((all) => all.map((one) => `${one.className.split(' ')[1]} ${one.textContent}`));
const says = (page: Page, words: string) => expect.poll(() => sum(page).textContent()).toBe(words);
const holds = (page: Page, words: string) => expect.poll(() => value(page)).toBe(words);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-repair') ?? document.activeElement?.tagName);

test('by keyboard alone: marks while one writes, a repair in one key, and the way back', async () => {
  const page = await openPage('draft/?channel=x/aster');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await text(page).waitFor();
  expect(await page.locator('select[name=platform]').inputValue()).toBe('x');
  await page.keyboard.type('The hall is now open: click here, and now open.\n');
  await says(page, '2 must, 1 should.');
  await judged(page);
  expect(await marked(page)).toEqual(['error now open', 'warning click here', 'error now open']);
  expect(await page.locator('.marks').evaluate((room) => room.textContent)).toBe(
    `${await value(page)}\u200B`,
  );
  expect(await page.locator('[data-count]').innerText()).toBe('47 of 280 · 10 words');
  expect(await cards(page).first().innerText()).toContain('Say open.');
  expect(await cards(page).nth(1).getByText('the name of the page').isVisible()).toBe(true);
  expect(await violationsInBothThemes(page)).toEqual([]);
  // Copy, clear, all repairs, the first remark’s place, its repair.
  for (let n = 0; n < 5; n++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('');
  await page.keyboard.press('Enter');
  await says(page, '1 must, 1 should.');
  expect(await value(page)).toBe('The hall is open: click here, and now open.\n');
  // What comes next is at hand, and what was done can be undone.
  expect(await focused(page)).toBe('');
  await page.keyboard.press('Enter');
  await holds(page, 'The hall is open: click here, and open.\n');
  await judged(page);
  expect(await focused(page)).toBe('H2');
  await text(page).focus();
  await page.keyboard.press('Control+Z');
  await holds(page, 'The hall is open: click here, and now open.\n');
  await says(page, '1 must, 1 should.');
  await judged(page);
  // The number of a remark leads to its place, at once: a text that is left is not judged anew.
  const isBusy = await cards(page)
    .first()
    .locator('.number')
    .evaluate((button: HTMLElement) => {
      button.focus();
      return button.closest('[data-checker]')?.getAttribute('aria-busy');
    });
  expect(isBusy).toBe('false');
  await page.keyboard.press('Enter');
  expect(
    await text(page).evaluate((box: HTMLTextAreaElement) =>
      box.value.slice(box.selectionStart, box.selectionEnd),
    ),
  ).toBe('click here');
  expect(await page.locator('.remarks > .here').innerText()).toContain('Name the page a link leads to.');
  expect(sent.filter((one) => /hall|click/i.test(decodeURIComponent(one)))).toEqual([]);
  expect(page.url()).not.toContain('?');
  await page.reload();
  await holds(page, 'The hall is open: click here, and now open.\n');
  await says(page, '1 must, 1 should.');
  await page.getByRole('button', { name: 'Repair what is certain (1)' }).click();
  await holds(page, 'The hall is open: click here, and open.\n');
  await judged(page);
  expect(await page.getByRole('button', { name: /^Repair/ }).count()).toBe(0);
});

test('a sign that is composed of several keys is judged when it is there, and marks move with the text until then', async () => {
  const page = await openPage('draft/?channel=x/aster');
  await text(page).fill('It is now open here.');
  await judged(page);
  const write = (words: string, ...events: string[]) =>
    text(page).evaluate(
      (box: HTMLTextAreaElement, [words, ...events]) => {
        box.value = words ?? '';
        for (const type of events)
          box.dispatchEvent(
            type === 'input' ? new InputEvent('input', { isComposing: true }) : new CompositionEvent(type),
          );
      },
      [words, ...events],
    );
  await write('É now open It is now open here.', 'compositionstart', 'input');
  expect(await page.locator('[data-checker]').getAttribute('aria-busy')).toBe('false');
  expect(await marked(page)).toEqual(['error now open']);
  expect(await page.locator('.under').evaluate((mark) => mark.previousSibling?.textContent)).toBe(
    'É now open It is ',
  );
  await write('É now open It is now open here.', 'compositionend');
  await judged(page);
  expect(await marked(page)).toEqual(['error now open', 'error now open']);
});

test('in French on a phone: from a rule to its example, and back to one’s own text', async () => {
  const page = await openPage('fr/draft/?platform=x', { language: 'fr', width: 390 });
  await text(page).fill('Mon brouillon.');
  await judged(page);
  expect(await page.locator('.sum').innerText()).toBe('Rien à changer.');
  await page.goto(new URL('../style/rules/say-open/', page.url()).href);
  await page.getByRole('link', { name: 'L’essayer sur un texte' }).click();
  await says(page, '1 obligation.');
  expect(await value(page)).toBe('Le hall est désormais ouvert.');
  expect(page.url()).not.toContain('?');
  await cards(page).getByText('Pourquoi, et un exemple').click();
  expect(await cards(page).innerText()).toContain('C’est plus court.');
  expect(await cards(page).locator('del').textContent()).toBe('désormais ouvert');
  expect(await violations(page, { rules: 'form' })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('.checker').innerText()).not.toMatch(/draft\.|style\./);
  await page.getByRole('button', { name: 'Revenir à votre brouillon' }).click();
  await holds(page, 'Mon brouillon.');
});

test('rules that cannot be had are no clean text, and the text stays', async () => {
  const page = await openPage('draft/', {
    tolerate: /Failed to load resource|ERR_FAILED/,
    // Before it is opened: the page asks for the rules as soon as it is there.
    before: (opened) => opened.context().route('**/draft/rules/*', (route) => route.abort()),
  });
  await text(page).fill('It is now open.');
  await page.getByText('The rules could not be loaded.').waitFor();
  expect(await sum(page).isVisible()).toBe(false);
  await page.context().unrouteAll();
  await text(page).press('End');
  await page.keyboard.type('!');
  await says(page, '1 must.');
  expect(await page.getByText('The rules could not be loaded.').isVisible()).toBe(false);
});

test('without scripts the page says what does the same', () => {
  expect(html('draft')).toMatch(
    /<noscript>[\s\S]*npm run -s draft[\s\S]*href="\/staff\/style\/a-z\/"[\s\S]*<\/noscript>/,
  );
  expect(html('style')).toContain('href="/staff/draft/"');
  expect(html('fr/style/links')).toContain('href="/staff/fr/draft/"');
});

test('on paper the text stands with its marks, all of it', async () => {
  const page = await openPage('draft/?channel=x/aster');
  await text(page).fill(`${'Here is a line.\n'.repeat(40)}Click here.`);
  await judged(page);
  await page.emulateMedia({ media: 'print' });
  expect(await text(page).isVisible()).toBe(false);
  const { shown, whole } = await page
    .locator('.marks')
    .evaluate((room) => ({ shown: room.clientHeight, whole: room.scrollHeight }));
  expect(shown).toBeGreaterThanOrEqual(whole);
  expect(await page.locator('.marks .under').textContent()).toBe('Click here');
  expect(await page.locator('.marks').evaluate((room) => getComputedStyle(room).color)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
});
