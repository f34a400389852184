import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadChange } from './node/change.ts';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { gitIn } from './testing/git.ts';

/** `check --base B --head H`: both sides as git keeps them, under names that nobody can take. */
const here = cliSandbox();
const { edit } = here;
const day = ['--today', '2026-12-01'];
const aster = 'channels/x/aster.yaml';
const takeover = (text: string) => text.replace('owner: ada-noor', 'owner: cleo-diaz');
const folders: string[] = [];

const git = (...args: string[]) => gitIn(here.root, ...args);
function commit(message: string): string {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
}
/** Makes a branch with a change, and goes back to main. */
function branch(name: string, change: () => void): string {
  git('switch', '-q', '-c', name);
  change();
  const made = commit(name);
  git('switch', '-q', '-f', 'main');
  return made;
}
const judge = (...args: string[]) => command('check', ['--root', here.root, ...day, ...args]);
const head = (ref: string, ...args: string[]) =>
  judge('--base', 'refs/heads/main', '--head', ref, '--author', 'cleo-diaz', ...args);
const rulesOf = (stdout: string) => [
  ...new Set((JSON.parse(stdout).problems as { rule: string }[]).map(({ rule }) => rule)),
];

beforeEach(() => {
  git('init', '-q', '-b', 'main');
  commit('base');
});
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('names', () => {
  test('a branch origin/main does not shadow the remote one: the short name is refused, the full one is used', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'choirbook-clone-'));
    folders.push(parent);
    gitIn(parent, 'clone', '-q', here.root, 'clone');
    const root = join(parent, 'clone');
    gitIn(root, 'switch', '-q', '-c', 'feature');
    writeFileSync(join(root, 'channels/x/note.yaml'), 'x: 1\n');
    gitIn(root, 'add', '-A');
    gitIn(root, 'commit', '-q', '-m', 'hidden');
    gitIn(root, 'branch', 'origin/main');
    const check = (base: string) => command('check', ['--root', root, ...day, '--base', base]);
    expect(await check('origin/main')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(
        '`origin/main` is ambiguous: it is `refs/heads/origin/main` and `refs/remotes/origin/main`. Give the full name',
      ),
    });
    const base = gitIn(root, 'rev-parse', 'refs/remotes/origin/main');
    expect(await check('refs/remotes/origin/main')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`against refs/remotes/origin/main (${base})`),
    });
    // With something behind it the name is no other.
    expect((await check('origin/main~0')).stderr).toContain('is ambiguous');
    gitIn(root, 'branch', '-D', 'origin/main');
    expect((await check('origin/main')).stderr).toContain(`against refs/remotes/origin/main (${base})`);
  });

  test.each([
    ['a tag', 'refs/tags/main'],
    ['a remote called main', 'refs/remotes/main/HEAD'],
    ['a ref that looks like a path', 'refs/main'],
  ])('%s does not shadow a branch', async (_what, ref) => {
    const made = branch('feature', () => edit(aster, takeover));
    git('update-ref', ref, made);
    const { status, stderr } = await judge('--base', 'main', '--head', 'feature');
    expect([status, stderr]).toEqual([2, expect.stringContaining(`\`${ref}\``)]);
    expect((await judge('--base', 'refs/heads/main', '--head', 'feature')).stdout).toContain(
      'missing-approval',
    );
  });

  test('a branch called refs/heads/main within refs/heads is another name for nothing', async () => {
    const made = branch('feature', () => edit(aster, takeover));
    git('update-ref', 'refs/heads/refs/heads/main', made);
    const { status, stderr } = await judge('--base', 'refs/heads/main', '--head', made);
    expect([status, stderr]).toEqual([2, expect.stringContaining('`refs/heads/refs/heads/main`')]);
  });

  test('a branch that is called like a commit is not that commit', async () => {
    const main = git('rev-parse', 'main');
    const made = branch('feature', () => edit(aster, takeover));
    git('update-ref', `refs/heads/${main}`, made);
    expect(await judge('--base', main, '--head', made)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('missing-approval'),
      stderr: `Judged: ${made}, against ${main}.\n`,
    });
  });

  test('an object that git was told to replace is read as it is', async () => {
    const made = branch('feature', () => edit(aster, takeover));
    git('replace', made, git('rev-parse', 'main'));
    expect((await head(made)).stdout).toContain('missing-approval');
  });

  test.each([
    [['--head', 'main'], 'name where it goes as well, with --base'],
    [['--base', 'main', '--head', 'main', '--staged'], 'give it or --staged'],
    [['--base', 'main', '--head', 'mian'], '--head mian: there is no such commit'],
    [['--base', 'main', '--head=--output=x'], 'there is no such commit'],
  ])('%j is refused', async (args, words) => {
    expect(await judge(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
  });
});

/** Commits an attribute of a file, and checks the file out under it. */
function attributes(attribute: string): void {
  writeFileSync(join(here.root, '.gitattributes'), `${aster} ${attribute}\n`);
  git('add', '.gitattributes');
  git('commit', '-q', '-m', 'attributes');
  rmSync(join(here.root, aster));
  git('checkout', '-f', '-q', '--', aster);
}

describe('git keeps, and is judged; the folder has no part in it', () => {
  test('what lies in the folder changes nothing', async () => {
    branch('feature', () => edit(aster, takeover));
    const clean = await head('feature', '--format', 'json');
    edit(aster, () => 'broken: [');
    rmSync(join(here.root, 'policy/organization.yaml'));
    expect(await head('feature', '--format', 'json')).toEqual(clean);
    expect(rulesOf(clean.stdout)).toContain('missing-approval');
    const review = await command('review', [
      ...['--root', here.root, ...day, '--base', 'main', '--head', 'feature', '--format', 'json'],
    ]);
    expect(JSON.parse(review.stdout).entries.map(({ file }: { file: string }) => file)).toEqual([aster]);
  });

  test.each([
    ['an encoding', 'working-tree-encoding=UTF-16LE'],
    ['line ends', 'text eol=crlf'],
    ['an expanded keyword', 'ident'],
    ['a filter', 'filter=hide'],
  ])('.gitattributes with %s has no effect', async (_what, attribute) => {
    git('config', 'filter.hide.smudge', 'sed s/cleo-diaz/ada-noor/');
    git('config', 'filter.hide.clean', 'sed s/ada-noor/cleo-diaz/');
    git('switch', '-q', '-c', 'feature');
    edit(aster, takeover);
    commit('takeover');
    attributes(attribute);
    const { stdout } = await head('feature', '--format', 'json');
    expect(rulesOf(stdout)).toContain('missing-approval');
    expect(rulesOf(stdout)).not.toContain('wrong-encoding');
  });

  test('a folder that reads differently from what git keeps is judged as what it says, and nothing of it is known', async () => {
    edit(aster, (text) => text.replace('tone: Warm and brief.', 'tone: Chaleureux, à la française.'));
    commit('accents');
    attributes('working-tree-encoding=ISO-8859-1');
    expect(git('status', '--porcelain')).toBe('');
    const { status, stdout } = await judge('--base', 'main', '--format', 'json');
    expect([status, rulesOf(stdout)]).toEqual([1, expect.arrayContaining(['wrong-encoding'])]);
  });

  test('links and other repositories are findings, wherever they stand', async () => {
    symlinkSync('ada-noor.yaml', join(here.root, 'policy/people/link.yaml'));
    git('add', '-A');
    git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD')},channels/mastodon`);
    const { status, stdout } = await head(git('commit-tree', git('write-tree'), '-p', 'main', '-m', 'odd'));
    expect(status).toBe(1);
    expect(stdout).toContain('policy/people/link.yaml:1:1  error  linked-file');
    expect(stdout).toMatch(
      /channels\/mastodon:1:1 {2}error {2}linked-file\n.*`channels\/mastodon` is a repository of its own/,
    );
  });

  test('a data folder as a whole that is a link or another repository is one as well', async () => {
    for (const mode of ['120000', '160000']) {
      const object = mode === '120000' ? git('rev-parse', `main:${aster}`) : git('rev-parse', 'main');
      git('rm', '-r', '-q', '--cached', 'channels');
      git('update-index', '--add', '--cacheinfo', `${mode},${object},channels`);
      const made = git('commit-tree', git('write-tree'), '-p', 'main', '-m', 'odd');
      git('reset', '-q', '--hard', 'main');
      expect((await head(made)).stdout).toContain('channels:1:1  error  linked-file');
    }
  });

  test('a clone that lies in the folder is not read through', async () => {
    mkdirSync(join(here.root, 'channels/mastodon'));
    gitIn(join(here.root, 'channels/mastodon'), 'init', '-q');
    writeFileSync(join(here.root, 'channels/mastodon/a.yaml'), 'name: A\n');
    const { stdout } = await judge();
    expect(stdout).toContain('channels/mastodon:1:1  error  linked-file');
    expect(stdout).not.toContain('channels/mastodon/a.yaml');
  });
});

describe('what changed is measured against the fork, who may is read at the tip', () => {
  test('a change has both states, and its people are those of the tip', () => {
    branch('feature', () => edit(aster, (text) => text.replace('tone: Warm and brief.', 'tone: Warm.')));
    edit('policy/organization.yaml', (text) => text.replace('person: ada-noor', 'person: cleo-diaz'));
    edit('policy/people/dan-wu.yaml', (text) => text.replace('github: dan-wu', 'github: dan-two'));
    const tip = commit('meanwhile');
    const options = { base: 'main', head: 'feature', author: 'dan-two', 'approved-by': ['dan-wu'] };
    const { change, compared } = loadChange(here.root, options);
    expect(compared).toMatchObject({
      base: { name: 'refs/heads/main', commit: tip },
      fork: git('rev-parse', 'main~1'),
    });
    expect(change?.entries.map(({ file }) => file)).toEqual([aster]);
    const leadIn = (side: 'before' | 'rights' | 'after') => change?.[side].organization?.data.lead?.person;
    expect([leadIn('before'), leadIn('rights'), leadIn('after')]).toEqual([
      'ada-noor',
      'cleo-diaz',
      'ada-noor',
    ]);
    expect(change?.participants.author?.person?.id).toBe('dan-wu');
    expect(change?.participants.approvers[0]?.person).toBeUndefined();
  });

  test('a branch that is up to date has one state for both, parsed once', () => {
    branch('feature', () => edit(aster, takeover));
    const { change } = loadChange(here.root, { base: 'main', head: 'feature' });
    expect(change?.rights).toBe(change?.before);
    const unchanged = 'channels/facebook/aster.shop.yaml';
    expect(change?.after.byPath.get(unchanged)?.text).toBeDefined();
    expect(change?.entries).toHaveLength(1);
  });

  describe('where the file that says who leads is broken', () => {
    const file = 'policy/organization.yaml';
    const breaks: Record<string, (text: string) => string> = {
      'cannot be read': () => 'lead: {',
      'has no lead': (text) => text.replace('lead:', 'led:'),
    };
    let good = '';
    /** A branch that puts it right, from a main branch that has broken it beside one that was merged. */
    function broken(how: (text: string) => string) {
      good = git('rev-parse', 'HEAD');
      const text = git('show', `HEAD:${file}`);
      branch('merged', () => edit(file, (was) => was.replace('person: ada-noor', 'person: dan-wu')));
      git('merge', '-q', '--no-ff', '--no-commit', 'merged');
      edit(file, () => how(text));
      commit('merge');
      branch('repair', () => edit(file, () => `${text}\n`));
    }
    const repair = (...by: string[]) =>
      judge('--base', 'refs/heads/main', '--head', 'refs/heads/repair', ...by);

    test.each(Object.entries(breaks))('%s: who led before may agree to its repair', async (_how, how) => {
      broken(how);
      const both = await repair('--author', 'ada-noor', '--approved-by', 'ben-roy');
      expect(both.stderr).toContain(`who leads is read from ${good}, the last commit of this branch`);
      expect(both, both.stdout).toMatchObject({ status: 0 });
      for (const by of ['ada-noor', 'dan-wu']) {
        const { status, stdout } = await repair('--author', by, '--approved-by', 'cleo-diaz');
        expect(status, by).toBe(1);
        expect(stdout).toContain('missing-approval');
      }
    });

    test('and always was: it is said who can put it right', async () => {
      git('checkout', '-q', '--orphan', 'fresh');
      edit(file, () => 'lead: {');
      commit('broken from the beginning');
      git('branch', '-q', '-f', 'main');
      git('switch', '-q', 'main');
      branch('repair', () => edit(file, () => 'name: Museum\n'));
      const { status, stdout } = await repair('--author', 'ada-noor');
      expect(status).toBe(1);
      expect(stdout).toContain('an administrator of the repository must put that file right first');
    });
  });
});
