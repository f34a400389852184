import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, type View } from '../../testing/browser.ts';

/** The registry once its index is there. */
async function openRegistry(path = 'channels/', view: View = {}): Promise<Page> {
  const page = await openPage(path, view);
  await page.waitForSelector('[data-browse][data-ready]');
  return page;
}

const count = (page: Page) => page.locator('[data-count]').textContent();
const names = (page: Page) => page.locator('table.channels tbody th a').allTextContents();
const place = (page: Page) => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
const at = (page: Page, address: string) =>
  page.waitForFunction((end) => location.href.endsWith(end), address);

/** The values of a facet with their counts, `Facebook 1`, those that are chosen with a star. */
async function values(page: Page, facet: string): Promise<string[]> {
  const details = page.locator(`details[data-facet="${facet}"]`);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await details.locator('li label').first().waitFor();
  return details
    .locator('li label')
    .evaluateAll((labels) =>
      labels.map(
        (label) => `${label.querySelector('input')?.checked ? '*' : ''}${label.textContent?.trim()}`,
      ),
    );
}

const choose = (page: Page, facet: string, id: string) =>
  page.locator(`details[data-facet="${facet}"] input[value="${id}"]`).check();

/** The names `Aster 0` to `Aster 159` with a digit 5, and nothing else, are what this asks for. */
const fives = 'channels/?q=aster+5&platform=x&unit=museum';
const withFive = Array.from({ length: 160 }, (_, n) => `Aster ${n}`).filter((name) => name.includes('5'));

test('two facets and a text stand in the address, and the address brings them back', async () => {
  const page = await openRegistry();
  expect(await count(page)).toBe('164 channels');
  await values(page, 'platform');
  await choose(page, 'platform', 'x');
  await values(page, 'unit');
  await choose(page, 'unit', 'museum');
  await page.fill('#browse-text', 'Aster  5');
  await at(page, `/staff/${fives.toLowerCase().replace('aster', 'Aster')}`);
  const look = async () => ({
    names: await names(page),
    count: await count(page),
    chips: await page.locator('.chips li').allTextContents(),
    text: await page.inputValue('#browse-text'),
    platforms: await values(page, 'platform'),
    units: await values(page, 'unit'),
  });
  const before = await look();
  expect(before.names.toSorted()).toEqual(withFive.toSorted());
  expect(before.count).toBe(`${withFive.length} channels of 164`);
  expect(before.chips).toEqual(['Text: Aster 5×', 'Platform: X×', 'Unit: The museum×']);
  expect(before.platforms).toEqual([`*X ${withFive.length}`]);
  await page.reload();
  await page.waitForSelector('[data-ready]');
  expect(await look()).toEqual({ ...before, text: 'Aster 5' });
});

test('counts follow the text and the other facets, not their own', async () => {
  const page = await openRegistry('channels/?q=shop');
  expect(await values(page, 'platform')).toEqual(['Facebook 1']);
  await choose(page, 'platform', 'facebook');
  await page.fill('#browse-text', '');
  expect(await values(page, 'platform')).toEqual(['*Facebook 1', 'X 161', 'Fediverse 1', 'Web 1']);
  expect(await values(page, 'unit')).toEqual(['The shop 1']);
});

test('back and forward step through views; what was typed is one step', async () => {
  const page = await openRegistry();
  await page.locator('#browse-text').pressSequentially('museum shop');
  await at(page, '?q=museum+shop');
  await values(page, 'unit');
  await choose(page, 'unit', 'shop');
  await at(page, '&unit=shop');
  await page.goBack();
  await at(page, '/staff/channels/?q=museum+shop');
  await page.goBack();
  await at(page, '/staff/channels/');
  expect(await page.inputValue('#browse-text')).toBe('');
  expect(await count(page)).toBe('164 channels');
  await page.goForward();
  await at(page, '?q=museum+shop');
  expect(await page.inputValue('#browse-text')).toBe('museum shop');
});

test('what an address says of values that do not exist is dropped; what others put there stays', async () => {
  const page = await openRegistry('channels/?unit=nowhere&platform=facebook&sort=price&page=7&ref=mail');
  expect(place(page)).toBe('/staff/channels/?ref=mail&platform=facebook');
  expect(await names(page)).toEqual(['Aster Museum Shop']);
});

test('the browser makes the very rows that are served', async () => {
  for (const path of ['channels/', 'channels/2/', 'fr/channels/']) {
    const page = await openRegistry(path);
    const body = page.locator('table.channels tbody');
    const served = await body.innerHTML();
    expect(served.length).toBeGreaterThan(10_000);
    await page.locator('[data-reverse]').click();
    expect(await body.innerHTML()).not.toBe(served);
    await page.goBack();
    await at(page, `/staff/${path}`);
    expect(await body.innerHTML()).toBe(served);
  }
});

test('a long list has pages: of the whole list those that are served, of a view its own', async () => {
  const page = await openRegistry();
  await page.click('.pager [rel="next"]');
  expect(place(page)).toBe('/staff/channels/2/');
  expect(await names(page)).toHaveLength(64);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-count'))).toBe(true);
  await values(page, 'platform');
  await choose(page, 'platform', 'x');
  await page.click('.pager [rel="next"]');
  expect(place(page)).toBe('/staff/channels/?platform=x&page=2');
  const second = await names(page);
  expect(second).toHaveLength(61);
  const other = await openRegistry('channels/?platform=x&page=2');
  expect(await names(other)).toEqual(second);
});

test('columns sort, and say so', async () => {
  const page = await openRegistry();
  const owner = page.locator('th[data-sort="owner"]');
  await owner.locator('button').click();
  expect(await owner.getAttribute('aria-sort')).toBe('ascending');
  expect(place(page)).toBe('/staff/channels/?sort=owner');
  await owner.locator('button').click();
  expect(await owner.getAttribute('aria-sort')).toBe('descending');
  expect(await names(page)).toContain('Aster Museum Shop');
  await page.selectOption('#browse-sort', 'platform');
  expect(place(page)).toBe('/staff/channels/?sort=platform');
  expect((await names(page))[0]).toBe('Aster Museum Shop');
});

test('without JavaScript the table is whole, and each facet leads to the pages of its values', async () => {
  const page = await openPage('channels/', { javaScript: false });
  expect(await names(page)).toHaveLength(100);
  expect(await page.isVisible('#browse-text')).toBe(false);
  expect(await page.isVisible('[data-take]')).toBe(false);
  await page.click('details[data-facet="audience"] summary');
  await page.click('details[data-facet="audience"] li a:has-text("shop")');
  expect(new URL(page.url()).pathname).toBe('/staff/audiences/shoppers/');
  await page.goBack();
  await page.click('.pager [rel="next"]');
  expect(await names(page)).toHaveLength(64);
  const csv = await page.request.get(new URL('../../registry.csv', page.url()).href);
  expect(parse(await csv.text(), { bom: true, columns: true })).toHaveLength(164);
});

test('without its index the page says so and keeps the list', async () => {
  const page = await openPage('channels/?q=shop', {
    tolerate: /./,
    before: (page) => page.route('**/index.json*', (route) => route.abort()),
  });
  await page.waitForSelector('[data-unavailable]:visible');
  expect(await names(page)).toHaveLength(100);
  expect(await page.isVisible('#browse-text')).toBe(false);
  await page.click('details[data-facet="platform"] summary');
  expect(await page.locator('details[data-facet="platform"] li a').first().isVisible()).toBe(true);
});

test('the keyboard alone filters, sorts and takes filters off', async () => {
  const page = await openRegistry();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return element.id || element.getAttribute('value') || element.textContent?.trim();
    });
  const tabTo = async (name: string) => {
    for (let n = 0; n < 200 && (await focused()) !== name; n++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  };
  await tabTo('browse-text');
  await page.keyboard.type('zzz');
  expect(await count(page)).toBe('0 channels of 164');
  await page.keyboard.press('Escape');
  expect(await count(page)).toBe('164 channels');
  await tabTo('Platform');
  await page.keyboard.press('Enter');
  await tabTo('facebook');
  await page.keyboard.press('Space');
  expect(await count(page)).toBe('1 channel of 164');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Platform (1)');
  expect(await page.locator('details.facet[open]').count()).toBe(0);
  await tabTo('Platform: Facebook×');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('browse-text');
  await tabTo('Status');
  await page.keyboard.press('Enter');
  await tabTo('active');
  // A facet that is left behind does not stay open over the table.
  await tabTo('Owner');
  expect(await page.locator('details.facet[open]').count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(place(page)).toBe('/staff/channels/?sort=owner');
  expect(await focused()).toBe('Owner');
});

test('on a phone: cards, filters behind one line that counts them, nothing wider than the screen', async () => {
  for (const path of ['channels/?q=shop&platform=facebook', 'fr/channels/?q=shop&platform=facebook']) {
    const page = await openRegistry(path, { width: 390 });
    expect(await page.isVisible('details[data-facet="unit"]')).toBe(false);
    expect(await page.locator('details.facets > summary').textContent()).toMatch(/2/);
    await page.click('details.facets > summary');
    await values(page, 'owner');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator('table.channels thead').isVisible()).toBe(false);
    const [label, value] = await page
      .locator('td[data-label]')
      .first()
      .evaluate((cell) => [getComputedStyle(cell, '::before').content, cell.textContent]);
    expect(label).toMatch(/Unit|Service/);
    expect(value).toMatch(/shop|boutique/);
  }
});

test('in French, accents or not, and the same view in the other language', async () => {
  const page = await openRegistry('fr/channels/?q=FRANCAIS&unit=shop');
  expect(await names(page)).toEqual(['Aster Museum Shop']);
  expect(await count(page)).toBe('1 compte sur 164');
  expect(await page.locator('.chips li').allTextContents()).toEqual([
    'Texte\u00a0: FRANCAIS×',
    'Service\u00a0: La boutique×',
  ]);
  await page.click('.languages a');
  await page.waitForSelector('[data-ready]');
  expect(place(page)).toBe('/staff/channels/?q=FRANCAIS&unit=shop');
});

test('an empty answer names the filter to take off', async () => {
  const page = await openRegistry('channels/?q=museum&unit=shop&platform=x');
  expect(await page.isVisible('table.channels')).toBe(false);
  expect(await page.locator('[data-empty] button').allTextContents()).toEqual([
    'Without “Unit: The shop”: 161 channels',
    'Without “Platform: X”: 1 channel',
  ]);
  await page.click('[data-empty] button:has-text("Platform")');
  expect(await names(page)).toEqual(['Aster Museum Shop']);
  expect(await page.isVisible('table.channels')).toBe(true);
  await page.click('[data-clear]');
  expect(place(page)).toBe('/staff/channels/');
});

test('the view is taken away as CSV and JSON, all its pages', async () => {
  const page = await openRegistry(`${fives}&sort=-name`);
  const taken = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-take="${kind}"]`),
    ]);
    return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
  };
  const csv = await taken('csv');
  expect(csv.name).toBe('channels.csv');
  const lines: Record<string, string>[] = parse(csv.text, { bom: true, columns: true });
  expect(lines.map(({ name }) => name)).toEqual(await names(page));
  expect(lines[0]).toEqual({
    id: 'x/aster_95',
    platform: 'x',
    handle: 'aster_95',
    profile: 'https://x.com/aster_95',
    name: 'Aster 95',
    unit: 'museum',
    unit_name: 'The museum',
    owner: 'ada-noor',
    owner_name: 'Ada Noor',
    languages: 'en',
    audiences: 'visitors',
    status: 'active',
  });
  const json = await taken('json');
  const { query, channels } = JSON.parse(json.text);
  expect(query).toBe('q=aster+5&platform=x&unit=museum&sort=-name');
  expect(channels).toHaveLength(withFive.length);
  expect(channels[0].languages).toEqual(['en']);
});
