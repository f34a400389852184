import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { upgradeSubject } from '../core/upgrade/subject.ts';
import { gitEnvironment } from './git.ts';
import { mostChanges, readHistory } from './git-history.ts';
import { repositoryOf } from './git-repository.ts';

let folder: string;
let clock: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-git-'));
  clock = 1_700_000_000;
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...gitEnvironment(),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'Planted Author',
      GIT_AUTHOR_EMAIL: 'planted@aster.example',
      GIT_COMMITTER_NAME: 'Planted Author',
      GIT_COMMITTER_EMAIL: 'planted@aster.example',
      GIT_AUTHOR_DATE: `${clock} +0000`,
      GIT_COMMITTER_DATE: `${clock} +0000`,
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout.trim();
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Twelve lines of which one tells the files apart: a change of it keeps them 80 % alike. */
const entry = (name: string) => `name: ${name}\n${'purpose: the same line\n'.repeat(11)}`;

/** Commits everything, an hour after the commit before. */
function commit(subject: string): string {
  clock += 3600;
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', subject);
  return git('rev-parse', 'HEAD');
}

const subjects = async (path: string, root = folder) => {
  const history = (await readHistory(root))(path);
  return typeof history === 'string' ? history : history.changes.map(({ subject }) => subject);
};

describe('a history', () => {
  beforeEach(() => git('init', '-q', '-b', 'main'));

  test('tells the last change, the first, and nobody’s name', async () => {
    write('channels/x/aster.yaml', entry('Aster'));
    commit('Open the channel');
    write('channels/x/other.yaml', entry('Other'));
    commit('Another one');
    write('channels/x/aster.yaml', `${entry('Aster')}tone: calm\n`);
    const last = commit('Say how it speaks\n\nPrivate details below.');
    const history = (await readHistory(folder))('channels/x/aster.yaml');
    const paths = ['channels/x/aster.yaml'];
    expect(history).toEqual({
      changes: [
        { hash: last, time: 1_700_000_000 + 3 * 3600, subject: 'Say how it speaks', isRoot: false, paths },
        {
          hash: expect.any(String),
          time: 1_700_000_000 + 3600,
          subject: 'Open the channel',
          isRoot: true,
          paths,
        },
      ],
      first: 1_700_000_000 + 3600,
    });
    expect(JSON.stringify(history)).not.toMatch(/planted|private/i);
  });

  test('keeps the last few changes and the first date', async () => {
    for (let n = 1; n <= 9; n++) {
      write('policy/units/shop.yaml', entry(`Shop ${n}`));
      commit(`Change ${n}`);
    }
    const history = (await readHistory(folder))('policy/units/shop.yaml');
    expect(history).toMatchObject({ first: 1_700_003_600 });
    expect(await subjects('policy/units/shop.yaml')).toEqual([
      'Change 9',
      'Change 8',
      'Change 7',
      'Change 6',
      'Change 5',
    ]);
    expect(mostChanges).toBe(5);
  });

  test('follows renames, one after the other, and not into a new file of the old name', async () => {
    write('channels/x/a.yaml', entry('First'));
    commit('Open as a');
    renameSync(join(folder, 'channels/x/a.yaml'), join(folder, 'channels/x/b.yaml'));
    commit('Rename a to b');
    write('channels/x/a.yaml', entry('Second'));
    write('channels/x/b.yaml', `${entry('First')}tone: calm\n`);
    commit('Open another a');
    renameSync(join(folder, 'channels/x/b.yaml'), join(folder, 'channels/x/c.yaml'));
    commit('Rename b to c');
    expect(await subjects('channels/x/c.yaml')).toEqual([
      'Rename b to c',
      'Open another a',
      'Rename a to b',
      'Open as a',
    ]);
    expect(await subjects('channels/x/a.yaml')).toEqual(['Open another a']);
    expect(await subjects('channels/x/b.yaml')).toBe('uncommitted');
  });

  test('a file that only looks a little like one that went is no rename', async () => {
    write(
      'policy/people/ada-noor.yaml',
      'name: Ada Noor\nunit: museum\nrole: Curator of gems\nstatus: active\n',
    );
    commit('Ada joins');
    rmSync(join(folder, 'policy/people/ada-noor.yaml'));
    write(
      'policy/people/ben-roy.yaml',
      'name: Ben Roy\nunit: museum\nrole: Keeper of keys\nstatus: active\n',
    );
    commit('Ben for Ada');
    expect(await subjects('policy/people/ben-roy.yaml')).toEqual(['Ben for Ada']);
  });

  test('sees both sides of a merge, and what the merge itself decided', async () => {
    write('policy/units/shop.yaml', entry('Shop'));
    write('policy/units/cafe.yaml', entry('Café'));
    write('policy/units/gems.yaml', entry('Gems'));
    commit('Begin');
    git('checkout', '-q', '-b', 'side');
    write('policy/units/shop.yaml', entry('Shop of the side'));
    write('policy/units/cafe.yaml', entry('Café of the side'));
    commit('Side');
    git('checkout', '-q', 'main');
    write('policy/units/shop.yaml', entry('Shop of main'));
    write('policy/units/gems.yaml', entry('Gems of main'));
    commit('Main');
    clock += 3600;
    spawnSync('git', ['merge', '-q', 'side'], { cwd: folder });
    write('policy/units/shop.yaml', entry('Shop of both'));
    commit('Merge');
    expect(await subjects('policy/units/shop.yaml')).toEqual(['Merge', 'Main', 'Side', 'Begin']);
    expect(await subjects('policy/units/cafe.yaml')).toEqual(['Side', 'Begin']);
    expect(await subjects('policy/units/gems.yaml')).toEqual(['Main', 'Begin']);
  });

  test('bears every name and message that git bears', async () => {
    const names = [
      'policy/handbook/a b.mdx',
      'policy/handbook/it’s "so".mdx',
      'policy/handbook/日本.mdx',
      'channels/web/aster.example%2Fblog.yaml',
      'policy/handbook/R100.mdx',
      'policy/handbook/new\nline.mdx',
    ];
    for (const name of names) write(name, entry(name));
    commit('R100\tM \u001e "quoted" é\nsecond line');
    for (const name of names)
      expect(await subjects(name), name).toEqual(['R100\tM \u001e "quoted" é second line']);
  });

  test('a folder within a repository has its own paths, and says where it stands', async () => {
    write('museum/channels/x/aster.yaml', entry('Aster'));
    write('channels/x/aster.yaml', entry('Not ours'));
    commit('Begin');
    write('channels/x/aster.yaml', entry('Not ours, changed'));
    commit('Elsewhere');
    expect(await subjects('channels/x/aster.yaml', join(folder, 'museum'))).toEqual(['Begin']);
    expect(repositoryOf(join(folder, 'museum'))).toEqual({
      prefix: 'museum/',
      branch: 'main',
      shallow: false,
    });
  });

  test('a shallow clone dates only what it can see changing', async () => {
    write('channels/x/old.yaml', entry('Old'));
    write('channels/x/new.yaml', entry('New'));
    commit('Begin');
    write('channels/x/old.yaml', entry('Old, changed'));
    commit('Where the clone ends');
    write('channels/x/new.yaml', entry('New, changed'));
    commit('After it');
    const clone = join(folder, 'clone');
    git('clone', '-q', '--depth=2', pathToFileURL(folder).href, clone);
    const history = await readHistory(clone);
    expect(history('channels/x/new.yaml')).toMatchObject({
      changes: [{ subject: 'After it' }],
      first: undefined,
    });
    expect(history('channels/x/old.yaml')).toBe('shallow');
    expect(history('channels/x/none.yaml')).toBe('uncommitted');
  });

  test('a clone without the contents of old files is read without fetching them', async () => {
    write('channels/x/a.yaml', entry('First'));
    commit('Begin');
    renameSync(join(folder, 'channels/x/a.yaml'), join(folder, 'channels/x/b.yaml'));
    write('channels/x/b.yaml', entry('Second'));
    commit('Rename');
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(folder, 'clone');
    git('clone', '-q', '--filter=blob:none', '--no-checkout', pathToFileURL(folder).href, clone);
    expect(await subjects('channels/x/b.yaml', clone)).toEqual(['Rename']);
  });

  test('no commit yet, or a file of which none knows', async () => {
    write('channels/x/aster.yaml', entry('Aster'));
    expect(await subjects('channels/x/aster.yaml')).toBe('uncommitted');
    commit('Begin');
    write('channels/x/new.yaml', entry('New'));
    expect(await subjects('channels/x/new.yaml')).toBe('uncommitted');
  });

  test('settings of the machine change nothing', async () => {
    write('channels/x/aster.yaml', entry('Aster'));
    commit('Begin');
    for (const [key, value] of [
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['color.ui', 'always'],
      ['diff.renames', 'false'],
      ['core.quotePath', 'true'],
      ['log.date', 'relative'],
    ] as const)
      git('config', key, value);
    vi.stubEnv('GIT_DIR', '/nowhere');
    expect(await subjects('channels/x/aster.yaml')).toEqual(['Begin']);
  });
});

describe('an organisation that began in a clone', () => {
  const organization = 'policy/organization.yaml';
  const platform = 'policy/platforms/x.yaml';
  const aster = 'channels/x/aster.yaml';
  const example = 'name: Ferrane\nlanguages: [en]\nwebsites: [https://ferrane.example]\n';
  const own = example.replaceAll('Ferrane', 'Aster').replaceAll('ferrane', 'aster');
  const begin = (text: string) => {
    write(organization, text);
    commit('Our own organisation');
  };

  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    write(platform, entry('X'));
    write(organization, example);
    commit('Product: the first');
    write(platform, `${entry('X')}more: facts\n`);
    write(organization, `${example}profile: large\n`);
    commit('Product: the second');
  });

  test('the example has the history of the product', async () => {
    expect(await subjects(platform)).toEqual(['Product: the second', 'Product: the first']);
  });

  test('tells nothing of what the product did before', async () => {
    begin(own);
    expect(await subjects(platform)).toBe('unchanged');
    expect(await subjects(organization)).toEqual(['Our own organisation']);
    write(platform, `${entry('X')}decision: ours\n`);
    write(aster, entry('Aster'));
    commit('Decide about X');
    expect(await subjects(platform)).toEqual(['Decide about X']);
    expect(await subjects(aster)).toEqual(['Decide about X']);
  });

  test('nor of a file that kept its name, or got another', async () => {
    write(aster, entry('Theirs'));
    commit('Product: a channel');
    write(aster, `${entry('Theirs')}tone: calm\n`);
    git('mv', platform, 'policy/platforms/y.yaml');
    begin(own);
    expect(await subjects(aster)).toEqual(['Our own organisation']);
    expect(await subjects('policy/platforms/y.yaml')).toEqual(['Our own organisation']);
  });

  test('nor of what it merges from the product later', async () => {
    begin(own);
    git('switch', '-q', '-c', 'product', 'HEAD~1');
    write('policy/platforms/z.yaml', entry('Z'));
    write(organization, `${example}profile: small\n`);
    commit('Product: the third');
    git('switch', '-q', 'main');
    clock += 3600;
    git('merge', '-q', '--no-commit', '-s', 'ours', 'product');
    git('checkout', '-q', 'product', '--', 'policy/platforms/z.yaml');
    commit('Take the product in');
    expect(await subjects('policy/platforms/z.yaml')).toBe('unchanged');
    expect(await subjects(organization)).toEqual(['Our own organisation']);
  });

  test('nor of an upgrade; but of what only has its subject', async () => {
    begin(own);
    write(aster, entry('Aster'));
    commit('Open the channel');
    write(aster, `# rewritten\n${entry('Aster')}`);
    write('scripts/check.ts', '// newer\n');
    commit(`${upgradeSubject('v1', 'v2-3-gabcdef12')} (#12)`);
    expect(await subjects(aster)).toEqual(['Open the channel']);
    write(aster, `# taken over\n${entry('Aster')}`);
    commit(upgradeSubject('v1', 'v2'));
    expect(await subjects(aster)).toEqual(['Choirbook: from v1 to v2', 'Open the channel']);
  });

  test('also below a folder of a larger repository', async () => {
    begin(own);
    git('clone', '-q', folder, 'clone');
    rmSync(join(folder, '.git'), { recursive: true });
    git('init', '-q', '-b', 'main');
    renameSync(join(folder, 'policy'), join(folder, 'clone/below'));
    rmSync(join(folder, 'clone/policy'), { recursive: true });
    rmSync(join(folder, 'clone/.git'), { recursive: true });
    write('clone/policy/organization.yaml', example);
    write('clone/policy/platforms/x.yaml', entry('X'));
    commit('Product: in a folder');
    write('clone/policy/organization.yaml', own);
    commit('Our own organisation');
    const root = join(folder, 'clone');
    expect(await subjects(platform, root)).toBe('unchanged');
    expect(await subjects(organization, root)).toEqual(['Our own organisation']);
  });
});

describe('the branch that links name', () => {
  test('is the usual one, whatever is checked out', () => {
    git('init', '-q', '-b', 'master');
    commit('Begin');
    git('checkout', '-q', '-b', 'my-work');
    expect(repositoryOf(folder)).toMatchObject({ branch: 'master' });
  });

  test('is the one the remote calls its own', () => {
    git('init', '-q', '-b', 'trunk/eu');
    commit('Begin');
    git('clone', '-q', folder, 'clone');
    expect(repositoryOf(join(folder, 'clone'))).toMatchObject({ branch: 'trunk/eu' });
  });
});

describe('without a history', () => {
  test('a folder that is no repository', async () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', dirname(folder));
    expect(await subjects('channels/x/aster.yaml')).toBe('not-a-repository');
  });

  test('a machine without git', async () => {
    vi.stubEnv('PATH', folder);
    expect(await subjects('channels/x/aster.yaml')).toBe('no-git');
  });

  test('a repository that git will not read', async () => {
    git('init', '-q', '-b', 'main');
    write('channels/x/aster.yaml', entry('Aster'));
    const hash = commit('Begin');
    rmSync(join(folder, '.git/objects', hash.slice(0, 2)), { recursive: true });
    expect(await subjects('channels/x/aster.yaml')).toBe('unreadable');
  });
});
