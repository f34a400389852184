/** What the pages of entries say beside their facts: siblings, successors, holes, links to copy, history. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identityCode, linkCode } from '../../scripts/core/channels/follow-links.ts';
import { anyCharacter } from '../../scripts/testing/any-character.ts';
import { violations } from '../testing/axe.ts';
import { openPage } from '../testing/browser.ts';

test('a channel stands beside its siblings, with the differences in words', async () => {
  const page = await openPage('channels/x/aster/', { javaScript: false });
  const rows = page.locator('.siblings tbody tr');
  expect(await rows.count()).toBeGreaterThan(1);
  expect(await rows.count()).toBeLessThanOrEqual(9);
  expect(await rows.first().innerText()).toContain('This channel');
  expect(await rows.nth(1).locator('.verdict').allInnerTexts()).not.toEqual([]);
});

test('the page of a person says what would be left alone', async () => {
  const page = await openPage('people/ben-roy/', { javaScript: false });
  const section = page.locator('h2#leaves');
  expect(await section.innerText()).toBe('If Ben Roy leaves');
  expect(await page.locator('.tally li').count()).toBeGreaterThan(0);
  const [what, then, before] = await page
    .locator('.leaves tbody tr')
    .first()
    .locator('th, td')
    .allInnerTexts();
  for (const cell of [what, then, before]) expect(cell?.trim()).not.toBe('');
});

test('a cell of the matrix leads to exactly its channels', async () => {
  const page = await openPage('audiences/matrix/', { javaScript: false });
  const link = page.locator('.heat td a').first();
  const count = Number((await link.innerText()).replace(/\D/g, ''));
  const query = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams;
  expect([...query.keys()].sort()).toEqual(['audience', 'platform']);
  const list = await openPage(`channels/?${query}`);
  await expect
    .poll(async () =>
      Number(/\d+/.exec((await list.locator('[role=status]').first().textContent()) ?? '')?.[0]),
    )
    .toBe(count);
});

test('the code to link a channel can be copied, and is there without scripts', async () => {
  const page = await openPage('channels/fediverse/info@social.aster.example/', { own: true });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('details.follow summary').click();
  await page.locator('.copy button').first().click();
  await page.getByText('Copied', { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^<a href="https:\/\/social\.aster\.example\/@info" rel="me">Follow .* on .*<\/a>$/,
  );
  const plain = await openPage('channels/fediverse/info@social.aster.example/', { javaScript: false });
  expect(await plain.locator('.copy button').count()).toBe(0);
  expect(await plain.locator('.copy pre').first().textContent()).toContain('rel="me"');
});

test('search engines are told which account is ours', async () => {
  const page = await openPage('channels/x/aster/');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'Organization', sameAs: ['https://x.com/aster'] });
});

test('without a history the page says why it shows no date', async () => {
  const page = await openPage('fr/units/museum/', { javaScript: false });
  expect(await page.locator('.last-change').innerText()).toContain('sans leur historique');
});

test('a browser reads out of the code what was put into it', async () => {
  const page = await openPage('404.html');
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '"><img src=x onerror=alert(1)>',
      '\r\n',
      '&lt;',
    ),
  );
  const samples = fc.sample(fc.record({ text, address: text }), 400).map(({ text, address }) => ({
    text: text.toWellFormed().replaceAll('\0', ''),
    address: address.toWellFormed().replaceAll('\0', ''),
  }));
  const codes = samples.map(({ text, address }) => ({
    link: linkCode({ text, address, isProved: true }),
    identity: identityCode({ name: text, website: undefined, addresses: [address] }),
  }));
  const read = await page.evaluate(
    (all) =>
      all.map(({ link, identity }) => {
        const inBody = new DOMParser().parseFromString(`<!doctype html><body>${link}`, 'text/html').body;
        const [anchor] = inBody.children;
        const scripts = new DOMParser().parseFromString(`<!doctype html>${identity}`, 'text/html').scripts;
        return {
          text: anchor?.textContent,
          address: anchor?.getAttribute('href'),
          elements: inBody.querySelectorAll('*').length,
          data: JSON.parse(scripts[0]?.textContent ?? '') as { name: string; sameAs: string[] },
          scripts: scripts.length,
        };
      }),
    codes,
  );
  for (const [index, sample] of samples.entries()) {
    expect(read[index]).toMatchObject({
      ...sample,
      elements: 1,
      scripts: 1,
      data: { name: sample.text, sameAs: [sample.address] },
    });
  }
});

// One page of every kind is looked at elsewhere; here with its details open, and with somebody who owns much.
test.each(['channels/x/aster/', 'fr/channels/x/aster/', 'people/ben-roy/'])(
  '%s: nothing against it',
  async (path) => {
    const page = await openPage(path, { width: 390 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(await violations(page, { within: 'main' })).toEqual([]);
  },
);
