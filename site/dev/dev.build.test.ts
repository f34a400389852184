/** npm run dev, in a real browser: what is saved appears, what is wrong is said, and what was good stays. */
import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import {
  ada,
  canary,
  devSandbox,
  edit,
  front,
  gone,
  longest,
  open,
  page,
  panel,
  read,
  save,
  server,
  shows,
} from '../testing/dev-sandbox.ts';

devSandbox();

test('what is smuggled into a page of the dev server does not run, and covers nothing', async () => {
  const view = await open('handbook/hours/', { tolerate: /Content Security Policy|Failed to load/ });
  const found = await view.evaluate(async () => {
    const host = document.createElement('div');
    host.innerHTML =
      '<img src="/none.png" onerror="window.pwned = 1"><p id="cover" style="position: fixed; inset: 0">x</p>';
    document.body.append(host);
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 2';
    document.body.append(script);
    await new Promise((done) => {
      for (const name of ['load', 'error']) host.querySelector('img')?.addEventListener(name, done);
    });
    const cover = document.getElementById('cover');
    return { pwned: 'pwned' in window, position: cover && getComputedStyle(cover).position };
  });
  expect(found).toEqual({ pwned: false, position: 'static' });
});

test.each([
  [`channels/web/aster.example~2F${longest}/`, 200],
  [`channels/web/aster.example~2F${longest.repeat(3)}/`, 404],
  [`handbook/${Array(90).fill(longest.slice(0, 40)).join('/')}/`, 404],
])('an address as long as it can be has its page, a longer one is not found: %s', async (path, status) => {
  expect((await fetch(new URL(path, server().address))).status).toBe(status);
});

test('a saved entry and a saved page appear in the open page, the title in the navigation, too', async () => {
  const people = await open('people/');
  await shows(people, 'Ada Noor');
  edit(ada, 'name', 'Ada Renamed');
  await shows(people, 'Ada Renamed');

  const hours = await open('handbook/hours/');
  await shows(hours, 'Open at nine.');
  save(page, `${front('Opening hours')}Open at ten.\n`);
  await shows(hours, 'Open at ten.');
  await hours.locator('.sidebar-content').getByText('Opening hours').first().waitFor({ state: 'attached' });
  expect(await panel(hours).count()).toBe(0);
});

test('a mistake is said in the terminal and on the page, with its place; the last good state stays until it is fixed', async () => {
  const people = await open('people/');
  edit(ada, 'name', 'Ada Good');
  await shows(people, 'Ada Good');
  const sound = read(ada);
  save(ada, sound.replace('Ada Good', 'Ada Bad').replace(/^unit:.*$/m, 'unit: nowhere'));
  await panel(people).getByText(`${ada}:2:7`).waitFor({ timeout: 90_000 });
  expect(await panel(people).innerText()).toContain('nowhere is not a unit of this repository.');
  await vi.waitFor(() => expect(server().output()).toContain(`${ada}:2:7  error  unknown-reference`));
  expect(server().output()).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n/);

  await people.reload();
  await shows(people, 'Ada Good');
  await panel(people).getByText(`${ada}:2:7`).waitFor();
  await panel(people).getByRole('link', { name: 'Rule unknown-reference' }).click();
  await people.waitForURL(/\/staff\/rules\/unknown-reference\/$/);

  const french = await open('fr/people/', { language: 'fr' });
  await panel(french).getByText('1 erreur à corriger').waitFor();
  expect(await panel(french).getByRole('link').getAttribute('href')).toBe(
    '/staff/fr/rules/unknown-reference/',
  );

  save(ada, sound.replace('Ada Good', 'Ada Mended'));
  await shows(french, 'Ada Mended');
  await Promise.all([gone(french), gone(people)]);
});

test('code in a page is never compiled, neither when it is saved nor when somebody opens the page', async () => {
  const hours = await open('handbook/hours/');
  save(page, `${front('Hours')}Last good words.\n`);
  await shows(hours, 'Last good words.');
  const attack = `globalThis.process?.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, '1')`;
  save(
    page,
    `${front('Hours')}New words. {${attack}}\n\nexport const run = ${attack};\n\n<script>document.title = 'canary'</script>\n`,
  );
  await panel(hours)
    .getByText(/policy\/handbook\/hours\.mdx:\d+:\d+/)
    .first()
    .waitFor({ timeout: 90_000 });
  for (const path of ['handbook/hours/', 'fr/handbook/hours/']) {
    const again = await open(path);
    await shows(again, 'Last good words.');
    expect(await again.title()).not.toContain('canary');
  }
  expect(existsSync(canary)).toBe(false);
  save(page, `${front('Hours')}Mended words.\n`);
  await shows(hours, 'Mended words.');
  await gone(hours);
});
