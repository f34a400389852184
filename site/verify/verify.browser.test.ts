/** The verify page in a real browser: every outcome, its address, the keyboard, both languages, and that nothing is sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { isAccount } from '../../scripts/core/identity/index.ts';
import { openDirectory } from '../../scripts/core/verify/directory.ts';
import type { Directory } from '../../scripts/core/verify/directory-file.ts';
import { lookupIn } from '../../scripts/core/verify/lookup.ts';
import { registeredAccounts } from '../../scripts/core/verify/registered.ts';
import { loadRegistry } from '../../scripts/node/load.ts';
import { openPage, type View } from '../testing/browser.ts';

const address = inject('address');
const served = JSON.parse(readFileSync(join(inject('dist'), 'verify.json'), 'utf8')) as Directory;

/** What the museum does not have: accounts that are proposed, paused, retired, or an impostor's. */
const others: Directory = {
  ...served,
  channels: [
    ...served.channels,
    ['x/aster_next', 'Aster Next', 'proposed', 0, 0],
    ['x/aster_kids', 'Aster Kids', 'dormant', 0, 0],
    [
      'x/aster_old',
      'Old Aster',
      'retired',
      0,
      0,
      { retired: { on: '2024-05-01', kept: false }, next: 'x/aster' },
    ],
    ['x/aster_kept', 'Kept', 'retired', 0, 0, { retired: { on: '2024-05-01', kept: true } }],
  ],
  unofficial: [
    ...served.unofficial,
    ['x/aster_prizes', 'Aster Prizes', 'impostor', 'high', { decision: ['remove', '2026-07-05'] }],
  ],
};

const url = (path: string, question?: Record<string, string>) =>
  new URL(question ? `${path}?${new URLSearchParams(question)}` : path, address).href;

/** The page over a directory that has a bit of everything. */
function openWith(question: Record<string, string>, path = 'verify/', view: View = {}): Promise<Page> {
  const before = (page: Page) => page.route('**/verify.json*', (route) => route.fulfill({ json: others }));
  return openPage(url(path, question), { ...view, before });
}

const box = (page: Page) => page.locator('#verify-text');
const verdict = (page: Page) => page.locator('article.verdict');
const headline = (page: Page) => page.locator('article.verdict h2');

test('official: whose it is, with links to channel, unit and owner', async () => {
  const page = await openPage('verify/?q=https%3A%2F%2Ftwitter.com%2FASTER%3Fs%3D20');
  await headline(page).getByText('Official', { exact: true }).waitFor();
  expect(
    await verdict(page)
      .locator('dd a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual([
    '/staff/channels/x/aster/',
    'https://x.com/aster',
    '/staff/units/museum/',
    '/staff/people/ada-noor/',
  ]);
  await verdict(page).getByRole('link', { name: 'Ada Noor' }).click();
  await page.waitForURL(url('people/ada-noor/'));
});

test.each([
  ['aster_next', 'Proposed, not official yet', 'Do not link to it as ours.'],
  ['aster_kids', 'Official, paused', 'nobody posts there'],
  ['aster_old', 'Retired', 'until May 1, 2024. We no longer hold the handle'],
  ['aster_kept', 'Retired', 'We still hold the handle'],
  ['aster_prizes', 'Not ours', 'pretends to be us'],
  ['aster_fans', 'Not ours', 'do not speak for us'],
  ['somebody_else', 'Not in our registry', 'as far as we know it is not ours'],
])('%s: %s', async (name, word, sentence) => {
  const page = await openWith({ q: `https://x.com/${name}` });
  await headline(page).getByText(word, { exact: true }).waitFor();
  const text = await verdict(page).innerText();
  expect(text).toContain(sentence);
  // Only what is ours is linked.
  expect(await verdict(page).locator('a[href^="https://x.com"]').count()).toBe(name === 'aster_kids' ? 1 : 0);
});

test('retired: what replaces it; unofficial: risk and decision', async () => {
  const page = await openWith({ q: 'x.com/aster_old x.com/aster_prizes' });
  await verdict(page).nth(1).waitFor();
  expect(await verdict(page).nth(0).getByRole('link', { name: 'Aster Museum' }).getAttribute('href')).toBe(
    '/staff/channels/x/aster/',
  );
  expect((await verdict(page).nth(1).locator('dl').innerText()).split(/\s+/).join(' ')).toContain(
    'Impostor Risk high Decision Remove',
  );
});

test('unknown: the official look-alike beside it, with the letters that differ', async () => {
  const page = await openPage('verify/?q=https%3A%2F%2Fx.com%2Fasterr');
  const alike = page.locator('.alike li').first();
  await alike.waitFor();
  expect(await alike.locator('.pair').innerText()).toMatch(/^asterr you asked about\s+aster official$/);
  expect(await alike.locator('mark').allTextContents()).toEqual(['r']);
  expect(await alike.innerText()).toContain('The names differ by one letter.');
  expect(await page.locator('.advice a').count()).toBeGreaterThan(0);
});

test('a bare name: asks where it was seen, and takes the platform from there', async () => {
  const page = await openPage('verify/');
  await box(page).fill('@aster');
  await headline(page).getByText('On which platform?').waitFor();
  await page.locator('.chips').getByRole('link', { name: 'X', exact: true }).click();
  await headline(page).getByText('Official', { exact: true }).waitFor();
  expect(page.url()).toBe(url('verify/', { q: '@aster', platform: 'x' }));
  expect(await page.locator('#verify-platform').inputValue()).toBe('x');
  expect(await headline(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.locator('#verify-platform').selectOption('reddit');
  await headline(page).getByText('Not in our registry').waitFor();
});

test('a post, a short link, a display name, a trap: each with its reason', async () => {
  const page = await openPage('verify/');
  const says = async (text: string, sentence: string) => {
    await box(page).fill(text);
    await verdict(page).getByText(sentence).first().waitFor();
  };
  await says('https://x.com/aster/status/1', 'Account in its address: Official');
  await says('https://t.co/3abc', 'It can lead anywhere');
  await says('aster museum', 'The name that an account shows proves nothing');
  await says('https://x.com@evil.example/aster', 'this address leads to evil.example');
  await says('javascript:alert(1)', 'This is a script, not an account.');
  await says('<img src=x onerror=alert(1)>', 'This looks like the name that an account shows');
});

test('answers while one types, several lines at once, and stays with the last question', async () => {
  const page = await openPage('verify/');
  await box(page).pressSequentially('https://x.com/aste');
  await headline(page).getByText('Not in our registry').waitFor();
  await box(page).press('r');
  await headline(page).getByText('Official', { exact: true }).waitFor();
  await box(page).fill('See https://x.com/aster_fans, and\nfacebook.com/aster.shop!');
  await verdict(page).nth(1).waitFor();
  expect(await headline(page).allTextContents()).toEqual(['Not ours', 'Official']);
  await box(page).fill(Array.from({ length: 23 }, (_, n) => `x.com/aster_${n}`).join('\n'));
  await page.getByText('Not checked: 3.').waitFor();
  expect(await verdict(page).count()).toBe(20);
  await box(page).fill('');
  await expect.poll(() => verdict(page).count()).toBe(0);
});

test('the answer has an address: reload, back, forward', async () => {
  const page = await openPage('verify/');
  await box(page).fill('https://x.com/aster');
  await box(page).press('Enter');
  await headline(page).getByText('Official', { exact: true }).waitFor();
  expect(page.url()).toBe(url('verify/', { q: 'https://x.com/aster' }));
  await page.reload();
  await headline(page).getByText('Official', { exact: true }).waitFor();
  await box(page).fill('https://x.com/aster_fans');
  await headline(page).getByText('Not ours').waitFor();
  await page.goBack();
  await headline(page).getByText('Official', { exact: true }).waitFor();
  expect(await box(page).inputValue()).toBe('https://x.com/aster');
  await page.goForward();
  await headline(page).getByText('Not ours').waitFor();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => box(page).inputValue()).toBe('');
  await expect.poll(() => verdict(page).count()).toBe(0);
});

test('with the keyboard alone; what is found is spoken', async () => {
  const page = await openPage('verify/');
  await page.locator('#verify-text:focus').waitFor();
  await page.keyboard.type('aster');
  await page.keyboard.press('Tab');
  await page.keyboard.type('X');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await headline(page).getByText('Official', { exact: true }).waitFor();
  await expect.poll(() => page.locator('[role=status]').textContent()).toBe('aster on X: Official');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aster Museum');
});

test('in French', async () => {
  const page = await openWith(
    { q: 'x.com/aster x.com/aster_old x.com/asterr https://x.com/aster/status/1' },
    'fr/verify/',
    {
      language: 'fr',
    },
  );
  await verdict(page).nth(3).waitFor();
  expect(await headline(page).allTextContents()).toEqual([
    'Officiel',
    'Fermé',
    'Absent de notre registre',
    'Compte dans son adresse\u00a0: Officiel',
  ]);
  expect(await verdict(page).nth(1).innerText()).toContain('jusqu’au 1er mai 2024');
  expect(await verdict(page).nth(3).innerText()).toContain(
    'C’est une publication de x/aster, pas un compte.',
  );
  expect(await verdict(page).nth(0).locator('dd a').first().getAttribute('href')).toBe(
    '/staff/fr/channels/x/aster/',
  );
});

test('on a phone nothing is cut off', async () => {
  const long = `https://x.com/${'aster'.repeat(3)} https://social.aster.example/@${'a'.repeat(80)}`;
  const page = await openWith({ q: `${long} @aster x.com/aster_old x.com/asterr` }, 'verify/', {
    width: 390,
  });
  await verdict(page).nth(4).waitFor();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

test('without JavaScript it says so, and every link of the lists leads somewhere', async () => {
  const page = await openPage('verify/?q=x.com/aster', { javaScript: false });
  expect(await page.locator('.verify form').isVisible()).toBe(false);
  expect(await page.locator('.verify noscript').innerText()).toContain('Answering needs JavaScript');
  await page.locator('.verify-lists a', { hasText: /^X$/ }).click();
  expect(page.url()).toBe(url('platforms/x/#channels'));
});

test('nothing is sent: what one types asks nobody anything', async () => {
  const page = await openPage('verify/');
  await box(page).fill('https://x.com/aster');
  await headline(page).getByText('Official', { exact: true }).waitFor();
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await box(page).fill('https://x.com/somebody_else');
  await headline(page).getByText('Not in our registry').waitFor();
  await box(page).fill('@secret');
  await headline(page).getByText('On which platform?').waitFor();
  // The browser looks for the icon of a new address, and does not say which one it is.
  expect(asked.map((request) => request.url()).filter((asks) => !asks.endsWith('/favicon.svg'))).toEqual([]);
  expect(JSON.stringify(asked.map((request) => request.headers()))).not.toMatch(/secret|somebody/);
  await page.reload();
  await headline(page).getByText('On which platform?').waitFor();
  const origin = new URL(address).origin;
  for (const request of asked)
    expect([request.method(), new URL(request.url()).origin]).toEqual(['GET', origin]);
  expect(asked.map((request) => new URL(request.url()).pathname)).toContain('/staff/verify.json');
});

test('when the list cannot be had, the page says so and its lists are there', async () => {
  const page = await openPage('verify/?q=x.com%2Faster', {
    tolerate: /Failed to load|ERR_FAILED/,
    before: (page) => page.route('**/verify.json*', (route) => route.abort()),
  });
  await page.getByText('The list of accounts could not be loaded.').waitFor();
  await page.unroute('**/verify.json*');
  await box(page).press('Enter');
  await headline(page).getByText('Official', { exact: true }).waitFor();
});

test('the page answers as the command does', async () => {
  const registry = loadRegistry(inject('repository'));
  const command = lookupIn(registeredAccounts(registry.accounts), registry.identity);
  const open = openDirectory(served);
  const page = await openPage('verify/');
  const standings = {
    official: 'Official',
    unofficial: 'Not ours',
    unknown: 'Not in our registry',
  } as Record<string, string>;
  for (const reference of [
    'x/aster',
    'https://mobile.twitter.com/aster_7/',
    '@info@social.aster.example',
    'https://aster.example/blog',
    'https://x.com/aster_fan',
    'facebook.com/Aster.Shop?ref=1',
    'facebook.com/astershop',
  ]) {
    const { answer, standing } = command.ask(reference);
    expect(isAccount(answer), reference).toBe(true);
    expect(open.lookup.ask(reference).standing, reference).toBe(standing);
    await box(page).fill(reference);
    await headline(page)
      .getByText(standings[standing] ?? '', { exact: true })
      .waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(reference);
  }
});
