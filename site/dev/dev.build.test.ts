/** npm run dev, in a real browser: what is saved appears, what is wrong is said, and what was good stays. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPage, type View } from '../testing/browser.ts';
import { type DevServer, startDev } from '../testing/dev-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-dev-'));
const root = join(folder, 'repository');
const canary = join(folder, 'canary');
let server: DevServer;

const ada = 'policy/people/ada-noor.yaml';
const page = 'policy/handbook/hours.mdx';
const front = (title: string) =>
  `---\ntitle: ${title}\ndescription: Hours.\nreviewed_on: 2026-11-01\n---\n\n`;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const save = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const edit = (path: string, key: string, value: string) =>
  save(path, read(path).replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`));

/** A channel of this address has the longest name of a file that an account is given. */
const longest = 'b'.repeat(104);

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../scripts/testing/base'), root, { recursive: true });
  edit('policy/organization.yaml', 'handbook', 'https://handbook.aster.example/staff/');
  save(page, `${front('Hours')}Open at nine.\n`);
  save(
    `channels/web/aster.example%2F${longest}.yaml`,
    read('channels/x/aster.yaml')
      .replace(/^url:.*$/m, `url: https://aster.example/${longest}`)
      .replace(/^platform_id:.*\n/m, ''),
  );
  server = await startDev(root, '2026-12-01');
}, 120_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Pages that are missing or refused are the subject here; scripts of the page must not fail all the same. */
const open = (path: string, view: View = {}) =>
  openPage(path, { tolerate: /Failed to load/, ...view, own: true, address: server.address });
const shows = (view: Page, text: string) => view.getByText(text).first().waitFor({ timeout: 30_000 });
const panel = (view: Page) => view.locator('choirbook-problems section');
const gone = (view: Page) => panel(view).waitFor({ state: 'detached', timeout: 30_000 });

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
  expect((await fetch(new URL(path, server.address))).status).toBe(status);
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
  await panel(people).getByText(`${ada}:2:7`).waitFor({ timeout: 30_000 });
  expect(await panel(people).innerText()).toContain('nowhere is not a unit of this repository.');
  await vi.waitFor(() => expect(server.output()).toContain(`${ada}:2:7  error  unknown-reference`));
  expect(server.output()).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n/);

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
    .waitFor({ timeout: 30_000 });
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

test('files come, move and go: entries, pages, and whole folders', async () => {
  const channel = read('channels/x/aster.yaml');
  const list = await open('channels/');
  save(
    'channels/x/aster_kids.yaml',
    channel
      .replace(/^name:.*$/m, 'name: Aster Kids')
      .replace('x.com/aster', 'x.com/aster_kids')
      .replace(/^platform_id:.*\n/m, ''),
  );
  await shows(list, 'Aster Kids');
  rmSync(join(root, 'channels/x/aster_kids.yaml'));
  await list.getByText('Aster Kids').first().waitFor({ state: 'detached', timeout: 30_000 });

  const fresh = await open('handbook/visitors/');
  save('policy/handbook/visitors.mdx', `${front('Visitors')}They are welcome.\n`);
  await shows(fresh, 'They are welcome.');
  await fresh.locator('.sidebar-content').getByText('Visitors').first().waitFor({ state: 'attached' });

  // As many editors save: another file takes the place.
  save(`${ada}~`, read(ada).replace(/^name:.*$/m, 'name: Ada Atomic'));
  const people = await open('people/');
  renameSync(join(root, `${ada}~`), join(root, ada));
  await shows(people, 'Ada Atomic');

  renameSync(join(root, 'channels/x'), join(root, 'channels/y'));
  await panel(people).getByText('channels/y/aster.yaml:1:1').waitFor({ timeout: 30_000 });
  renameSync(join(root, 'channels/y'), join(root, 'channels/x'));
  await gone(people);
});

test('name and languages of the organisation change without a new start by hand', async () => {
  // A page that is loaded while the server starts anew finds nobody to connect to, and Vite says so.
  const home = await open('', { tolerate: /Failed to load|WebSocket|\[vite\]/ });
  edit('policy/organization.yaml', 'name', 'Renamed Museum');
  await home.locator('header').getByText('Renamed Museum').first().waitFor({ timeout: 30_000 });
  edit('policy/organization.yaml', 'languages', '[en, fr, de]');
  // The server itself starts anew; a page that is loaded meanwhile may meet a closed door.
  const deutsch = home.getByRole('link', { name: 'Deutsch' });
  await vi.waitUntil(
    async () =>
      (await deutsch.count()) > 0 ||
      home.reload().then(
        () => false,
        () => false,
      ),
    { timeout: 200_000, interval: 1000 },
  );
  const german = await open('de/people/');
  edit(ada, 'name', 'Ada Again');
  await shows(german, 'Ada Again');
}, 240_000);
