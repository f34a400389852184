/** Builds the site once, for a small museum below a sub-path, and looks at all of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../scripts/core/rules/index.ts';
import { brokenLinks, filesOf, pagesOf, textOf } from './testing.ts';

const home = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'choirbook-site-'));
const root = join(folder, 'repository');
const dist = join(folder, 'dist');
const site = new URL('https://handbook.aster.example/staff/');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, change: (text: string) => string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
}

const channel =
  (url: string, name = 'Aster') =>
  () =>
    readFileSync(join(root, 'channels/x/aster.yaml'), 'utf8')
      .replace(/^name:.*$/m, `name: ${name}`)
      .replace(/^url:.*$/m, `url: ${url}`)
      .replace(/^platform_id:.*\n/m, '');

const page = (title: string, text: string) => () =>
  `---\ntitle: ${title}\ndescription: ${title}.\nreviewed_on: 2026-05-01\norder: 1\n---\n\n## ${text}\n\n{1 + 1} ${text}\n`;

beforeAll(() => {
  cpSync(join(home, 'scripts/core/testing/base'), root, { recursive: true });
  write('policy/organization.yaml', (text) => text.replace(/^handbook:.*$/m, `handbook: ${site.href}`));
  write('policy/people/ada-noor.yaml', (text) =>
    text
      .replace(/^email:.*$/m, 'email: planted-private@aster.example')
      .replace(/^github:.*$/m, 'github: planted-login')
      .concat('training: [{ topic: planted-training, on: 2026-01-01 }]\n'),
  );
  write(
    'channels/x/aster.yaml',
    (text) => `${text}team: [{ person: ben-roy, role: editor, tool_role: PLANTED role }]\n`,
  );
  write(
    'channels/unofficial/x/aster_fans.yaml',
    () => `name: Aster Fans
url: https://x.com/aster_fans
kind: fan
risk: low
found: { on: 2026-07-03, by: dan-wu, how: search }
case: { status: open, events: [{ on: 2026-07-05, kind: note, note: PLANTED note }] }
evidence: [{ what: PLANTED proof, url: https://planted.example/proof.png }]
`,
  );
  // Names that hosts and browsers like to change on the way.
  write('channels/web/aster.example%2Fblog.yaml', channel('https://aster.example/blog'));
  write('channels/fediverse/info@social.aster.example.yaml', channel('https://social.aster.example/@info'));
  write('policy/people/2.yaml', () => 'name: Number Two\nunit: shop\n');
  for (let n = 0; n < 160; n++)
    write(`channels/x/aster_${n}.yaml`, channel(`https://x.com/aster_${n}`, `Aster ${n}`));
  write('policy/handbook/governance.mdx', page('Governance', 'Who decides'));
  write('policy/handbook/fr/governance.mdx', page('Gouvernance', 'Qui décide'));
  write('policy/handbook/roles.mdx', page('Roles', 'Only in English so far'));

  const options = { root: home, outDir: dist, cacheDir: join(folder, 'cache'), logLevel: 'error' };
  const script = `import { build } from 'astro'; await build(${JSON.stringify(options)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: home,
    encoding: 'utf8',
    // Not vitest's own environment: its BASE_URL and MODE would be taken for the site's.
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      NODE_ENV: 'production',
      CHOIRBOOK_ROOT: root,
      CHOIRBOOK_TODAY: '2026-12-01',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
}, 120_000);

const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

test('every internal link and anchor leads somewhere', () => {
  expect(brokenLinks(dist, site)).toEqual([]);
});

test('both languages have the same pages', () => {
  const paths = pagesOf(dist)
    .map(({ path }) => path)
    .filter((path) => path !== '404.html');
  const french = paths.filter((path) => path.startsWith('fr/')).map((path) => path.slice(3));
  expect(french).toEqual(paths.filter((path) => !path.startsWith('fr/')));
  expect(paths).toContain('channels/x/aster/');
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
  for (const { path, html: text } of pagesOf(dist))
    expect(gzipSync(text).length, path).toBeLessThan(12 * 1024);
});

test('the handbook is served in both languages, with a notice where a translation is missing', () => {
  expect(html('fr/handbook/governance')).toContain('Qui décide');
  expect(html('handbook/governance')).toContain('2 Who decides');
  expect(html('fr/handbook/roles')).toContain('Only in English so far');
  expect(html('fr/handbook')).toContain('href="/staff/fr/handbook/governance/"');
});
