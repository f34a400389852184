/** The form in a real browser: what it says while somebody types, and of a report. */

import { expect, test } from 'vitest';
import { violations } from '../testing/axe.ts';
import { checked, control, field, fillIn, host, linked, open, panel, says, yaml } from '../testing/form.ts';

test('a duplicate shows while one types, with whose it is', async () => {
  const page = await open();
  await control(page, 'url').pressSequentially('https://twitter.com/ASTE');
  await says(page, 'not in our registry yet');
  await control(page, 'url').press('R');
  await panel(page).getByText('This account is already registered.').waitFor();
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
    await panel(page).getByText(sentence).waitFor();
    expect(await host(page).isVisible(), url).toBe(false);
  }
});

test('a known impostor is a mistake, and no link is offered', async () => {
  const page = await open();
  await fillIn(page, { url: 'x.com/aster_gift' });
  await field(page, 'url').locator('.remark.error').waitFor();
  expect(await field(page, 'url').locator('.remark.error').innerText()).toContain('a known impostor');
  expect(await control(page, 'url').getAttribute('aria-invalid')).toBe('true');
  expect(await panel(page).innerText()).toContain('Easily mistaken for');
  expect(await host(page).isVisible()).toBe(false);
  await control(page, 'url').fill('x.com/astronomy_class');
  await host(page).waitFor();
  expect(await control(page, 'url').getAttribute('aria-invalid')).toBeNull();
});

test('an overlap asks why, and the answer stands in the file', async () => {
  const page = await open();
  await fillIn(page, { purpose: "Tell visitors about opening hours and today's exhibitions." });
  const question = page.getByLabel('Why is a second one needed?');
  await question.waitFor();
  expect(await page.locator('[data-question]').innerText()).toContain('Aster Museum');
  await question.pressSequentially('It speaks to classes.', { delay: 5 });
  await expect
    .poll(() => yaml(page).textContent())
    .toContain('overlaps:\n  - with: x/aster\n    because: It speaks to classes.\n');
  expect(await question.inputValue()).toBe('It speaks to classes.');
  await page.reload();
  await expect.poll(() => question.inputValue()).toBe('It speaks to classes.');
});

test('an audience that is not there, an owner of another unit, the owner’s load', async () => {
  const page = await open();
  await fillIn(page);
  await page.locator('[name="audiences"][value="visitors"]').uncheck();
  await page.locator('[name="audiences"][value="shoppers"]').check();
  await control(page, 'owner').selectOption('cleo-diaz');
  await field(page, 'audiences').getByText('No audience of yours is known to be on this platform.').waitFor();
  await field(page, 'owner').getByText('Is this the right owner?').waitFor();
  expect(await field(page, 'owner').innerText()).toContain('Live channels so far: ');
  // These are warnings: the reviewers of the proposal see them as well.
  await host(page).waitFor();
});

test('what nobody has reached yet is needed, not wrong', async () => {
  const page = await open();
  expect(await page.locator('.remark, [aria-invalid]').count()).toBe(0);
  expect(await field(page, 'owner').innerText()).toContain('still needed');
  expect(await field(page, 'deputy').innerText()).not.toContain('still needed');
  await control(page, 'url').fill('x.com/astronomy_class');
  await control(page, 'owner').selectOption('ada-noor');
  await page.locator('.missing a', { hasText: 'Purpose' }).click();
  await expect
    .poll(() => control(page, 'purpose').evaluate((box) => box === document.activeElement))
    .toBe(true);
  await control(page, 'why_this_platform').focus();
  await expect.poll(() => control(page, 'purpose').getAttribute('aria-invalid')).toBe('true');
  expect(await control(page, 'unit').getAttribute('aria-invalid')).toBeNull();
  // The remark about the deputy waits until somebody has been there.
  expect(await field(page, 'deputy').locator('.remark').count()).toBe(0);
  await control(page, 'deputy').focus();
  await control(page, 'purpose').focus();
  await field(page, 'deputy').locator('.remark.warning').waitFor();
});

test('a link that is pressed while an answer arrives is not lost', async () => {
  const page = await open();
  await control(page, 'url').fill('x.com/astronomy_class');
  await control(page, 'owner').selectOption('ada-noor');
  await control(page, 'deputy').focus();
  const link = page.locator('.missing a', { hasText: 'Purpose' });
  await link.hover();
  await page.mouse.down();
  // To press there is to leave the field, which brings its remark.
  await field(page, 'deputy').locator('.remark.warning').waitFor();
  await page.mouse.up();
  await expect
    .poll(() => control(page, 'purpose').evaluate((box) => box === document.activeElement))
    .toBe(true);
});

test('a report: ours, known, new, and a file that the check accepts', async () => {
  const page = await open('report/');
  await control(page, 'url').fill('x.com/aster');
  await panel(page).getByText('This account is ours.').waitFor();
  expect(await host(page).isVisible()).toBe(false);
  await control(page, 'url').fill('x.com/aster_gifts');
  await panel(page).getByText('This account is already a known case.').waitFor();
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
  await expect.poll(() => yaml(page).textContent()).toContain('note: Sells tickets that do not exist.');
  await expect.poll(async () => (await linked(page)).value).toBe(await yaml(page).textContent());
  const { filename, value } = await linked(page);
  expect(filename).toBe('channels/unofficial/x/aster_sale.yaml');
  expect(value).toContain(
    'found:\n  on: 2026-11-30\n  by: dan-wu\n  how: report\nrisk: high\nmatched:\n  - logo\n',
  );
  expect(checked(filename, value).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => yaml(page).textContent()).toBe(value);
});

test('a report in French on a phone', async () => {
  const page = await open('fr/report/?url=x.com%2Faster_sale', { language: 'fr', width: 390 });
  await panel(page).getByText('absent de notre registre').waitFor();
  expect(await page.locator('.draft').innerText()).not.toMatch(/form\.|field\.|report\.|propose\./);
  expect(await violations(page, { rules: 'form' })).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});
