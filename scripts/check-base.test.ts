import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { gitIn } from './testing/git.ts';

const here = cliSandbox();
const { copy, edit } = here;
const day = ['--today', '2026-12-01'];
const clones: string[] = [];

const aster = 'channels/x/aster.yaml';
const broken = (text: string) => text.replace('unit: museum', 'unit: musem');

const commit = (message: string) => {
  gitIn(here.root, 'add', '-A');
  gitIn(here.root, 'commit', '-q', '--allow-empty', '-m', message);
};
const check = (...args: string[]) => command('check', ['--root', here.root, ...day, ...args]);
const problemsOf = (stdout: string) =>
  JSON.parse(stdout).problems as { rule: string; file: string; known: boolean }[];

/** A clone with these options, as CI makes it. */
function clone(...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'choirbook-clone-'));
  clones.push(folder);
  gitIn(folder, 'clone', '-q', ...args, `file://${here.root}`, 'clone');
  return join(folder, 'clone');
}

beforeEach(() => {
  gitIn(here.root, 'init', '-q', '-b', 'main');
  commit('base');
});
afterEach(() => {
  for (const folder of clones.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('known and new', () => {
  beforeEach(() => {
    edit(aster, broken);
    commit('broken');
  });

  test('what was there fails nothing, what is new does; each format says which is which', async () => {
    expect(await check('--base', 'main')).toMatchObject({ status: 0 });
    edit('channels/facebook/aster.shop.yaml', (text) => text.replace('unit: shop', 'unit: shp'));
    const json = await check('--base', 'main', '--format', 'json', '--author', 'ada-noor');
    expect(json.status).toBe(1);
    const { summary } = JSON.parse(json.stdout);
    expect(problemsOf(json.stdout).filter(({ rule }) => rule === 'unknown-reference')).toMatchObject([
      { file: 'channels/facebook/aster.shop.yaml', known: false },
      { file: aster, known: true },
    ]);
    expect(summary.known.errors).toBeGreaterThan(0);
    const said = async (format: string) =>
      (await check('--base', 'main', '--author', 'ada-noor', '--format', format)).stdout;
    expect(await said('text')).toMatch(/aster\.yaml:5:7 {2}error {2}unknown-reference {2}\(known\)/);
    expect(await said('github')).toMatch(/^::notice file=channels\/x\/aster\.yaml.*\(known error\)/m);
    expect(await said('github')).toMatch(/^::error file=channels\/facebook/m);
    expect(await said('markdown')).toContain('### Errors that were there before (');
    const states = JSON.parse(await said('sarif')).runs[0].results.map(
      (one: { baselineState: string }) => one.baselineState,
    );
    expect(new Set(states)).toEqual(new Set(['new', 'unchanged']));
    expect(await said('junit')).toMatch(/tests="2" failures="1"/);
  });

  test('a file that is moved takes what is known of it along', async () => {
    renameSync(join(here.root, aster), join(here.root, 'channels/x/aster2.yaml'));
    edit('channels/x/aster2.yaml', (text) => text.replace('x.com/aster', 'x.com/aster2'));
    const { stdout } = await check('--base', 'main', '--format', 'json', '--author', 'ada-noor');
    expect(problemsOf(stdout).map(({ rule, known }) => [rule, known])).toEqual([['unknown-reference', true]]);
  });

  test('a second defect at the same place is a new one', async () => {
    edit(aster, (text) => text.replace('audiences: [visitors]', 'audiences: [visitors, nobody]'));
    commit('one');
    edit(aster, (text) => text.replace('[visitors, nobody]', '[visitors, nobody, noone]'));
    const { stdout, status } = await check('--base', 'main', '--format', 'json', '--author', 'ada-noor');
    expect(status).toBe(1);
    expect(problemsOf(stdout).filter(({ known }) => !known)).toHaveLength(1);
  });
});

describe('what the change may not do', () => {
  test('author and approvers decide, in any case, with or without @', async () => {
    edit(aster, (text) =>
      text.replace('owner: ada-noor', 'owner: ben-roy').replace('deputy: ben-roy', 'deputy: ada-noor'),
    );
    expect(await check('--base', 'main', '--author', 'dan-wu')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('error  missing-approval'),
    });
    expect((await check('--base', 'main')).stdout).toContain(
      'Neither its author nor anybody who approves it is named.',
    );
    expect(
      (await check('--base', 'main', '--author', 'dan-wu', '--approved-by', 'cleo-diaz, @Ada-Noor')).status,
    ).toBe(0);
    expect((await check('--base', 'main', '--author', 'ada-noor')).status).toBe(0);
  });
});

describe('where the base is found', () => {
  test('a branch that is behind is held against where it left', async () => {
    gitIn(here.root, 'switch', '-q', '-c', 'feature');
    edit(aster, (text) => text.replace('tone: Warm and brief.', 'tone: Warm.'));
    commit('feature');
    gitIn(here.root, 'switch', '-q', 'main');
    copy(aster, 'channels/x/zinnia.yaml', (text) =>
      text
        .replace('x.com/aster', 'x.com/zinnia')
        .replace('"1001"', '"1009"')
        .replace('opening hours', 'concerts in the hall'),
    );
    commit('meanwhile');
    gitIn(here.root, 'switch', '-q', 'feature');
    expect(await check('--base', 'main', '--author', 'ada-noor')).toMatchObject({ status: 0 });
    gitIn(here.root, 'merge', '-q', '--no-edit', 'main');
    expect(await check('--base', 'main', '--author', 'ada-noor')).toMatchObject({ status: 0 });
  });

  test('the repository may lie in a folder of a larger one', async () => {
    const inner = join(here.root, 'social media/registry');
    mkdirSync(join(inner, '..'), { recursive: true });
    const outer = mkdtempSync(join(tmpdir(), 'choirbook-outer-'));
    clones.push(outer);
    rmSync(join(here.root, '.git'), { recursive: true });
    rmSync(join(here.root, 'social media'), { recursive: true });
    const root = join(outer, 'social media/registry');
    mkdirSync(join(outer, 'social media'));
    renameSync(here.root, root);
    mkdirSync(here.root);
    gitIn(outer, 'init', '-q', '-b', 'main');
    gitIn(outer, 'add', '-A');
    gitIn(outer, 'commit', '-q', '-m', 'base');
    rmSync(join(root, aster));
    expect(await command('check', ['--root', root, ...day, '--base', 'HEAD'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('channels/x/aster.yaml:1:1  error  deleted-channel'),
    });
  });

  test('a shallow clone that has the base, or of whose tip HEAD is the child, does', async () => {
    edit(aster, (text) => text.replace('tone: Warm and brief.', 'tone: Warm.'));
    commit('second');
    const two = clone('--depth', '2');
    expect(
      (await command('check', ['--root', two, ...day, '--base', 'HEAD~1', '--author', 'ada-noor'])).status,
    ).toBe(0);
    const one = clone('--depth', '1');
    gitIn(one, 'fetch', '-q', '--depth', '1', 'origin', gitIn(here.root, 'rev-parse', 'HEAD~1'));
    const checked = await command('check', [
      '--root',
      one,
      ...day,
      '--base',
      'FETCH_HEAD',
      '--author',
      'ada-noor',
    ]);
    expect(checked).toMatchObject({ status: 0, stderr: expect.not.stringContaining('shallow') });
  });

  test('a shallow clone that does not reach the fork says so, and compares with the tip', async () => {
    gitIn(here.root, 'switch', '-q', '-c', 'feature');
    commit('one');
    commit('two');
    gitIn(here.root, 'switch', '-q', 'main');
    commit('meanwhile');
    const root = clone('--depth', '1', '--branch', 'feature');
    gitIn(root, 'fetch', '-q', '--depth', '1', 'origin', 'main');
    expect(await command('check', ['--root', root, ...day, '--base', 'FETCH_HEAD'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(
        'This clone is shallow and does not reach the commit at which HEAD left FETCH_HEAD',
      ),
    });
  });

  test('a shallow clone without the base is exit 2 with the command that fetches it', async () => {
    const root = clone('--depth', '1');
    expect(await command('check', ['--root', root, ...day, '--base', 'origin/next'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('it is shallow. Fetch it: git fetch origin next'),
    });
  });

  test('a clone without the contents of old files is exit 2, and fetches nothing', async () => {
    edit(aster, (text) => text.replace('tone: Warm and brief.', 'tone: Warm.'));
    commit('second');
    gitIn(here.root, 'config', 'uploadpack.allowFilter', 'true');
    const root = clone('--filter=blob:none');
    expect(await command('check', ['--root', root, ...day, '--base', 'HEAD~1'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('lacks the contents of older files'),
    });
  });

  test.each([
    [['--base', 'mian'], 'there is no such commit, branch or tag here. Did you mean main?'],
    [['--base=--output=x'], 'there is no such commit'],
    [['--base', 'main', '--author', 'two words'], 'expected a login such as ada-noor'],
    [['--approved-by', 'ada-noor'], 'they need --base'],
  ])('%j is refused with exit 2', async (args, words) => {
    expect(await check(...args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(words),
    });
  });

  test('a folder that is in no repository is exit 2', async () => {
    rmSync(join(here.root, '.git'), { recursive: true });
    expect(await check('--base', 'main')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('this folder belongs to no git repository'),
    });
  });
});

describe('odd files', () => {
  test('links, binaries, old encodings and line ends of the base are read as they were', async () => {
    writeFileSync(join(here.root, 'policy/people/odd.yaml'), Buffer.from([0x89, 0, 1]));
    writeFileSync(join(here.root, 'policy/people/old.yaml'), Buffer.from('name: \xE9\n', 'latin1'));
    writeFileSync(join(here.root, 'policy/people/crlf.yaml'), 'name: A\r\nunit: shop\r\n');
    writeFileSync(join(here.root, 'policy/people/big.yaml'), `#${'x'.repeat(300_000)}`);
    symlinkSync('crlf.yaml', join(here.root, 'policy/people/link.yaml'));
    writeFileSync(join(here.root, 'policy/people/né\n"w.yaml'), 'name: A\n');
    commit('odd');
    const untouched = await check('--base', 'HEAD', '--format', 'json');
    expect(problemsOf(untouched.stdout).filter(({ known }) => !known)).toEqual([]);
    // Taken away, they are read from git; what they were blamed for goes with them.
    for (const name of ['odd', 'old', 'crlf', 'big', 'link', 'né\n"w'])
      rmSync(join(here.root, `policy/people/${name}.yaml`));
    expect(await check('--base', 'HEAD', '--author', 'ada-noor')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('All good'),
    });
  });
});

describe('--staged', () => {
  test('judges the index: a mistake that is not staged does not count, one that is does', async () => {
    edit(aster, broken);
    expect((await check('--staged')).status).toBe(0);
    gitIn(here.root, 'add', '-A');
    edit(aster, (text) => text.replace('unit: musem', 'unit: museum'));
    expect(await check('--staged')).toMatchObject({ status: 1, stdout: expect.stringContaining('musem') });
    gitIn(here.root, 'add', '-A');
    expect((await check('--staged')).status).toBe(0);
  });

  test('who will have to agree is announced, and stops no commit; what is wrong does', async () => {
    edit(aster, (text) => text.replace('owner: ada-noor', 'owner: dan-wu'));
    gitIn(here.root, 'add', '-A');
    const announced = await check('--staged');
    expect(announced).toMatchObject({ status: 0 });
    expect(announced.stdout).toContain('aster.yaml:6:8  suggestion  missing-approval');
    expect(announced.stdout).toContain(
      'the agreement of Ada Noor (the owner) or Ben Roy (the deputy) will be asked for.',
    );
    edit(aster, (text) => text.replace('status: active', 'status: proposed'));
    gitIn(here.root, 'add', '-A');
    expect(await check('--staged')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('forbidden-transition'),
    });
  });

  test('a file that nobody has added is not part of the commit; before the first commit all of it is new', async () => {
    copy(aster, 'channels/x/second.yaml', (text) => text);
    expect((await check('--staged')).status).toBe(0);
    rmSync(join(here.root, '.git'), { recursive: true });
    gitIn(here.root, 'init', '-q', '-b', 'main');
    gitIn(here.root, 'add', '-A');
    expect(await check('--staged')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('duplicate-account'),
    });
  });
});
