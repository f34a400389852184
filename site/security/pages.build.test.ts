/** What the check accepts, the build renders, and what it prints is text: pages of generated words, in one build. */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { depth } from '../../scripts/testing/depth.ts';
import { openPage } from '../testing/browser.ts';
import { buildSite } from '../testing/build.ts';
import { pagesOf } from '../testing/built.ts';
import { museumAddress, museumDay, writeMuseum } from '../testing/museum.ts';
import { serve } from '../testing/serve.ts';
import { editedPage, hostileComponents, hostileTexts, soundPage } from './generated-pages.ts';
import { judge } from './page-guard.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-pages-'));
const root = join(folder, 'repository');
const dist = join(folder, 'dist');
const seed = 20261130;
const front = '---\ntitle: Generated\ndescription: Generated.\n---\n';
const pathOf = (name: string) => `policy/handbook/${name}.mdx`;
const accepts = (words: string) => 'text' in judge(pathOf('x'), `${front}${words}\n`);

const sound = fc.sample(soundPage, { numRuns: depth(200), seed });
const mixed = fc.sample(editedPage, { numRuns: depth(1_000), seed });
const accepted = { sound: sound.filter(accepts), mixed: mixed.filter(accepts) };
const emblem = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';
let server: Server | undefined;
let address = '';

beforeAll(async () => {
  mkdirSync(root);
  writeMuseum(root);
  const write = (name: string, words: string) =>
    writeFileSync(join(root, pathOf(name)), `${front}${words}\n`);
  for (const [kind, list] of Object.entries(accepted))
    for (const [n, words] of list.entries()) write(`${kind}-${n}`, words);
  write('hostile', hostileComponents.join('\n\n'));
  // A clone without its packages, with a logo: what is set up there has no part in the build, and the picture is its own.
  writeFileSync(join(root, 'tsconfig.json'), '{ "extends": "not/installed/there" }');
  appendFileSync(join(root, 'policy/organization.yaml'), 'logo: emblem.svg\n');
  mkdirSync(join(root, 'site/public'), { recursive: true });
  writeFileSync(join(root, 'site/public/emblem.svg'), emblem);
  // A page that cannot be rendered fails the build, which names it.
  buildSite({ root, outDir: dist, today: museumDay });
  ({ server, address } = await serve(dist, museumAddress.pathname));
});
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what is made of allowed parts is accepted, and what is left after an edit often is not', () => {
  const refused = sound.filter((words) => !accepts(words));
  expect(refused.length / sound.length, refused[0]).toBeLessThan(0.4);
  expect(accepted.mixed.length).toBeGreaterThan(mixed.length / 10);
  expect(accepted.mixed.length).toBeLessThan(mixed.length);
  expect(hostileComponents.length).toBeGreaterThanOrEqual(7 * hostileTexts.length);
  expect(accepts(hostileComponents.join('\n\n'))).toBe(true);
});

test('every page that is accepted is published', () => {
  const published = new Set(pagesOf(dist).map(({ path }) => path));
  for (const [kind, list] of Object.entries(accepted))
    for (const [n, words] of list.entries()) expect(published, words).toContain(`handbook/${kind}-${n}/`);
});

test('the logo of a repository in another folder is its own', async () => {
  const [picture] =
    readFileSync(join(dist, 'index.html'), 'utf8').match(/(?<=<img src=")[^"]*emblem[^"]*/) ?? [];
  const answer = await fetch(new URL(picture ?? '', address));
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['image/svg+xml', emblem]);
});

test('hostile text in an attribute is shown as it is written, and is no element', async () => {
  const page = await openPage('handbook/hostile/', { address });
  const found = await page.evaluate(() => ({
    pwned: 'pwned' in window,
    strangers: [
      ...document.querySelectorAll('main :is(meta, form, script:not([src]), style, iframe, img)'),
    ].map((element) => element.outerHTML),
    fixed: [...document.querySelectorAll('.sl-markdown-content *')].filter(
      (element) => getComputedStyle(element).position === 'fixed',
    ).length,
    text: document.querySelector('.sl-markdown-content')?.textContent ?? '',
    labels: [...document.querySelectorAll('.sl-markdown-content aside')].map((element) => element.ariaLabel),
  }));
  expect(found).toMatchObject({ pwned: false, strangers: [], fixed: 0 });
  expect(page.url()).toContain('/handbook/hostile/');
  // References are characters already when a component gets its text.
  const shown = hostileTexts.filter((text) => !text.includes('&'));
  for (const text of shown) {
    // Badge, Card, LinkCard twice and TabItem print it; an aside has it in its title and as its label.
    expect(found.text.split(text).length - 1, text).toBeGreaterThanOrEqual(6);
    expect(found.labels).toContain(text);
  }
});
