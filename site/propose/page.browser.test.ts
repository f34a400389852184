import type { Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsInBothThemes } from '../testing/axe.ts';
import { openPage } from '../testing/browser.ts';
import {
  address,
  checked,
  control,
  field,
  fillIn,
  host,
  linked,
  open,
  panel,
  purpose,
  says,
  why,
  yaml,
} from '../testing/form.ts';

test('works offline once loaded, and asks nobody anything', async () => {
  const page = await openPage('propose/', { own: true });
  await page.locator('[data-ready]').waitFor();
  await page.context().setOffline(true);
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await control(page, 'url').fill('x.com/aster');
  await panel(page).getByText('already registered').waitFor();
  await fillIn(page);
  await host(page).waitFor();
  expect(asked.map((request) => request.url()).filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('while it loads, nothing but this site is asked, and the address says nothing', async () => {
  const asked: Request[] = [];
  const page = await openPage('propose/?url=x.com/secret_account', {
    before: async (page) => page.on('request', (request) => asked.push(request)),
  });
  await page.locator('[data-ready]').waitFor();
  for (const request of asked) {
    expect([request.method(), new URL(request.url()).origin]).toEqual(['GET', new URL(address).origin]);
    if (request.resourceType() === 'fetch')
      expect(request.headers()['referer'] ?? '').not.toContain('secret');
  }
});

test('a press whose end is lost, as behind a menu, does not freeze what is shown', async () => {
  const page = await open();
  await page.locator('.outcome').dispatchEvent('pointerdown');
  await fillIn(page);
  await control(page, 'url').press('End');
  await host(page).waitFor();
});

test('with the keyboard alone', async () => {
  const page = await open();
  await control(page, 'url').focus();
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };
  await type('x.com/astronomy_class');
  await panel(page).getByText('not in our registry yet').waitFor();
  const focused = () =>
    page.evaluate(() => {
      const { name, value } = document.activeElement as HTMLInputElement;
      return { name, value };
    });
  const reach = async (name: string, value?: string) => {
    for (let n = 0; n < 12; n++) {
      const at = await focused();
      if (at.name === name && (value === undefined || at.value === value)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} ${value ?? ''} cannot be reached.`);
  };
  // With arrows: letters that come slowly, as on a busy machine, would each begin the search in the list anew.
  const choose = async (name: string, value: string) => {
    await reach(name);
    for (let n = 0; n < 40 && (await focused()).value !== value; n++) await page.keyboard.press('ArrowDown');
    expect(await focused()).toEqual({ name, value });
  };
  await choose('unit', 'museum');
  await choose('owner', 'ada-noor');
  await choose('deputy', 'ben-roy');
  const tick = async (name: string, value: string) => {
    await reach(name, value);
    await page.keyboard.press('Space');
  };
  await tick('audiences', 'visitors');
  await tick('languages', 'en');
  await reach('purpose');
  await type(purpose);
  // A remark about what is half written may hold a link, and the next field then is one key further.
  await reach('why_this_platform');
  await type(why);
  await host(page).waitFor();
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
  await panel(page).getByText('Un film demande trop de temps.').waitFor();
  expect(await panel(page).innerText()).toContain('Depuis le 3 février 2026');
  await fillIn(page, { purpose: 'Répondre aux questions des classes avant leur visite.' });
  await host(page).waitFor();
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
  await host(page).waitFor();
  await control(page, 'url').fill('x.com/aster_gift');
  await field(page, 'url').locator('.remark.error').waitFor();
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
  await page.getByLabel('Why is a second one needed?').waitFor();
  await field(page, 'why_this_platform').locator('.remark.error').waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await fillIn(page);
  await host(page).waitFor();
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
  const page = await openPage('propose/', {
    own: true,
    before: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'URLPattern')),
  });
  await says(page, 'This browser is too old for the checks.');
  expect(await page.locator('.draft form').isVisible()).toBe(false);
});

test('when the registry cannot be had, the page says so', async () => {
  const page = await openPage('propose/', {
    tolerate: /Failed to load|ERR_FAILED/,
    before: (page) => page.route('**/registry.json*', (route) => route.abort()),
  });
  await says(page, 'The registry could not be loaded');
  await page.unroute('**/registry.json*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-ready]').waitFor();
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
