/** A product of two versions and an organisation that began with the first; then the real history of this repository. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runGit } from './node/git.ts';
import { loadRegistry, ownRoot } from './node/load.ts';
import { isShippedExample } from './node/shipped-example.ts';
import { UsageError } from './node/usage-error.ts';
import { command } from './testing/cli-sandbox.ts';
import { gitIn } from './testing/git.ts';
import { chooseSides } from './upgrade/choose.ts';
import { runUpgrade } from './upgrade/run.ts';

const today = '2026-12-01';
const museum = join(import.meta.dirname, 'testing/base');
let made = '';
let folder = '';
let product = '';
let root = '';

const put = (base: string, path: string, text: string | Buffer) => {
  fs.mkdirSync(dirname(join(base, path)), { recursive: true });
  fs.writeFileSync(join(base, path), text);
};
const edit = (base: string, path: string, change: (text: string) => string) =>
  put(base, path, change(fs.readFileSync(join(base, path), 'utf8')));
const commit = (base: string, subject: string) => {
  gitIn(base, 'add', '-A');
  gitIn(base, 'commit', '-q', '--no-verify', '--allow-empty', '-m', subject);
};
/** Every file of a repository with its text. */
const tree = (base = root) =>
  Object.fromEntries(
    gitIn(base, '-c', 'core.quotePath=false', 'ls-files', '--cached', '--others')
      .split('\n')
      .filter((path) => fs.existsSync(join(base, path)))
      .sort()
      .map((path) => [path, fs.readFileSync(join(base, path), 'utf8')]),
  );

async function upgrade(options: { yes?: boolean } = { yes: true }) {
  let stdout = '';
  const io = {
    stdin: Readable.from([]),
    stdout: {
      write: (text: string) => {
        stdout += text;
      },
    },
    stderr: { write: () => {} },
    env: {},
    cwd: folder,
  };
  const status = await runUpgrade({ home: product, root }, { ...options, today }, io);
  return { status, stdout };
}

const lines = (name: string) => Array.from({ length: 12 }, (_, at) => `${name} ${at}\n`).join('');
const platform = 'policy/platforms/x.yaml';

/** Where the two repositories of a test lie. */
function place(where: string): void {
  folder = where;
  product = join(folder, 'product');
  root = join(folder, 'ours');
}

beforeAll(() => {
  made = fs.mkdtempSync(join(tmpdir(), 'choirbook-upgrade-'));
  place(join(made, 'first'));
  fs.mkdirSync(folder);
  // The product's example is the museum, under the name of the example.
  fs.cpSync(museum, product, { recursive: true });
  edit(product, 'policy/organization.yaml', (text) =>
    text
      .replace(/^name:.*$/m, 'name: Ferrane')
      .replace(/^websites:.*$/m, 'websites: [https://ferrane.example]'),
  );
  for (let at = 0; at < 25; at++) put(product, `scripts/part-${at}.ts`, lines(`part ${at}`));
  put(product, 'schema/channel.schema.json', '{}\n');
  put(product, 'site/styles/brand.css', lines('colour'));
  put(product, 'site/public/favicon.svg', '<svg/>\n');
  put(product, '.github/workflows/nightly.yml', lines('job'));
  put(product, '.github/CODEOWNERS', '* @somebody\n');
  put(
    product,
    'package.json',
    '{\n  "name": "choirbook",\n  "version": "1.0.0",\n  "scripts": { "check": "one" }\n}\n',
  );
  put(product, 'README.md', lines('readme'));
  gitIn(product, 'init', '-q', '-b', 'main');
  commit(product, 'Before');
  edit(product, 'scripts/part-0.ts', (text) => `${text}one\n`);
  commit(product, 'One');

  // The organisation takes a copy without history, and the museum is its own.
  fs.cpSync(product, root, { recursive: true, filter: (path) => !path.endsWith('/.git') });
  for (const data of ['policy', 'channels']) {
    fs.rmSync(join(root, data), { recursive: true });
    fs.cpSync(join(museum, data), join(root, data), { recursive: true });
  }
  gitIn(root, 'init', '-q', '-b', 'main');
  commit(root, 'Ours');

  edit(product, 'scripts/part-1.ts', (text) => text.replace('part 1 6', 'part 1 six'));
  edit(product, 'scripts/part-2.ts', (text) => `${text}two\n`);
  fs.rmSync(join(product, 'scripts/part-3.ts'));
  fs.rmSync(join(product, 'schema'), { recursive: true });
  put(product, 'scripts/new/part.ts', 'new\n');
  put(product, 'site/public/schema/channel.schema.json', '{}\n');
  put(
    product,
    'policy/platforms/harbour.yaml',
    `${fs
      .readFileSync(join(product, platform), 'utf8')
      .replaceAll('x.com', 'harbour.example')
      .replace(/^name:.*$/m, 'name: Harbour')
      .replace(
        /^decision:.*\n(?: .*\n)*/m,
        '',
      )}decision: { status: approved, reason: Theirs., on: 2026-01-01, by: ada-noor }\n`.replace(
      /^examples:\n(?: .*\n)*/m,
      '',
    ),
  );
  edit(product, platform, (text) =>
    `${text}website: https://x.example\n`.replace(/^website: https:\/\/x\.com.*\n/m, ''),
  );
  put(
    product,
    'package.json',
    '{\n  "name": "choirbook",\n  "version": "2.0.0",\n  "scripts": { "check": "two", "upgrade": "new" }\n}\n',
  );
  edit(product, '.github/workflows/nightly.yml', (text) => `${text}new job\n`);
  edit(product, 'channels/x/aster.yaml', (text) =>
    text.replace(/^purpose:.*$/m, 'purpose: The example says another thing.'),
  );
  commit(product, 'Two');
});
afterAll(() => fs.rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  place(join(made, 'trial'));
  fs.cpSync(join(made, 'first'), folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('code is new, data stays, the example’s data does not come in', async () => {
  const before = tree();
  const { status, stdout } = await upgrade();
  expect(status).toBe(0);
  expect(stdout).toContain('All good');
  const after = tree();
  expect(after['scripts/part-2.ts']).toContain('two');
  expect(after['scripts/new/part.ts']).toBe('new\n');
  expect(Object.keys(after)).not.toContain('scripts/part-3.ts');
  expect(fs.existsSync(join(root, 'schema'))).toBe(false);
  for (const [path, text] of Object.entries(before))
    if (/^(?:policy|channels)\//.test(path) && !path.includes('/platforms/')) expect(after[path]).toBe(text);
  expect(Object.keys(after).filter((path) => !(path in before))).toEqual([
    'policy/platforms/harbour.yaml',
    'scripts/new/part.ts',
    'site/public/schema/channel.schema.json',
  ]);
  expect(after['policy/platforms/harbour.yaml']).not.toContain('decision');
  expect(after['.github/CODEOWNERS']).toMatch(/^# Who is asked/);
  commit(root, 'Choirbook: from one to two');
  expect((await upgrade()).stdout).toMatch(/^Up to date/);
});

test('what is their own stays, and stands together with what is new', async () => {
  edit(root, 'site/styles/brand.css', (text) => text.replace('colour 3', 'purple'));
  put(root, 'site/public/aster.svg', '<svg></svg>\n');
  put(root, 'site/i18n/de.json', '{}\n');
  put(root, 'policy/extensions/channels.schema.json', '{ "type": "object" }\n');
  edit(root, '.github/workflows/nightly.yml', (text) => text.replace('job 2', 'another hour'));
  edit(root, 'package.json', (text) => text.replace('"choirbook"', '"aster"'));
  edit(root, 'scripts/part-1.ts', (text) => text.replace('part 1 0', 'ours'));
  edit(root, platform, (text) =>
    text
      .replace(/^decision:.*\n(?: .*\n)*/m, '')
      .concat('decision: { status: no-new-channels, reason: Ours., on: 2026-01-01, by: ada-noor }\n'),
  );
  fs.rmSync(join(root, 'README.md'));
  commit(root, 'Ours');
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
  edit(root, 'scripts/part-1.ts', (text) => text.replace('part 1 6', 'ours'));
  edit(root, 'scripts/part-3.ts', (text) => `${text}ours\n`);
  fs.rmSync(join(root, 'scripts/part-2.ts'));
  edit(root, '.github/workflows/nightly.yml', (text) => `${text}our job\n`);
  edit(root, platform, (text) => text.replace(/^website:.*$/m, 'website: https://ours.example'));
  put(root, 'scripts/new/part.ts', 'ours\n');
  commit(root, 'Ours');
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
  put(product, 'package-lock.json', '{ "packages": 3 }\n');
  commit(product, 'Three');
  put(root, 'package-lock.json', '{ "packages": 2 }\n');
  edit(root, 'package.json', (text) =>
    text.replace('"scripts"', '"dependencies": { "ours": "1.0.0" },\n  "scripts"'),
  );
  commit(root, 'Ours');
  const { stdout } = await upgrade();
  expect(stdout).toContain('  npm install && npm run -s check');
  expect(JSON.parse(tree()['package.json'] ?? '')).toMatchObject({
    version: '2.0.0',
    dependencies: { ours: '1.0.0' },
  });
});

test('data is rewritten as it is written now', async () => {
  for (const path of ['channels/x/aster.yaml', 'policy/organization.yaml'])
    edit(root, path, (text) =>
      text.replace(
        /^(?:# yaml-language-server.*\n)?/,
        '# yaml-language-server: $schema=../../schema/channel.schema.json\n',
      ),
    );
  commit(root, 'Ours');
  expect((await upgrade()).stdout).toMatch(/the first line names the schema .*: 2 files/);
  expect(tree()['channels/x/aster.yaml']).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/site\/public\/schema\//,
  );
});

test('an error of check is told at the end, and the new version is in place', async () => {
  edit(root, 'channels/x/aster.yaml', (text) => text.replace('unit: museum', 'unit: nowhere'));
  commit(root, 'Ours');
  const { status, stdout } = await upgrade();
  expect([status, stdout]).toEqual([1, expect.stringContaining('unknown-reference')]);
  expect(tree()['scripts/part-2.ts']).toContain('two');
});

describe('nothing is lost', () => {
  const refused = async (words: string) => {
    const before = tree();
    const attempt = upgrade();
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(words);
    expect(tree()).toEqual(before);
  };

  test('nobody said yes', async () => {
    const before = tree();
    await expect(upgrade({})).rejects.toThrow('Add --yes');
    expect(tree()).toEqual(before);
  });

  test.each<[string, string, () => void]>([
    [
      'a file that is not committed',
      'scripts/part-9.ts',
      () => edit(root, 'scripts/part-9.ts', () => 'mine\n'),
    ],
    [
      'a file that is staged',
      'scripts/part-9.ts',
      () => {
        edit(root, 'scripts/part-9.ts', () => 'mine\n');
        gitIn(root, 'add', '-A');
      },
    ],
    ['a file that was deleted', 'scripts/part-9.ts', () => fs.rmSync(join(root, 'scripts/part-9.ts'))],
    [
      'a file git does not know, where a new one comes',
      'scripts/new/part.ts',
      () => put(root, 'scripts/new/part.ts', 'mine\n'),
    ],
    [
      'a file git ignores, where a new one comes',
      'scripts/new/part.ts',
      () => {
        put(root, '.git/info/exclude', 'new\n');
        put(root, 'scripts/new/part.ts', 'mine\n');
      },
    ],
  ])('%s', async (_what, words, change) => {
    change();
    await refused(words);
  });

  test('a file that git does not know elsewhere is no reason to stop', async () => {
    put(root, 'notes.txt', 'mine\n');
    expect((await upgrade()).status).toBe(0);
    expect(tree()['notes.txt']).toBe('mine\n');
  });

  test('killed at any tenth step, the next run finds the old state and does the whole', async () => {
    const before = tree();
    await upgrade();
    const after = tree();
    for (let allowed = 0; ; allowed += 10) {
      gitIn(root, 'reset', '-q', '--hard');
      gitIn(root, 'clean', '-qfdx');
      let left = allowed;
      for (const name of ['openSync', 'renameSync', 'rmSync', 'rmdirSync'] as const) {
        const real = fs[name] as (...args: unknown[]) => unknown;
        vi.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
          if (left-- <= 0) throw Object.assign(new Error('stopped'), { code: 'EIO' });
          return real(...args) as never;
        });
      }
      const ended = await upgrade().then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      if (ended) break;
      const { status } = await upgrade().catch(() => ({ status: 2 }));
      const now = tree();
      // Where the old state could not be brought back, it was whole already.
      expect([before, after]).toContainEqual(now);
      expect(status === 0 || status === 2).toBe(true);
      expect(fs.readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });

  test('a link and what can be run come as they are', async () => {
    fs.symlinkSync('part-4.ts', join(product, 'scripts/link.ts'));
    put(product, 'scripts/run', '#!/bin/sh\n');
    fs.chmodSync(join(product, 'scripts/run'), 0o755);
    commit(product, 'Three');
    await upgrade();
    expect(fs.readlinkSync(join(root, 'scripts/link.ts'))).toBe('part-4.ts');
    expect(fs.statSync(join(root, 'scripts/run')).mode & 0o111).toBe(0o111);
  });

  test('a repository that has nothing of the product', async () => {
    gitIn(root, 'rm', '-rq', 'scripts');
    commit(root, 'Something else');
    await refused('hardly a file there is one of this product');
  });

  test('a shallow clone of the product', async () => {
    gitIn(
      folder,
      '-c',
      'protocol.file.allow=always',
      'clone',
      '-q',
      '--depth',
      '1',
      `file://${product}`,
      'shallow',
    );
    product = join(folder, 'shallow');
    await refused('this clone is shallow');
  });

  test('a repository that still holds the example', async () => {
    fs.cpSync(join(product, 'policy'), join(root, 'policy'), { recursive: true });
    commit(root, 'Back');
    await refused('still holds the example');
  });

  test('no repository', async () => {
    fs.rmSync(join(root, '.git'), { recursive: true });
    await expect(upgrade()).rejects.toThrow('needs a git repository');
  });
});

describe('the command line', () => {
  test.each([
    [[], 'Name the other side'],
    [['a', 'b'], 'One path or version at a time'],
    [['--yess'], 'Did you mean --yes?'],
    [['--root', '/nowhere/at/all'], 'there is no such folder'],
  ])('%j', async (args, words) => {
    expect(await command('upgrade', args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(words),
    });
  });

  test('a path is the organisation’s repository, seen from the product', () => {
    if (isShippedExample(loadRegistry(ownRoot)))
      expect(chooseSides(root, undefined, folder)).toEqual({ home: join(ownRoot, '.'), root });
  });

  test('a version that git does not know, and one that has no such command', () => {
    expect(() => chooseSides('v9', root, folder)).toThrow('there is no such commit');
    const chosen = chooseSides('main', root, folder);
    expect('delegate' in chosen).toBe(true);
    expect(() => 'delegate' in chosen && chosen.delegate([])).toThrow('has no command upgrade');
  });
});

const first = '8f7d8ba';
const hasHistory =
  isShippedExample(loadRegistry(ownRoot)) &&
  runGit(ownRoot, ['rev-parse', '-q', '--verify', `${first}^{commit}`]).status === 0 &&
  runGit(ownRoot, ['merge-base', '--is-ancestor', first, 'HEAD']).status === 0;

/** Where this clone has the history of the product. */
test.runIf(hasHistory)('from the first version that people had to this one', async () => {
  product = ownRoot;
  fs.rmSync(root, { recursive: true });
  fs.mkdirSync(root);
  const archive = runGit(ownRoot, ['archive', first]).stdout;
  expect(spawnSync('tar', ['-x', '-C', root], { input: archive }).status).toBe(0);
  for (const data of ['policy/people', 'policy/units', 'policy/waivers', 'policy/contacts', 'channels'])
    fs.rmSync(join(root, data), { recursive: true, force: true });
  fs.rmSync(join(root, 'policy/handbook'), { recursive: true });
  const modeline = (kind: string, up = '../../') =>
    `# yaml-language-server: $schema=${up}schema/${kind}.schema.json\n`;
  const own = {
    'policy/organization.yaml': `${modeline('organization', '../')}name: Aster Museum\nlanguages: [en]\ntime_zone: Europe/Paris\nwebsites: [https://aster.example]\nlead: { person: ada-noor, deputy: ben-roy }\n`,
    'policy/units/museum.yaml': `${modeline('unit')}name: The museum\nlead: ada-noor\ndeputy: ben-roy\n`,
    'policy/people/ada-noor.yaml': `${modeline('person')}name: Ada Noor\nunit: museum\n`,
    'policy/people/ben-roy.yaml': `${modeline('person')}name: Ben Roy\nunit: museum\n`,
    'policy/extensions/channels.schema.json':
      '{ "type": "object", "properties": { "cost_centre": { "type": "string" } } }\n',
    'channels/x/aster.yaml': `${modeline('channel')}name: Aster\nurl: https://x.com/aster\nstatus: proposed\nunit: museum\nowner: ada-noor\ndeputy: ben-roy\naudiences: [visitors]\nlanguages: [en]\npurpose: Tell visitors about opening hours.\nwhy_this_platform: Visitors ask us there every day, and nobody of us answers them.\nextensions: { cost_centre: AB1 }\n`,
    'policy/audiences/visitors.yaml': `${modeline('audience')}name: Visitors\ndescription: Who comes to see us.\n`,
    'site/styles/brand.css': ':root { --sl-color-accent: #7a1fa2; }\n',
    'site/public/aster.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  };
  for (const path of fs.readdirSync(join(root, 'policy/audiences')))
    fs.rmSync(join(root, 'policy/audiences', path));
  for (const path of fs.readdirSync(join(root, 'policy/platforms')))
    edit(root, `policy/platforms/${path}`, (text) => text.replace(/^decision:.*\n(?:(?:[ \t]+.*)?\n)*/m, ''));
  for (const [path, text] of Object.entries(own)) put(root, path, text);
  gitIn(root, 'init', '-q', '-b', 'main');
  commit(root, 'Ours');
  const { status, stdout } = await upgrade();
  expect([status, stdout]).toEqual([0, expect.stringContaining(' 0 errors'.trim())]);
  // The colours have another form since, and theirs stay: that is all there is to look at.
  const named = /Look at these:\n((?: {2}.*\n)*)/.exec(stdout)?.[1] ?? '';
  expect(named.trim().split('\n').filter(Boolean)).toEqual([
    'site/styles/brand.css: both have changed it: yours stays',
  ]);
  const after = tree();
  for (const path of [
    'site/styles/brand.css',
    'site/public/aster.svg',
    'policy/extensions/channels.schema.json',
  ] as const)
    expect(after[path]).toBe(own[path]);
  expect(after['channels/x/aster.yaml']).toBe(
    own['channels/x/aster.yaml'].replace('/schema/', '/site/public/schema/'),
  );
  const data = Object.entries(after).filter(([path]) => /^(?:policy|channels)\//.test(path));
  expect(data.filter(([, text]) => /\$schema=(?:\.\.\/)+schema/.test(text))).toEqual([]);
  expect(fs.existsSync(join(root, 'schema'))).toBe(false);
  const next = (path: string) => runGit(ownRoot, ['show', `HEAD:${path}`]).stdout.toString('utf8');
  for (const path of [
    'scripts/check.ts',
    'package.json',
    'site/content.config.ts',
    '.github/workflows/check.yml',
  ])
    expect(after[path]).toBe(next(path));
});
