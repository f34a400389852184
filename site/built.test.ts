/** Looks at all of a built site: a small museum's handbook, below a sub-path. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, inject, test } from 'vitest';
import { rules } from '../scripts/core/rules/index.ts';
import { depth } from '../scripts/testing/depth.ts';
import { buildSite } from './testing/build.ts';
import { brokenLinks, filesOf, html, type Page, pagesOf, textOf } from './testing/built.ts';
import { englishIn } from './testing/foreign-text.ts';
import { museumAddress, museumDay } from './testing/museum.ts';
import { overweight, scales } from './testing/weights.ts';

const dist = inject('dist');

test('every internal link and anchor leads somewhere', () => {
  expect(brokenLinks(dist, museumAddress)).toEqual([]);
});

test('both languages have the same pages', () => {
  const paths = pagesOf(dist)
    .map(({ path }) => path)
    .filter((path) => path !== '404.html');
  const french = paths.filter((path) => path.startsWith('fr/')).map((path) => path.slice(3));
  expect(french).toEqual(paths.filter((path) => !path.startsWith('fr/')));
  expect(paths).toContain('channels/x/aster/');
});

test('no two pages of a language have one title, and none promises a picture', () => {
  // The present month and week have an address of their own as well; of what is under an embargo no page says the title.
  const hasOwn = ({ path, html }: Page) =>
    !/^(?:fr\/)?calendar\/(?:week\/)?$/.test(path) &&
    !/http-equiv="refresh"|<title>(?:Under embargo|Sous embargo) /.test(html);
  const titles = Map.groupBy(
    pagesOf(dist).filter(hasOwn),
    ({ path, html }) => `${path.startsWith('fr/')} ${/<title>([^<]*)/.exec(html)?.[1]}`,
  );
  const twice = [...titles].filter(([, pages]) => pages.length > 1);
  expect(twice.map(([title, pages]) => [title, ...pages.map(({ path }) => path)])).toEqual([]);
  expect(pagesOf(dist).filter(({ html }) => html.includes('summary_large_image'))).toEqual([]);
});

test('every rule that a report links has its page', () => {
  for (const { id } of rules) expect(existsSync(join(dist, 'rules', id, 'index.html')), id).toBe(true);
});

test('registry.json keeps the contract that is published beside it', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(dist, file), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(read('schema/registry.schema.json'));
  const registry = read('registry.json');
  expect(validate(registry), JSON.stringify(validate.errors)).toBe(true);
  expect(registry.channels).toHaveLength(164);
  expect(registry.$schema).toBe('https://handbook.aster.example/staff/schema/registry.schema.json');
});

test('nothing private is anywhere in the build', () => {
  expect(filesOf(dist).filter((file) => /planted/i.test(textOf(join(dist, file))))).toEqual([]);
});

test('odd names have pages under addresses that survive any host', () => {
  expect(html('channels/web/aster.example~2Fblog')).toContain('aster.example/blog');
  expect(html('fr/channels/fediverse/info@social.aster.example')).toContain('@social.');
  expect(html('people/~32')).toContain('Number Two');
});

test('a long registry pages itself and stays light', () => {
  expect(html('channels/2')).toContain('href="/staff/channels/"');
  expect(existsSync(join(dist, 'channels/3'))).toBe(false);
  expect(html('platforms/x/2')).toContain('Aster');
  const weigh = scales(dist, museumAddress.pathname);
  expect(overweight(pagesOf(dist), weigh)).toEqual([]);
  // The forms judge in a thread of their own, whose address a bundler writes as it likes: it is found, or this fails.
  expect(weigh({ path: 'propose/', html: html('propose') }).worker).toBeGreaterThan(64 * 1024);
  expect(weigh({ path: 'plan/', html: html('plan') }).worker).toBeGreaterThan(64 * 1024);
  // Both engines of the drafts: the second one is fetched when a text needs it.
  const { worker, seldom } = weigh({ path: 'draft/', html: html('draft') });
  expect(seldom).toBeGreaterThan(30 * 1024);
  expect(worker + seldom).toBeLessThan(90 * 1024);
});

test('the handbook is served in both languages, with a notice where a translation is missing', () => {
  expect(html('fr/handbook/governance')).toContain('Qui décide');
  expect(html('handbook/governance')).toContain('Who decides');
  expect(html('fr/handbook/roles')).toContain('Only in English so far');
  expect(html('fr/handbook')).toContain('href="/staff/fr/handbook/governance/"');
});

test('what is not in French on a French page says so', () => {
  const found = pagesOf(dist)
    .filter(({ path }) => path.startsWith('fr/'))
    .flatMap(({ path, html: page }) => englishIn(page).map((text) => `/${path} → ${text}`));
  expect(found).toEqual([]);
  expect(englishIn('<p>Une phrase.</p><p>This is a sentence that nobody has marked.</p>')).toHaveLength(1);
  expect(englishIn('<p lang="en">This is a sentence that somebody has marked.</p>')).toEqual([]);
});

test.each(['', 'fr/'])('what stands in backticks is shown as code, in /%swriting/', (folder) => {
  const [page = ''] = /<main[\s\S]*<\/main>/.exec(html(`${folder}writing`)) ?? [];
  const sentences = page.replaceAll(/<pre[\s\S]*?<\/pre>/g, '');
  expect(sentences.split('<code>note</code>')).toHaveLength(2);
  expect(sentences.split('<code>&lt;Tabs&gt;</code>').length).toBeGreaterThan(1);
  expect(sentences.split('`')).toHaveLength(1);
});

test('every page names the areas, and its side lists only its own', () => {
  const side = (path: string) =>
    [...html(path).matchAll(/<section class="side">[\s\S]*?<\/section>/g)].flatMap(([group]) =>
      [...group.matchAll(/<a href="\/staff\/([^"]*)"(?: aria-current="(\w+)")?/g)].map(([, link, current]) =>
        [link, current].filter(Boolean).join(' '),
      ),
    );
  expect(side('channels/x/aster')).toContain('channels/ true');
  expect(side('channels/x/aster')).not.toContain('rights/');
  expect(side('fr/rules/duplicate-account')).toContain('fr/rules/ true');
  expect(side('fr/handbook/governance')).toContain('fr/handbook/governance/ page');
  expect(side('handbook/governance')).not.toContain('people/');
  expect(html('')).toContain('href="/staff/networks.css"');
});

/** A second build takes as long as all else here: on the main branch and at night. */
const zones = ['Pacific/Chatham', 'America/New_York', 'Europe/Paris', 'UTC'];

test.each(depth(zones.length) < zones.length ? [] : zones)(
  'built again on a machine in the zone %s it is the same, byte for byte',
  (zone) => {
    const again = mkdtempSync(join(tmpdir(), 'choirbook-again-'));
    try {
      buildSite({ root: inject('repository'), outDir: again, today: museumDay, zone });
      const bytes = (folder: string, file: string) => readFileSync(join(folder, file));
      expect(filesOf(again)).toEqual(filesOf(dist));
      expect(filesOf(again).filter((file) => !bytes(again, file).equals(bytes(dist, file)))).toEqual([]);
    } finally {
      rmSync(again, { recursive: true });
    }
  },
);
