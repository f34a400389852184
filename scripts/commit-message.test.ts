import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');
const husky = join(repository, 'node_modules/husky/bin.js');

let root = '';
let shown = '';

/** Nothing of the machine's own git, and no terminal. */
const environment = (more: Record<string, string> = {}) => {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    HOME: root,
    GIT_CONFIG_GLOBAL: join(root, '.git/none'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_EDITOR: join(root, '.git/editor'),
    ...more,
  };
};

function git(
  args: string[],
  { folder = '.', env = {} }: { folder?: string; env?: Record<string, string> } = {},
) {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@aster.example'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
    cwd: join(root, folder),
    env: environment(env),
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}
const must = (...args: string[]) => {
  const { status, text } = git(args);
  expect(status, text).toBe(0);
  return text;
};
const subject = () => must('log', '-1', '--format=%s').trim();
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
/** What the editor saw. */
const message = () => readFileSync(shown, 'utf8');

const proposal = (url: string) => `name: Aster Garden
url: ${url}
status: proposed
unit: museum
owner: ada-noor
deputy: ben-roy
audiences: [visitors]
languages: [en]
purpose: Show what is in flower this week.
why_this_platform: Gardeners of the town meet here and nowhere else.
`;
const garden = 'channels/x/aster_garden.yaml';
const duplicate = 'channels/x/aster_museum.yaml';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'choirbook-hooks-'));
  shown = join(root, '.git/shown');
  cpSync(join(import.meta.dirname, 'testing/base'), root, { recursive: true });
  for (const name of ['pre-commit', 'prepare-commit-msg'])
    cpSync(join(repository, '.husky', name), join(root, '.husky', name));
  symlinkSync(join(repository, 'scripts'), join(root, 'scripts'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  must('init', '-q', '-b', 'main');
  writeFileSync(join(root, '.git/info/exclude'), '/scripts\n/node_modules\n/.husky\n');
  writeFileSync(join(root, '.git/editor'), `#!/bin/sh\ncp "$1" '${shown}'\n`);
  chmodSync(join(root, '.git/editor'), 0o755);
  must('add', '-A');
  must('commit', '-q', '-m', 'As it came');
  // As `npm ci` does.
  const { stdout } = spawnSync(process.execPath, [husky], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('before the commit', () => {
  test('what is staged is refused, although the folder is repaired', () => {
    put(duplicate, proposal('https://twitter.com/Aster?s=20'));
    must('add', '-A');
    rmSync(join(root, duplicate));
    const { status, text } = git(['commit', '-m', 'Twice']);
    expect([status, text]).toEqual([1, expect.stringContaining('duplicate-account')]);
    expect(subject()).toBe('As it came');
  });

  test('what is broken in the folder alone is let pass', () => {
    put(garden, proposal('https://x.com/aster_garden'));
    must('add', '-A');
    put(duplicate, proposal('https://twitter.com/Aster?s=20'));
    edit(garden, () => 'url: [');
    must('commit', '-m', 'Garden');
  });

  test('the index of `commit -a` and of `commit PATH` is the one that is judged', () => {
    const status = (text: string) => text.replace('owner: ada-noor', 'owner: nobody-we-know');
    edit('channels/x/aster.yaml', status);
    expect(git(['commit', '-a', '-m', 'All'])).toMatchObject({
      status: 1,
      text: expect.stringContaining('unknown-reference'),
    });
    put(garden, proposal('https://x.com/aster_garden'));
    must('add', garden);
    expect(git(['commit', '-m', 'Broken', 'aster.yaml'], { folder: 'channels/x' }).status).toBe(1);
    expect(git(['commit', '-m', 'Sound', 'aster_garden.yaml'], { folder: 'channels/x' }).status).toBe(0);
  });

  test('a name that nobody expects is reported in one line', () => {
    put('channels/x/a b é\n\u001B[31m.yaml', proposal('https://x.com/aster_garden'));
    must('add', '-A');
    const { status, text } = git(['commit', '-m', 'Odd']);
    expect(status).toBe(1);
    expect(text).not.toContain('\u001B');
    expect(text).toContain('a b é');
  });

  test('nothing is checked where no data is staged', () => {
    put('notes.txt', 'x');
    must('add', '-A');
    expect(must('commit', '-q', '-m', 'Notes')).toBe('');
  });

  test('without node_modules the commit passes, and says that nothing was checked', () => {
    rmSync(join(root, 'node_modules'));
    put(duplicate, proposal('https://twitter.com/Aster?s=20'));
    must('add', '-A');
    expect(must('commit', '-q', '-m', 'Twice')).toBe('Not checked: npm ci has not been run here.\n');
    put('notes.txt', 'x');
    must('add', '-A');
    expect(must('commit', '-q', '-m', 'Notes')).toBe('');
  });

  test('the very first commit is checked as well', () => {
    rmSync(join(root, '.git'), { recursive: true });
    must('init', '-q');
    spawnSync(process.execPath, [husky], { cwd: root, env: environment() });
    writeFileSync(join(root, '.git/info/exclude'), '/scripts\n/node_modules\n/.husky\n');
    put(duplicate, proposal('https://twitter.com/Aster?s=20'));
    must('add', '-A');
    expect(git(['commit', '-m', 'First'])).toMatchObject({
      status: 1,
      text: expect.stringContaining('duplicate-account'),
    });
  });
});

/** The subject is proposed with `--no-verify` as well, which spares these tests the check. */
describe('the subject', () => {
  const commit = (...args: string[]) => must('commit', '-q', '--no-verify', ...args);

  test('stands above the comments of git, and becomes the message', () => {
    put(garden, proposal('https://x.com/aster_garden'));
    must('add', '-A');
    commit();
    expect(message()).toMatch(/^Propose channel x\/aster_garden\n\n# Please enter/);
    expect(subject()).toBe('Propose channel x/aster_garden');
  });

  test('is taken from what the commit holds: the index, all, or a path', () => {
    edit('channels/x/aster.yaml', (text) => text.replace('owner: ada-noor', 'owner: dan-wu'));
    edit('policy/units/shop.yaml', (text) => `${text}\n`);
    edit('policy/units/museum.yaml', (text) => `${text}\n`);
    must('add', 'policy/units/museum.yaml');
    commit();
    expect(subject()).toBe('Change unit museum');
    expect(git(['commit', '-q', '--no-verify', 'aster.yaml'], { folder: 'channels/x' }).status).toBe(0);
    expect(subject()).toBe('Hand channel x/aster over to dan-wu');
    commit('-a');
    expect(subject()).toBe('Change unit shop');
  });

  test('tells a renamed file from a new one', () => {
    must('mv', 'channels/x/aster.yaml', 'channels/x/aster_museum.yaml');
    commit();
    expect(subject()).toBe('Rename channel x/aster to x/aster_museum');
  });

  test('is one line, whatever a file is called', () => {
    put('channels/x/a b é\n.yaml', 'status: proposed\n');
    must('add', '-A');
    commit();
    expect(must('log', '-1', '--format=%B').trim()).toBe('Propose channel x/a b é?');
  });

  test('is not proposed where there is a message: -m, --amend, a merge, a template', () => {
    edit('policy/units/shop.yaml', (text) => `${text}\n`);
    commit('-a', '-m', 'Mine');
    expect(subject()).toBe('Mine');
    edit('policy/units/shop.yaml', (text) => `${text}\n`);
    commit('-a', '--amend');
    expect(message()).toMatch(/^Mine\n/);
    must('switch', '-q', '-c', 'side', 'HEAD~1');
    edit('policy/units/museum.yaml', (text) => `${text}\n`);
    commit('-a', '-m', 'Side');
    must('merge', '-q', '--no-verify', '--edit', 'main');
    expect(message()).toMatch(/^Merge branch 'main'/);
    put('.git/template', 'Why:\n');
    edit('policy/units/museum.yaml', (text) => `${text}\n`);
    expect(git(['-c', 'commit.template=.git/template', 'commit', '--no-verify', '-a']).status).not.toBe(0);
    expect(message()).toMatch(/^Why:\n/);
  });

  test('keeps the change that `commit -v` shows, and git’s own comment character', () => {
    edit('policy/units/shop.yaml', (text) => `${text}\n`);
    must('-c', 'core.commentChar=;', 'commit', '-q', '--no-verify', '-a', '-v');
    expect(message()).toMatch(
      /^Change unit shop\n\n; Please[\s\S]*>8 -+\n[\s\S]*\+\+\+ b\/policy\/units\/shop\.yaml/,
    );
    expect(must('log', '-1', '--format=%B').trim()).toBe('Change unit shop');
  });

  test('is left to git where there is nothing to say: no data, no editor', () => {
    put('notes.txt', 'x');
    must('add', '-A');
    expect(git(['commit', '-q']).text).toContain('empty commit message');
    edit('policy/units/shop.yaml', (text) => `${text}\n`);
    expect(git(['commit', '-q', '-a', '--no-verify', '--no-edit']).text).toContain('empty commit message');
  });

  test('never stands in the way of a commit', () => {
    edit('policy/units/shop.yaml', (text) => `${text}\n`);
    must('add', '-A');
    rmSync(join(root, 'scripts'));
    mkdirSync(join(root, 'scripts'));
    writeFileSync(join(root, 'scripts/run.js'), 'throw new Error("broken");');
    appendFileSync(join(root, '.git/editor'), 'echo Mine > "$1"\n');
    expect(must('commit', '-q', '--no-verify')).toContain('broken');
    expect(subject()).toBe('Mine');
    rmSync(join(root, 'scripts/run.js'));
  });
});

describe('husky', () => {
  const install = (folder: string, path?: string) =>
    spawnSync(process.execPath, [husky], {
      cwd: folder,
      env: environment(path === undefined ? {} : { PATH: path }),
      encoding: 'utf8',
    });

  test('is silent about its failure where there is no repository, and no git', () => {
    const folder = join(root, 'archive');
    mkdirSync(folder);
    expect(install(folder)).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(folder, '.husky/_'))).toBe(false);
    expect(install(root, folder)).toMatchObject({ status: 0, stderr: '' });
  });
});
