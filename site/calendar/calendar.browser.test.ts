/** The pages of the calendar in a browser, and as they are built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import { openPage } from '../testing/browser.ts';
import { html } from '../testing/built.ts';

const file = (path: string) => readFileSync(join(inject('dist'), path), 'utf8');

test('units, campaigns and states combine in place, and the address says what is chosen', async () => {
  const page = await openPage('calendar/');
  const shown = page.locator('.month .post:visible');
  expect(await shown.count()).toBe(9);
  await page.getByRole('link', { name: /^The shop/ }).click();
  expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('Winter hours')]);
  expect(new URL(page.url()).search).toBe('?unit=shop');
  await page.getByRole('link', { name: /^The shop/ }).click();
  await page.getByLabel(/^In review/).check();
  await page.getByRole('link', { name: /^Winter at the museum/ }).click();
  expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('Asked again')]);
  await page.reload();
  expect(await shown.count()).toBe(1);
});

test('without scripts a state is chosen, and next week’s posts of a unit are found', async () => {
  const page = await openPage('calendar/', { javaScript: false });
  const shown = page.locator('.month .post:visible');
  await page.getByLabel(/^Planned/).check();
  // All six of the crowded day, of which three are seen at first.
  expect(await shown.count()).toBe(6);
  await page.getByRole('link', { name: /^The museum/ }).click();
  expect(page.url()).toMatch(/calendar\/2026-12\/units\/museum\/$/);
  await page.locator('.month tbody th a', { hasText: '50' }).click();
  expect(await page.locator('.agenda-item').allInnerTexts()).toEqual([
    expect.stringContaining('Called off'),
    expect.stringContaining('Under embargo'),
  ]);
});

test('a month is one sheet of paper, with every post of the crowded day', async () => {
  const page = await openPage('calendar/');
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(sheets).toMatch(/\/MediaBox\s*\[0 0 84\d[.\d]* 59\d/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Crowd 5').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
});

test('each list has a calendar to subscribe to, which another reader understands', () => {
  expect(html('calendar/units/museum')).toContain(
    'href="webcal://handbook.aster.example/staff/calendar/feeds/units/museum.ics"',
  );
  const feed = new ICAL.Component(ICAL.parse(file('fr/calendar/feeds/units/museum.ics')));
  const titles = feed.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'));
  expect(titles).toContain('Winter hours');
  expect(titles).toContain('Sous embargo');
  expect(file('calendar/published.atom')).toContain('Sea glass');
  expect(file('calendar/scheduler/hootsuite/x/aster.csv')).toMatch(/^"12\/02\/2026 08:30","From Monday/);
});

test('a post is shown as it will look, its words as text', () => {
  const post = html('calendar/posts/2026/winter-hours');
  expect(post).toContain('close &lt;b&gt;late&lt;/b&gt;');
  expect(post).toMatch(/approval no longer counts/);
  expect(post).toContain('The hall in the morning.');
  expect(html('calendar/posts/2026/crowd-0')).toContain('The words are not shown yet.');
  expect(html('fr/calendar/posts/2026/secret-show')).toMatch(/<h1[^>]*>Sous embargo/);
});

test('a post of long ago is on the page of its month, and has none of its own', () => {
  expect(html('calendar/2026-07')).toContain('Last summer');
  expect(html('calendar/2026-07')).not.toContain('calendar/week/2026-W29');
  expect(() => html('calendar/posts/2026/last-summer')).toThrow();
});

test('the next posts stand on the pages of their unit, channel and person', () => {
  expect(html('units/shop')).toContain('Winter hours');
  expect(html('channels/x/aster')).toContain('Asked again');
  expect(html('people/dan-wu')).toMatch(/All \d+ posts that are planned/);
});
