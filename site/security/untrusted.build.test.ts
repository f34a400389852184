/**
 * Without any check before it: a repository full of attacks is built, or refuses to be, and nothing of them runs; a
 * repository full of secrets is published, and none of them is in it. What the page guard accepts is rendered: pages of
 * generated words are in the same build.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { some } from '../../scripts/testing/depth.ts';
import { openPage } from '../testing/browser.ts';
import { buildSite } from '../testing/build.ts';
import { filesOf, pagesOf, textOf } from '../testing/built.ts';
import { serve } from '../testing/serve.ts';
import { addresses } from './attacks/addresses.ts';
import { files } from './attacks/files.ts';
import { mdx } from './attacks/mdx.ts';
import { hostileTexts } from './generated-pages.ts';
import { writeGenerated } from './generated-site.ts';
import { judge } from './page-guard.ts';
import { type Filled, plantedYear } from './planted.ts';
import { writeUntrusted } from './untrusted.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-untrusted-'));
const root = join(folder, 'repository');
const dist = join(folder, 'dist');
/** A channel of this address has the longest name of a file that an account is given. */
const longest = 'b'.repeat(104);
/** Pages of one template have the same shape: only the last part of the path is theirs. */
const shapeOf = (path: string) => path.replaceAll(/[^/]+(?=\/$)/g, '*');
/** Of each shape as many as there is time for, one at least: templates do not differ from page to page. */
const someOfEachShape = <P extends { readonly path: string }>(pages: readonly P[]): P[] =>
  [...Map.groupBy(pages, ({ path }) => shapeOf(path)).values()].flatMap((alike) => some(alike));
const emblem = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';
let filled: Record<string, Filled>;
let generated: ReadonlyMap<string, string>;
let server: Server | undefined;
let address = '';

beforeAll(async () => {
  mkdirSync(root);
  filled = writeUntrusted(root, 'https://handbook.aster.example/staff/');
  generated = writeGenerated(root);
  // A clone without its packages, with a logo: what is set up there has no part in the build, and the picture is its own.
  writeFileSync(join(root, 'tsconfig.json'), '{ "extends": "not/installed/there" }');
  const organization = join(root, 'policy/organization.yaml');
  writeFileSync(organization, readFileSync(organization, 'utf8').replace('favicon.svg', 'emblem.svg'));
  mkdirSync(join(root, 'site/public'), { recursive: true });
  writeFileSync(join(root, 'site/public/emblem.svg'), emblem);
  const channel = readFileSync(join(root, 'channels/x/aster.yaml'), 'utf8')
    .replace(/^url:.*$/m, `url: https://aster.example/${longest}`)
    .replace(/^platform_id:.*\n/m, '');
  mkdirSync(join(root, 'channels/web'), { recursive: true });
  writeFileSync(join(root, `channels/web/aster.example%2F${longest}.yaml`), channel);
  // A page that cannot be rendered fails the build, which names it.
  buildSite({ root, outDir: dist, today: '2026-12-01' });
  ({ server, address } = await serve(dist, '/staff/'));
});

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what is private', () => {
  test('is everywhere in the repository', () => {
    for (const [kind, { missed }] of Object.entries(filled))
      expect(missed, `${kind}: give the entry this map`).toEqual([]);
    // Some of what was always private, by name: a field that becomes public by accident is missed here.
    const planted = Object.entries(filled).flatMap(([kind, { planted }]) =>
      planted.map((path) => `${kind}: ${path}`),
    );
    expect(planted).toEqual(
      expect.arrayContaining([
        'people: github',
        'people: read{}.version',
        'people: training[].topic',
        'people: extensions{}',
        'channels: team[].tool_role',
        'channels: last_post.source',
        'channels: extensions{}',
        'unofficial: found.by',
        'unofficial: decision.reason',
        'unofficial: case.next_action.what',
        'unofficial: case.events[].note',
        'unofficial: case.events[].reference',
        'unofficial: evidence[].what',
        'unofficial: evidence[].url',
      ]),
    );
  });

  test('is nowhere in what is published', () => {
    const mark = new RegExp(`planted|(?<![\\d.])${plantedYear}(?!\\d)`, 'i');
    const leaks = filesOf(dist).flatMap((file) => {
      const found = mark.exec(textOf(join(dist, file)));
      return found
        ? [`${file}: …${found.input.slice(Math.max(0, found.index - 60), found.index + 40)}…`]
        : [];
    });
    expect(leaks).toEqual([]);
  });
});

test('a name as long as it can be has its page', () => {
  expect(existsSync(join(dist, `channels/web/aster.example~2F${longest}/index.html`))).toBe(true);
});

describe('what is hostile', () => {
  test('ran nothing where the site was built', () => {
    expect(existsSync(join(root, 'pwned'))).toBe(false);
  });

  test('is text in every page', async () => {
    const pages = someOfEachShape(pagesOf(dist));
    expect(pages.filter(({ html }) => html.includes('window.pwned')).length).toBeGreaterThan(20);
    // A page that is only looked at is held to the policy of the page that looks.
    const page = await openPage('404.html', { address, tolerate: /Content Security Policy/ });
    const found = await page.evaluate(
      (all) =>
        all.flatMap(({ path, html }) => {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          const bad = [...parsed.querySelectorAll('*')].filter(
            (element) =>
              [...element.attributes].some(
                ({ name, value }) =>
                  name.startsWith('on') ||
                  (/^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
              ) ||
              (element.localName === 'script' &&
                !/json/.test(element.getAttribute('type') ?? '') &&
                /pwned/.test(element.textContent)),
          );
          return bad.map((element) => `${path}: ${element.outerHTML.slice(0, 120)}`);
        }),
      pages,
    );
    expect(found).toEqual([]);
  });

  test('runs nothing in a browser', async () => {
    // One page of each kind, of as many kinds as there is time for; the other language shows the same texts.
    const english = pagesOf(dist).filter(({ path }) => !path.startsWith('fr/'));
    const shapes = new Map(english.map(({ path }) => [shapeOf(path), path]));
    const page = await openPage('', { address, tolerate: /404 \(Not Found\)/ });
    for (const path of some([...shapes.values()])) {
      await page.goto(new URL(path, address).href);
      expect(await page.evaluate(() => 'pwned' in window), path).toBe(false);
    }
  });
});

test('the logo of a repository in another folder is its own', async () => {
  const [picture] =
    readFileSync(join(dist, 'index.html'), 'utf8').match(/(?<=<img src=")[^"]*emblem[^"]*/) ?? [];
  const answer = await fetch(new URL(picture ?? '', address));
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['image/svg+xml', emblem]);
});

describe('what is generated', () => {
  test('is published wherever it is accepted', () => {
    const published = new Set(pagesOf(dist).map(({ path }) => path));
    for (const [name, words] of generated) expect(published, words).toContain(`handbook/${name}/`);
  });

  test('shows hostile text in an attribute as it is written, and is no element', async () => {
    const page = await openPage('handbook/components/', { address });
    const found = await page.evaluate(() => ({
      pwned: 'pwned' in window,
      strangers: [
        ...document.querySelectorAll('main :is(meta, form, script:not([src]), style, iframe, img)'),
      ].map((element) => element.outerHTML),
      fixed: [...document.querySelectorAll('.sl-markdown-content *')].filter(
        (element) => getComputedStyle(element).position === 'fixed',
      ).length,
      text: document.querySelector('.sl-markdown-content')?.textContent ?? '',
      labels: [...document.querySelectorAll('.sl-markdown-content aside')].map(
        (element) => element.ariaLabel,
      ),
    }));
    expect(found).toMatchObject({ pwned: false, strangers: [], fixed: 0 });
    expect(page.url()).toContain('/handbook/components/');
    // References are characters already when a component gets its text.
    const shown = hostileTexts.filter((text) => !text.includes('&'));
    for (const text of shown) {
      // Badge, Card, LinkCard twice and TabItem print it; an aside has it in its title and as its label.
      expect(found.text.split(text).length - 1, text).toBeGreaterThanOrEqual(6);
      expect(found.labels).toContain(text);
    }
  });
});

test('a repository with attacks in its pages is not built, and each is named in its place', () => {
  const hostile = join(folder, 'attacked');
  const out = join(folder, 'attacked-dist');
  writeUntrusted(hostile, 'https://handbook.aster.example/staff/');
  const places = [...mdx, ...addresses, ...files].flatMap(({ text }, index) => {
    const path = `policy/handbook/attack-${index}.mdx`;
    writeFileSync(join(hostile, path), text);
    const verdict = judge(path, text);
    return 'text' in verdict
      ? []
      : verdict.refused.map(({ file, line, column }) => `${file}:${line}:${column}`);
  });
  let said = '';
  try {
    buildSite({ root: hostile, outDir: out, today: '2026-12-01' });
  } catch (error) {
    said = String(error);
  }
  expect(places.length).toBeGreaterThan(150);
  expect(places.filter((place) => !said.includes(`${place}  error`))).toEqual([]);
  expect(existsSync(join(hostile, 'pwned'))).toBe(false);
  expect(existsSync(out) ? filesOf(out).filter((file) => file.endsWith('.html')) : []).toEqual([]);
});
