/** The form in a real browser: what it says while somebody types, the draft, the file and the ways out. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { check } from '../../scripts/core/check/check.ts';
import type { Published } from '../../scripts/core/publish/published.ts';
import { loadRegistry } from '../../scripts/node/load.ts';
import { violations, violationsInBothThemes } from '../testing/accessible.ts';
import { openPage, type View } from '../testing/browser.ts';
import { museumDay } from '../testing/museum.ts';

const address = inject('address');
/** A busy machine is no failure. */
const soon = { timeout: 20_000 };
const served = JSON.parse(readFileSync(join(inject('dist'), 'registry.json'), 'utf8')) as Published;
const aster = served.channels.find(({ id }) => id === 'x/aster');
const fans = served.unofficial[0];
if (!aster || !fans) throw new Error('The museum has lost its channels.');

const accountOf = (handle: string) => ({
  platform: 'x',
  kind: 'account',
  handle,
  key: `x/${handle}`,
  profile: `https://x.com/${handle}`,
});
const channel = (handle: string, more: object) => ({
  ...aster,
  id: `x/${handle}`,
  account: accountOf(handle),
  name: handle,
  url: `https://x.com/${handle}`,
  platform_id: undefined,
  purpose: `Speak of ${handle}, and of nothing else.`,
  ...more,
});

/** What the museum does not have: an impostor, a closed channel, a proposed one, a platform where nothing is opened. */
const others = {
  ...served,
  channels: [
    // A hundred and sixty sisters would be asked about all at once.
    ...served.channels.filter(({ id }) => !/^x\/aster_\d+$/.test(id)),
    channel('aster_old', {
      status: 'retired',
      retired: { on: '2024-05-01', reason: 'Done.', handle_kept: true },
    }),
    channel('aster_next', { status: 'proposed', why_this_platform: 'Many people ask for it there.' }),
  ],
  unofficial: [
    ...served.unofficial,
    {
      ...fans,
      id: 'x/aster_gifts',
      account: accountOf('aster_gifts'),
      name: 'Aster Gifts',
      kind: 'impostor',
      risk: 'high',
    },
  ],
  platforms: served.platforms.map((platform) =>
    platform.id === 'youtube'
      ? {
          ...platform,
          decision: {
            status: 'no-new-channels',
            reason: { en: 'Films take too long.', fr: 'Un film demande trop de temps.' },
            on: '2026-02-03',
            by: 'ada-noor',
          },
        }
      : platform,
  ),
};

/** A page of the site that loads little: a window can be prepared before the form is opened in it. */
const quiet = '404.html';

/** The form over that registry. */
async function open(path = 'propose/', view: View = {}): Promise<Page> {
  const page = await openPage(quiet, view);
  await page.clock.setFixedTime(`${museumDay}T12:00:00Z`);
  await page.route('**/registry.json*', (route) => route.fulfill({ json: others }));
  await page.goto(new URL(path, address).href);
  await page.locator('[data-ready]').waitFor(soon);
  return page;
}

const control = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const panel = (page: Page) => page.locator('[data-account]');
const yaml = (page: Page) => page.locator('[data-yaml] code');
const host = (page: Page) => page.locator('[data-host]');
const says = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor(soon);

const purpose = 'Answer the questions of school classes before their visit.';
const why = 'Teachers ask us there already, and nobody of ours answers them.';

/** Fills in all that is needed. */
async function fillIn(page: Page, more: { url?: string; purpose?: string } = {}): Promise<void> {
  await control(page, 'url').fill(more.url ?? 'https://mobile.twitter.com/Astronomy_Class?s=20');
  await control(page, 'unit').selectOption('museum');
  await control(page, 'owner').selectOption('ada-noor');
  await control(page, 'deputy').selectOption('ben-roy');
  await page.locator('[name="audiences"][value="visitors"]').check();
  await page.locator('[name="languages"][value="en"]').check();
  await control(page, 'purpose').fill(more.purpose ?? purpose);
  await control(page, 'why_this_platform').fill(why);
}

/** What the host is told by the link. */
async function linked(page: Page): Promise<{ filename: string; value: string; address: URL }> {
  await host(page).waitFor(soon);
  const url = new URL((await host(page).getAttribute('href')) ?? '');
  return {
    address: url,
    filename: url.searchParams.get('filename') ?? '',
    value: url.searchParams.get('value') ?? '',
  };
}

/** What the check says of a file that is written into a copy of the museum. */
function checked(path: string, text: string) {
  const root = mkdtempSync(join(tmpdir(), 'choirbook-form-'));
  try {
    cpSync(inject('repository'), root, { recursive: true });
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return check(loadRegistry(root), { today: museumDay }).problems.filter((one) => one.file === path);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a duplicate shows while one types, with whose it is', async () => {
  const page = await open();
  await control(page, 'url').pressSequentially('https://twitter.com/ASTE');
  await says(page, 'not in our registry yet');
  await control(page, 'url').press('R');
  await panel(page).getByText('This account is already registered.').waitFor(soon);
  const links = await panel(page)
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['/staff/channels/x/aster/', '/staff/people/ada-noor/']);
  expect(await page.locator('[data-ways]').isVisible()).toBe(false);
});

test('what is known about an account: closed, proposed, not ours, a post, a platform without new channels', async () => {
  const page = await open();
  for (const [url, sentence] of [
    ['x.com/aster_old', 'it was ours, and was closed'],
    ['x.com/aster_next', 'already proposed'],
    ['x.com/aster_fans', 'it is not ours'],
    ['https://x.com/aster/status/1', 'This is a post by x/aster, not an account.'],
    ['youtube.com/@astermuseum', 'Films take too long.'],
  ] as const) {
    await control(page, 'url').fill(url);
    await panel(page).getByText(sentence).waitFor(soon);
    expect(await host(page).isVisible(), url).toBe(false);
  }
});

test('a known impostor is a mistake, and no link is offered', async () => {
  const page = await open();
  await fillIn(page, { url: 'x.com/aster_gift' });
  await field(page, 'url').locator('.remark.error').waitFor(soon);
  expect(await field(page, 'url').locator('.remark.error').innerText()).toContain('a known impostor');
  expect(await control(page, 'url').getAttribute('aria-invalid')).toBe('true');
  expect(await panel(page).innerText()).toContain('Easily mistaken for');
  expect(await host(page).isVisible()).toBe(false);
  await control(page, 'url').fill('x.com/astronomy_class');
  await host(page).waitFor(soon);
  expect(await control(page, 'url').getAttribute('aria-invalid')).toBeNull();
});

test('an overlap asks why, and the answer stands in the file', async () => {
  const page = await open();
  await fillIn(page, { purpose: "Tell visitors about opening hours and today's exhibitions." });
  const question = page.getByLabel('Why is a second one needed?');
  await question.waitFor(soon);
  expect(await page.locator('[data-question]').innerText()).toContain('Aster Museum');
  await question.pressSequentially('It speaks to classes.', { delay: 5 });
  await expect
    .poll(() => yaml(page).textContent(), soon)
    .toContain('overlaps:\n  - with: x/aster\n    because: It speaks to classes.\n');
  expect(await question.inputValue()).toBe('It speaks to classes.');
  await page.reload();
  await expect.poll(() => question.inputValue(), soon).toBe('It speaks to classes.');
});

test('an audience that is not there, an owner of another unit, the owner’s load', async () => {
  const page = await open();
  await fillIn(page);
  await page.locator('[name="audiences"][value="visitors"]').uncheck();
  await page.locator('[name="audiences"][value="shoppers"]').check();
  await control(page, 'owner').selectOption('cleo-diaz');
  await field(page, 'audiences')
    .getByText('No audience of yours is known to be on this platform.')
    .waitFor(soon);
  await field(page, 'owner').getByText('Is this the right owner?').waitFor(soon);
  expect(await field(page, 'owner').innerText()).toContain('Live channels so far: ');
  // These are warnings: the reviewers of the proposal see them as well.
  await host(page).waitFor(soon);
});

test('what nobody has reached yet is needed, not wrong', async () => {
  const page = await open();
  expect(await page.locator('.remark, [aria-invalid]').count()).toBe(0);
  expect(await field(page, 'owner').innerText()).toContain('still needed');
  expect(await field(page, 'deputy').innerText()).not.toContain('still needed');
  await control(page, 'url').fill('x.com/astronomy_class');
  await control(page, 'owner').selectOption('ada-noor');
  await page.locator('.missing a', { hasText: 'Purpose' }).click();
  expect(await control(page, 'purpose').evaluate((box) => box === document.activeElement)).toBe(true);
  await control(page, 'why_this_platform').focus();
  await expect.poll(() => control(page, 'purpose').getAttribute('aria-invalid'), soon).toBe('true');
  expect(await control(page, 'unit').getAttribute('aria-invalid')).toBeNull();
  // The remark about the deputy waits until somebody has been there.
  expect(await field(page, 'deputy').locator('.remark').count()).toBe(0);
  await control(page, 'deputy').focus();
  await control(page, 'purpose').focus();
  await field(page, 'deputy').locator('.remark.warning').waitFor(soon);
});

test('the link carries the very file that is shown, and the check accepts it', async () => {
  const page = await open();
  await fillIn(page);
  await page.locator('.draft summary').click();
  await control(page, 'topics').fill('School visits, Prices & Hours');
  await control(page, 'tone').fill('Curious: "why?" comes first — always.\nNo # signs.');
  await control(page, 'purpose').fill(`${purpose} \u{1F9ED} – « été » 100% & more`);
  await expect.poll(() => yaml(page).textContent(), soon).toContain('100%');
  await expect.poll(async () => (await linked(page)).value, soon).toBe(await yaml(page).textContent());
  const { filename, value, address: url } = await linked(page);
  expect(filename).toBe('channels/x/astronomy_class.yaml');
  expect(await page.locator('[data-path]').textContent()).toBe(filename);
  expect(url.origin + url.pathname).toMatch(/^https:\/\/github\.com\/aster\/choirbook\/new\/[^/]+$/);
  expect(url.href.length).toBeLessThan(8000);
  expect(value.split('\n')[0]).toBe(
    '# yaml-language-server: $schema=../../site/public/schema/channel.schema.json',
  );
  expect(checked(filename, value).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checked(filename, value.replace('ada-noor', 'nobody')).map(({ rule }) => rule)).toContain(
    'unknown-reference',
  );
});

test('copy and download give the same file', async () => {
  const page = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillIn(page);
  await host(page).waitFor(soon);
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
  await host(page).waitFor(soon);
  await control(page, 'why_this_platform').evaluate((box) => box.removeAttribute('maxlength'));
  await control(page, 'why_this_platform').fill('Because many people ask. '.repeat(400));
  await says(page, 'The text is too long for a link');
  expect(await host(page).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Copy' }).isVisible()).toBe(true);
});

test('the draft survives a reload, can be discarded, and can be had back', async () => {
  const page = await open();
  await fillIn(page);
  await host(page).waitFor(soon);
  const text = await yaml(page).textContent();
  await page.reload();
  await says(page, 'Your draft was kept in this browser.');
  await expect.poll(() => yaml(page).textContent(), soon).toBe(text);
  await page.getByRole('button', { name: 'Start again' }).click();
  await says(page, 'A new draft.');
  expect(await control(page, 'purpose').inputValue()).toBe('');
  await page.reload();
  await page.locator('[data-ready]').waitFor(soon);
  expect(await control(page, 'url').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'Back to the other draft' }).click();
  await expect.poll(() => yaml(page).textContent(), soon).toBe(text);
});

test('an account from another page begins a draft, and the kept one waits', async () => {
  const page = await open();
  await fillIn(page);
  await host(page).waitFor(soon);
  await page.goto(new URL('verify/?q=x.com%2Fobservatory', address).href);
  await page.getByRole('link', { name: 'Is it ours after all? Propose it' }).click();
  await says(page, 'Your other draft was kept.');
  expect(await control(page, 'url').inputValue()).toBe('https://x.com/observatory');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: 'Back to the other draft' }).click();
  await expect.poll(() => control(page, 'purpose').inputValue(), soon).toBe(purpose);
});

test.each([
  [
    'garbage',
    () =>
      localStorage.setItem(
        'choirbook draft 1 channels /staff/',
        '{"answers":{"url":7,"owner":["gone"],"unit":"none"',
      ),
  ],
  [
    'another shape',
    () =>
      localStorage.setItem(
        'choirbook draft 1 channels /staff/',
        '{"answers":{"url":7,"audiences":[{}],"owner":"gone","purpose":"Kept."}}',
      ),
  ],
  ['a list', () => localStorage.setItem('choirbook draft 1 channels /staff/', '[1]')],
  [
    'a storage that is shut',
    () => {
      // The frame of the page keeps its colours in the same place, and is not our business.
      for (const name of ['getItem', 'setItem'] as const) {
        const before = Storage.prototype[name] as (...values: string[]) => string | null;
        Storage.prototype[name] = function (this: Storage, ...values: string[]): never {
          if (values[0]?.startsWith('choirbook')) throw new DOMException('shut', 'SecurityError');
          return before.apply(this, values) as never;
        };
      }
    },
  ],
])('%s in place of a draft does no harm', async (_what, spoil) => {
  const page = await openPage(quiet);
  await page.addInitScript(spoil);
  await page.goto(new URL('propose/', address).href);
  await page.locator('[data-ready]').waitFor(soon);
  await control(page, 'url').fill('x.com/aster');
  await panel(page).getByText('already registered').waitFor(soon);
  expect(await control(page, 'owner').inputValue()).toBe('');
});

test('works offline once loaded, and asks nobody anything', async () => {
  const page = await openPage('propose/');
  await page.locator('[data-ready]').waitFor(soon);
  await page.context().setOffline(true);
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await control(page, 'url').fill('x.com/aster');
  await panel(page).getByText('already registered').waitFor(soon);
  await fillIn(page);
  await host(page).waitFor(soon);
  expect(asked.map((request) => request.url()).filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('while it loads, nothing but this site is asked, and the address says nothing', async () => {
  const page = await openPage(quiet);
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await page.goto(new URL('propose/?url=x.com/secret_account', address).href);
  await page.locator('[data-ready]').waitFor(soon);
  for (const request of asked) {
    expect([request.method(), new URL(request.url()).origin]).toEqual(['GET', new URL(address).origin]);
    if (request.resourceType() === 'fetch')
      expect(request.headers()['referer'] ?? '').not.toContain('secret');
  }
});

test('with the keyboard alone', async () => {
  const page = await open();
  await control(page, 'url').focus();
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };
  await type('x.com/astronomy_class');
  await panel(page).getByText('not in our registry yet').waitFor(soon);
  await type('');
  await type('The m');
  await type('Ada');
  await type('Ben');
  const tick = async (name: string, value: string) => {
    for (let n = 0; n < 12; n++) {
      const here = await page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement;
        return `${at.name} ${at.value}`;
      });
      if (here === `${name} ${value}`) return page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} ${value} cannot be reached.`);
  };
  await tick('audiences', 'visitors');
  await tick('languages', 'en');
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => (document.activeElement as HTMLInputElement).name === 'purpose')) break;
  }
  await type(purpose);
  await type(why);
  await host(page).waitFor(soon);
  expect(await yaml(page).textContent()).toContain('owner: ada-noor\ndeputy: ben-roy\n');
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.hasAttribute('data-host'))) return;
  }
  throw new Error('The link cannot be reached.');
});

test('in French: the words, the reasons, and texts that say their language', async () => {
  const page = await open('fr/propose/', { language: 'fr' });
  await control(page, 'url').fill('youtube.com/@astermuseum');
  await panel(page).getByText('Un film demande trop de temps.').waitFor(soon);
  expect(await panel(page).innerText()).toContain('Depuis le 3 février 2026');
  await fillIn(page, { purpose: 'Répondre aux questions des classes avant leur visite.' });
  await host(page).waitFor(soon);
  expect(await yaml(page).textContent()).toContain(
    'purpose:\n  fr: Répondre aux questions des classes avant leur visite.\n',
  );
  const { filename, value } = await linked(page);
  expect(checked(filename, value).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await page.locator('.draft').innerText()).not.toMatch(/form\.|field\.|propose\./);
});

test('on a phone nothing is cut off', async () => {
  const page = await open('propose/', { width: 390 });
  await fillIn(page, { url: `https://social.aster.example/@${'a'.repeat(80)}` });
  await host(page).waitFor(soon);
  await control(page, 'url').fill('x.com/aster_gift');
  await field(page, 'url').locator('.remark.error').waitFor(soon);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

// The empty form is among the pages of every kind.
test('axe finds nothing: with findings, finished, in either theme', async () => {
  const page = await open('propose/');
  await fillIn(page, {
    url: 'x.com/aster_gift',
    purpose: "Tell visitors about opening hours and today's exhibitions.",
  });
  await control(page, 'why_this_platform').fill('Because.');
  await control(page, 'owner').selectOption('cleo-diaz');
  await page.getByLabel('Why is a second one needed?').waitFor(soon);
  await field(page, 'why_this_platform').locator('.remark.error').waitFor(soon);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await fillIn(page);
  await host(page).waitFor(soon);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('without JavaScript the other ways are all there', async () => {
  const page = await openPage('propose/', { javaScript: false });
  expect(await page.locator('.draft form').isVisible()).toBe(false);
  expect(await page.locator('.draft noscript').innerText()).toContain('The form needs JavaScript');
  const ways = page
    .locator('#other-ways')
    .locator('xpath=../following-sibling::ul[1] | following-sibling::ul[1]');
  expect(await ways.first().innerText()).toContain('npm run propose');
  expect(await ways.first().locator('a').first().getAttribute('href')).toBe(
    'https://github.com/aster/choirbook/issues/new?template=propose-channel.yml',
  );
});

test('a browser that is too old is told so', async () => {
  const page = await openPage(quiet);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'URLPattern'));
  await page.goto(new URL('propose/', address).href);
  await says(page, 'This browser is too old for the checks.');
  expect(await page.locator('.draft form').isVisible()).toBe(false);
});

test('when the registry cannot be had, the page says so', async () => {
  const page = await openPage(quiet, { tolerate: /Failed to load|ERR_FAILED/ });
  await page.route('**/registry.json*', (route) => route.abort());
  await page.goto(new URL('propose/', address).href);
  await says(page, 'The registry could not be loaded');
  await page.unroute('**/registry.json*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-ready]').waitFor(soon);
});

test('a report: ours, known, new, and a file that the check accepts', async () => {
  const page = await open('report/');
  await control(page, 'url').fill('x.com/aster');
  await panel(page).getByText('This account is ours.').waitFor(soon);
  expect(await host(page).isVisible()).toBe(false);
  await control(page, 'url').fill('x.com/aster_gifts');
  await panel(page).getByText('This account is already a known case.').waitFor(soon);
  expect(await panel(page).locator('a').first().getAttribute('href')).toBe('/staff/channels/unofficial/');
  await control(page, 'url').fill('https://x.com/aster_sale?s=20');
  await control(page, 'name').fill('Aster Sale');
  await control(page, 'kind').selectOption('impostor');
  await control(page, 'risk').selectOption('high');
  await page.locator('[name="matched"][value="logo"]').check();
  await control(page, 'found.on').fill('2026-11-30');
  await control(page, 'found.by').selectOption('dan-wu');
  await control(page, 'found.how').selectOption('report');
  await control(page, 'note').fill('Sells tickets that do not exist.');
  await expect.poll(() => yaml(page).textContent(), soon).toContain('note: Sells tickets that do not exist.');
  await expect.poll(async () => (await linked(page)).value, soon).toBe(await yaml(page).textContent());
  const { filename, value } = await linked(page);
  expect(filename).toBe('channels/unofficial/x/aster_sale.yaml');
  expect(value).toContain(
    'found:\n  on: 2026-11-30\n  by: dan-wu\n  how: report\nrisk: high\nmatched:\n  - logo\n',
  );
  expect(checked(filename, value).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => yaml(page).textContent(), soon).toBe(value);
});

test('a report in French on a phone', async () => {
  const page = await open('fr/report/?url=x.com%2Faster_sale', { language: 'fr', width: 390 });
  await panel(page).getByText('absent de notre registre').waitFor(soon);
  expect(await page.locator('.draft').innerText()).not.toMatch(/form\.|field\.|report\.|propose\./);
  expect(await violations(page, 'form')).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

test('each channel’s page leads to its file and to the form for mistakes', async () => {
  const page = await openPage('channels/x/aster/');
  const links = page.locator('.last-change a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    expect.arrayContaining([
      'https://github.com/aster/choirbook/edit/main/channels/x/aster.yaml',
      'https://github.com/aster/choirbook/issues/new?template=feedback.yml&entry=channels%2Fx%2Faster.yaml',
    ]),
  );
});
