import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { datedRepository, entry } from '../testing/dated-repository.ts';
import { mostChanges, readHistory } from './git-history.ts';
import { repositoryOf } from './git-repository.ts';

const { here, git, write, commit, subjects } = datedRepository();

describe('a history', () => {
  beforeEach(() => git('init', '-q', '-b', 'main'));

  test('tells the last change, the first, and nobody’s name', async () => {
    write('channels/x/aster.yaml', entry('Aster'));
    commit('Open the channel');
    write('channels/x/other.yaml', entry('Other'));
    commit('Another one');
    write('channels/x/aster.yaml', `${entry('Aster')}tone: calm\n`);
    const last = commit('Say how it speaks\n\nPrivate details below.');
    const history = (await readHistory(here.folder))('channels/x/aster.yaml');
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
    const history = (await readHistory(here.folder))('policy/units/shop.yaml');
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
    renameSync(join(here.folder, 'channels/x/a.yaml'), join(here.folder, 'channels/x/b.yaml'));
    commit('Rename a to b');
    write('channels/x/a.yaml', entry('Second'));
    write('channels/x/b.yaml', `${entry('First')}tone: calm\n`);
    commit('Open another a');
    renameSync(join(here.folder, 'channels/x/b.yaml'), join(here.folder, 'channels/x/c.yaml'));
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
    rmSync(join(here.folder, 'policy/people/ada-noor.yaml'));
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
    here.clock += 3600;
    spawnSync('git', ['merge', '-q', 'side'], { cwd: here.folder });
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
    expect(await subjects('channels/x/aster.yaml', join(here.folder, 'museum'))).toEqual(['Begin']);
    expect(repositoryOf(join(here.folder, 'museum'))).toEqual({
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
    const clone = join(here.folder, 'clone');
    git('clone', '-q', '--depth=2', pathToFileURL(here.folder).href, clone);
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
    renameSync(join(here.folder, 'channels/x/a.yaml'), join(here.folder, 'channels/x/b.yaml'));
    write('channels/x/b.yaml', entry('Second'));
    commit('Rename');
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(here.folder, 'clone');
    git('clone', '-q', '--filter=blob:none', '--no-checkout', pathToFileURL(here.folder).href, clone);
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

describe('without a history', () => {
  test('a folder that is no repository', async () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', dirname(here.folder));
    expect(await subjects('channels/x/aster.yaml')).toBe('not-a-repository');
  });

  test('a machine without git', async () => {
    vi.stubEnv('PATH', here.folder);
    expect(await subjects('channels/x/aster.yaml')).toBe('no-git');
  });

  test('a repository that git will not read', async () => {
    git('init', '-q', '-b', 'main');
    write('channels/x/aster.yaml', entry('Aster'));
    const hash = commit('Begin');
    rmSync(join(here.folder, '.git/objects', hash.slice(0, 2)), { recursive: true });
    expect(await subjects('channels/x/aster.yaml')).toBe('unreadable');
  });
});
