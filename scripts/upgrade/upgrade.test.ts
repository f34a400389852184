/** The next version in a repository of an organisation: the code is new, what is theirs stays, and both is said. */
import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  at,
  commit,
  edit,
  platform,
  put,
  tree,
  upgrade,
  upgradeSandbox,
} from '../testing/upgrade-sandbox.ts';

upgradeSandbox();

test('code is new, data stays, the example’s data does not come in', async () => {
  const before = tree();
  const { status, stdout } = await upgrade();
  expect(status).toBe(0);
  expect(stdout).toContain('All good');
  const after = tree();
  expect(after['scripts/part-2.ts']).toContain('two');
  expect(after['scripts/new/part.ts']).toBe('new\n');
  expect(Object.keys(after)).not.toContain('scripts/part-3.ts');
  expect(fs.existsSync(join(at.root, 'schema'))).toBe(false);
  for (const [path, text] of Object.entries(before))
    if (/^(?:policy|channels)\//.test(path) && !path.includes('/platforms/')) expect(after[path]).toBe(text);
  expect(Object.keys(after).filter((path) => !(path in before))).toEqual([
    'policy/platforms/harbour.yaml',
    'scripts/new/part.ts',
    'site/public/schema/channel.schema.json',
  ]);
  expect(after['policy/platforms/harbour.yaml']).not.toContain('decision');
  expect(after['.github/CODEOWNERS']).toMatch(/^# Who is asked/);
  commit(at.root, 'Choirbook: from one to two');
  expect((await upgrade()).stdout).toMatch(/^Up to date/);
});

test('what is their own stays, and stands together with what is new', async () => {
  edit(at.root, 'site/styles/brand.css', (text) => text.replace('colour 3', 'purple'));
  put(at.root, 'site/public/aster.svg', '<svg></svg>\n');
  put(at.root, 'site/i18n/de.json', '{}\n');
  put(at.root, 'policy/extensions/channels.schema.json', '{ "type": "object" }\n');
  edit(at.root, '.github/workflows/nightly.yml', (text) => text.replace('job 2', 'another hour'));
  edit(at.root, 'package.json', (text) => text.replace('"choirbook"', '"aster"'));
  edit(at.root, 'scripts/part-1.ts', (text) => text.replace('part 1 0', 'ours'));
  edit(at.root, platform, (text) =>
    text
      .replace(/^decision:.*\n(?: .*\n)*/m, '')
      .concat('decision: { status: no-new-channels, reason: Ours., on: 2026-01-01, by: ada-noor }\n'),
  );
  fs.rmSync(join(at.root, 'README.md'));
  commit(at.root, 'Ours');
  const { status, stdout } = await upgrade();
  expect([status, stdout]).toEqual([0, expect.not.stringContaining('Look at these')]);
  const after = tree();
  expect(after['site/styles/brand.css']).toContain('purple');
  expect(after['site/public/aster.svg']).toBeDefined();
  expect(after['site/i18n/de.json']).toBe('{}\n');
  expect(after['policy/extensions/channels.schema.json']).toBeDefined();
  expect(after['.github/workflows/nightly.yml']).toMatch(/another hour[\s\S]*new job/);
  expect(JSON.parse(after['package.json'] ?? '')).toEqual({
    name: 'aster',
    version: '2.0.0',
    scripts: { check: 'two', upgrade: 'new' },
  });
  expect(after['scripts/part-1.ts']).toMatch(/^ours[\s\S]*part 1 six/);
  expect(after[platform]).toMatch(/status: no-new-channels/);
  expect(after[platform]).toContain('https://x.example');
  expect(after['README.md']).toBeUndefined();
});

test('what both have changed is named: code is the new one, the rest theirs', async () => {
  edit(at.root, 'scripts/part-1.ts', (text) => text.replace('part 1 6', 'ours'));
  edit(at.root, 'scripts/part-3.ts', (text) => `${text}ours\n`);
  fs.rmSync(join(at.root, 'scripts/part-2.ts'));
  edit(at.root, '.github/workflows/nightly.yml', (text) => `${text}our job\n`);
  edit(at.root, platform, (text) => text.replace(/^website:.*$/m, 'website: https://ours.example'));
  put(at.root, 'scripts/new/part.ts', 'ours\n');
  commit(at.root, 'Ours');
  const { stdout } = await upgrade();
  for (const line of [
    'scripts/part-1.ts: both have changed it: the new version is in place',
    'scripts/part-2.ts: you had taken it away, and the new version needs it: it is back',
    'scripts/part-3.ts: you have changed it, and the product has it no more: yours stays',
    '.github/workflows/nightly.yml: both have changed it: yours stays',
    `${platform}: both have changed \`website\`: yours stays`,
    'scripts/new/part.ts: both have changed it: the new version is in place',
  ])
    expect(stdout).toContain(line);
  const after = tree();
  expect(after['scripts/part-1.ts']).toContain('six');
  expect(after['scripts/part-3.ts']).toContain('ours');
  expect(after['.github/workflows/nightly.yml']).toContain('our job');
  expect(after[platform]).toContain('ours.example');
});

test('packages of their own are kept, and installed anew', async () => {
  put(at.product, 'package-lock.json', '{ "packages": 3 }\n');
  commit(at.product, 'Three');
  put(at.root, 'package-lock.json', '{ "packages": 2 }\n');
  edit(at.root, 'package.json', (text) =>
    text.replace('"scripts"', '"dependencies": { "ours": "1.0.0" },\n  "scripts"'),
  );
  commit(at.root, 'Ours');
  const { stdout } = await upgrade();
  expect(stdout).toContain('  npm install && npm run -s check');
  expect(JSON.parse(tree()['package.json'] ?? '')).toMatchObject({
    version: '2.0.0',
    dependencies: { ours: '1.0.0' },
  });
});

test('data is rewritten as it is written now', async () => {
  for (const path of ['channels/x/aster.yaml', 'policy/organization.yaml'])
    edit(at.root, path, (text) =>
      text.replace(
        /^(?:# yaml-language-server.*\n)?/,
        '# yaml-language-server: $schema=../../schema/channel.schema.json\n',
      ),
    );
  commit(at.root, 'Ours');
  expect((await upgrade()).stdout).toMatch(/the first line names the schema .*: 2 files/);
  expect(tree()['channels/x/aster.yaml']).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.cache\/schema\//,
  );
});

test('an error of check is told at the end, and the new version is in place', async () => {
  edit(at.root, 'channels/x/aster.yaml', (text) => text.replace('unit: museum', 'unit: nowhere'));
  commit(at.root, 'Ours');
  const { status, stdout } = await upgrade();
  expect([status, stdout]).toEqual([1, expect.stringContaining('unknown-reference')]);
  expect(tree()['scripts/part-2.ts']).toContain('two');
});
