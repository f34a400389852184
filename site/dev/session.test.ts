/** What is shown from one save to the next, without a server. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Registry } from '../../scripts/core/model/registry.ts';
import type { Handbook } from '../data/handbook.ts';
import { noticeOf } from './notice.ts';
import { isEditorsOwn } from './paths.ts';
import { readRepository } from './reading.ts';
import { beginSession } from './session.ts';
import { outcomeText } from './terminal.ts';

const base = join(import.meta.dirname, '../../scripts/testing/base');
let folder: string;
let shown: { registry: Registry; handbook: Handbook | undefined };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-dev-'));
  cpSync(base, join(folder, 'repository'), { recursive: true });
  shown = { registry: undefined as unknown as Registry, handbook: undefined };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const root = () => join(folder, 'repository');
const write = (path: string, text: string) => writeFileSync(join(root(), path), text);
const edit = (path: string, change: (text: string) => string) =>
  write(path, change(readFileSync(join(root(), path), 'utf8')));
const begin = () =>
  beginSession({
    root: root(),
    todayOf: () => '2026-12-01',
    shown: () => shown.registry,
    show: (registry, handbook) => {
      shown = { registry, handbook };
    },
  });

const ada = 'policy/people/ada-noor.yaml';
const aster = 'channels/x/aster.yaml';
const nameOfAda = () => shown.handbook?.people.get('ada-noor')?.name;

test('a sound save is shown, a mistake keeps the last good state, its repair shows the rest', () => {
  const session = begin();
  expect(session.last.shows).toBe('all');
  edit(ada, (text) => text.replace(/^name:.*$/m, 'name: Ada Saved'));
  expect(session.reread()).toMatchObject({ shows: 'all', fresh: [], fixed: [] });
  expect(nameOfAda()).toBe('Ada Saved');

  edit(ada, (text) => text.replace(/^name:.*$/m, 'name: Ada Later').replace(/^unit:.*$/m, 'unit: nowhere'));
  const broken = session.reread();
  expect(broken.shows).toBe('last');
  expect(broken.replaced).toBeUndefined();
  expect(broken.fresh.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
    expect.stringMatching(/^unknown-reference policy\/people\/ada-noor\.yaml:\d+$/),
  ]);
  expect(nameOfAda()).toBe('Ada Saved');
  expect(session.reread()).toMatchObject({ shows: 'last', fresh: [], fixed: [] });

  edit(ada, (text) => text.replace(/^unit:.*$/m, 'unit: museum'));
  expect(session.reread()).toMatchObject({ shows: 'all', fresh: [], fixed: broken.fresh });
  expect(nameOfAda()).toBe('Ada Later');
});

test('a repository that begins with mistakes shows what is sound, and more with every repair', () => {
  edit(aster, (text) => text.replace(/^owner:.*\n/m, ''));
  write('policy/handbook-is-no-folder.yaml', 'x: 1\n');
  const session = begin();
  expect(session.last.shows).toBe('rest');
  expect([...(shown.handbook?.channels.keys() ?? [])]).toEqual(['facebook/aster.shop']);
  edit(aster, (text) => `${text}owner: ada-noor\n`);
  expect(session.reread().shows).toBe('rest');
  expect(shown.handbook?.channels.has('x/aster')).toBe(true);
  rmSync(join(root(), 'policy/handbook-is-no-folder.yaml'));
  expect(session.reread().shows).toBe('all');
});

test('without an organisation there is no page, and no text of one', () => {
  const organization = readFileSync(join(root(), 'policy/organization.yaml'), 'utf8');
  mkdirSync(join(root(), 'policy/handbook'));
  write('policy/organization.yaml', 'name: [');
  write('policy/handbook/evil.mdx', '---\ntitle: Evil\n---\n\n{1}\n');
  const session = begin();
  expect(session.last.shows).toBe('nothing');
  expect(shown.handbook).toBeUndefined();
  expect(shown.registry.byPath.has('policy/handbook/evil.mdx')).toBe(false);
  rmSync(join(root(), 'policy/handbook'), { recursive: true });
  write('policy/organization.yaml', organization);
  expect(session.reread().shows).toBe('all');
});

test('a page with code in it is kept out from the first reading on, and keeps its last good text later', () => {
  const page = 'policy/handbook/page.mdx';
  const front = '---\ntitle: Page\ndescription: A page.\nreviewed_on: 2026-11-01\n---\n\n';
  mkdirSync(join(root(), 'policy/handbook'));
  write(page, `${front}{process.exit(1)}\n`);
  const session = begin();
  expect(session.last.shows).toBe('rest');
  expect(shown.registry.byPath.has(page)).toBe(false);
  write(page, `${front}Sound.\n`);
  expect(session.reread().shows).toBe('all');
  write(page, `${front}Sound.\n\n<script>alert(1)</script>\n`);
  expect(session.reread().shows).toBe('last');
  expect(shown.registry.byPath.get(page)?.text).toBe(`${front}Sound.\n`);
});

test('a page with code is never shown, whatever a waiver says', () => {
  const page = 'policy/handbook/page.mdx';
  mkdirSync(join(root(), 'policy/handbook'));
  mkdirSync(join(root(), 'policy/waivers'));
  write(page, '---\ntitle: Page\ndescription: A page.\nreviewed_on: 2026-11-01\n---\n\n{process.exit(1)}\n');
  write(
    'policy/waivers/2026-001.yaml',
    `rule: unsafe-content\non: [${page}]\nreason: { en: Please. }\nrequested_by: dan-wu\napproved_by: ada-noor\napproved_on: 2026-11-01\nexpires: 2026-12-15\n`,
  );
  const { last } = begin();
  expect(last.shows).toBe('rest');
  expect(last.problems).toContainEqual(
    expect.objectContaining({ rule: 'unsafe-content', file: page, line: 7 }),
  );
  expect(shown.registry.byPath.has(page)).toBe(false);
});

test('what has not changed is not parsed again, and is judged as if it were', () => {
  const session = begin();
  edit(ada, (text) => text.replace(/^unit:.*$/m, 'unit: nowhere'));
  write(aster, 'name: [\n');
  session.reread();
  edit('channels/facebook/aster.shop.yaml', (text) => `${text}odd: true\n`);
  const { reading } = session.reread();
  const { registry, problems } = readRepository(root(), () => '2026-12-01');
  expect(reading?.problems).toEqual(problems);
  expect(reading?.registry.files.map(({ path, value }) => [path, value])).toEqual(
    registry.files.map(({ path, value }) => [path, value]),
  );
});

test('a repository that vanishes is a sentence, and what was shown stays', () => {
  const session = begin();
  renameSync(root(), join(folder, 'elsewhere'));
  const gone = session.reread();
  expect(gone.shows).toBe('last');
  expect(gone.failure).toMatch(/ENOENT/);
  expect(noticeOf(gone).failure).toBe(gone.failure);
  expect(gone.replaced).toBeUndefined();
  expect(outcomeText(gone, [])).not.toMatch(/\n\s+at /);
  renameSync(join(folder, 'elsewhere'), root());
  expect(session.reread()).toMatchObject({ shows: 'all' });
});

test('the terminal says what is new in full, what is fixed, and where it stands', () => {
  const session = begin();
  edit(ada, (text) => text.replace(/^unit:.*$/m, 'unit: nowhere'));
  expect(outcomeText(session.reread(), [ada])).toMatch(
    /^\nSaved: policy\/people\/ada-noor\.yaml\npolicy\/people\/ada-noor\.yaml:\d+:\d+ {2}error {2}unknown-reference\n[\s\S]*\n1 error and \d+ warnings? in .*\nThe pages keep their last good state/,
  );
  edit(aster, (text) => `${text}# nothing new\n`);
  expect(outcomeText(session.reread(), [aster])).not.toContain('unknown-reference');
  edit(ada, (text) => text.replace(/^unit:.*$/m, 'unit: museum'));
  expect(outcomeText(session.reread(), [ada])).toMatch(
    / {2}fixed: unknown-reference in policy\/people\/ada-noor\.yaml\n/,
  );
});

test('file names and values cannot steer the terminal', () => {
  const session = begin();
  write(ada, 'name: "\u001b[31mred"\nunit: museum\nodd\u001b[2J: 1\n');
  expect(outcomeText(session.reread(), ['policy/\u001b[2J.yaml\nAll good'])).not.toMatch(/\u001b|\nAll good/);
});

test.each([
  ['channels/x/.aster.yaml.swp', true],
  ['channels/x/.#aster.yaml', true],
  ['channels/x/#aster.yaml#', true],
  ['channels/x/aster.yaml~', true],
  ['channels/x/4913', true],
  ['channels/x/aster.yaml___jb_tmp___', true],
  ['channels/x/aster.yaml', false],
  ['channels/x/aster.yaml.bak', false],
  ['channels/web/aster.example%2Fblog~x.yaml', false],
])('%s is an editor’s own: %s', (path, own) => {
  expect(isEditorsOwn(path)).toBe(own);
});
