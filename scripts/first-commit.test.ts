/** The first commit of an own organisation takes nothing from anybody; whatever only looks like one does. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dataFolders } from './core/kinds/paths.ts';
import { buildRegistry } from './core/model/registry.ts';
import { storeAnswersIn } from './node/answers.ts';
import { readSources } from './node/files.ts';
import { ownRoot } from './node/load.ts';
import { isShippedExample } from './node/shipped-example.ts';
import { command } from './testing/cli-sandbox.ts';
import { gitIn } from './testing/git.ts';

const day = ['--today', '2026-12-08'];
const answers = [
  ...['--name', 'Aster Museum', '--website', 'https://aster.example', '--languages', 'en,fr'],
  ...['--time-zone', 'Europe/Paris', '--lead', 'Ada Noor', '--deputy', 'Ben Roy', '--yes'],
];
const isHere = isShippedExample(buildRegistry(readSources(ownRoot)));

/** It needs the example to begin from. */
describe.runIf(isHere)('in a clone', () => {
  let root = '';
  const git = (...args: string[]) => gitIn(root, ...args);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const edit = (path: string, change: (text: string) => string) => put(path, change(read(path)));
  const commit = (subject: string) => {
    git('add', '-A');
    git('commit', '-q', '--no-verify', '-m', subject);
  };
  const init = (...args: string[]) => command('init', ['--root', root, ...day, ...answers, ...args]);
  const check = (...args: string[]) => command('check', ['--root', root, ...day, ...args]);
  const asPullRequest = () => check('--base', 'refs/heads/main', '--author', 'zed-nobody');
  const errorsIn = (stdout: string) => Number(/(\d+) errors?/.exec(stdout)?.[1] ?? 0);

  /** Begins again from the example as it came, or from one without its style guide and its calendar, which have no part in who may do what. */
  const beginWith = (commit: 'whole' | 'small') => {
    git('checkout', '-q', '-f', '-B', 'main', commit);
    git('clean', '-q', '-f', '-d');
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'choirbook-first-'));
    for (const folder of dataFolders) cpSync(join(ownRoot, folder), join(root, folder), { recursive: true });
    git('init', '-q', '-b', 'main');
    commit('As it came');
    git('tag', 'whole');
    for (const folder of ['policy/style-guide', 'policy/assets', 'calendar'])
      rmSync(join(root, folder), { recursive: true });
    commit('Without its style guide and its calendar');
    git('tag', 'small');
  });
  afterAll(() => {
    storeAnswersIn(undefined);
    rmSync(root, { recursive: true, force: true });
  });
  beforeEach(() => beginWith('small'));

  test('init, its commit and its pull request pass, and both say what they are', async () => {
    beginWith('whole');
    // As the process of a command does; nothing is written here.
    storeAnswersIn(join(root, '.git/answers'));
    git('switch', '-q', '-C', 'ours');
    expect((await init()).status).toBe(0);
    git('add', '-A');
    const staged = await check('--staged');
    expect([staged.status, errorsIn(staged.stdout)]).toEqual([0, 0]);
    expect(staged.stdout).not.toContain('will be asked for');
    git('commit', '-q', '--no-verify', '-m', 'Our own organisation');
    const pull = await asPullRequest();
    expect([pull.status, errorsIn(pull.stdout)]).toEqual([0, 0]);
    expect(pull.stderr).toContain('Aster Museum takes the place of the example organisation');
    expect((await check('--base', 'refs/heads/main', '--head', 'ours')).status).toBe(0);
    const { stdout } = await command('review', ['--root', root, ...day, '--base', 'refs/heads/main']);
    expect(stdout).toContain('Aster Museum takes the place of the example organisation');
    expect(stdout).not.toContain('Who must agree');
  });

  test.each<[string, () => void]>([
    [
      'a channel of the example was edited before',
      () => edit('channels/x/ferrane_fr.yaml', (text) => `${text}# tried\n`),
    ],
    [
      'a channel of the example was taken away before',
      () => rmSync(join(root, 'channels/x/ferrane_fr.yaml')),
    ],
    ['a page was edited before', () => edit('policy/handbook/governance.mdx', (text) => `${text}\nTried.\n`)],
  ])('it also passes where %s', async (_what, change) => {
    change();
    commit('Tried');
    git('switch', '-q', '-C', 'ours');
    await init();
    commit('Our own organisation');
    expect((await asPullRequest()).status).toBe(0);
  });

  describe('is refused as any other take-over', () => {
    /** Without the agreement of those whom the state before names. */
    const refused = async () => {
      const { status, stdout, stderr } = await asPullRequest();
      expect(stderr).not.toContain('takes the place');
      expect([status, errorsIn(stdout) > 0]).toEqual([1, true]);
    };
    const asOwn = async (then: () => void = () => {}) => {
      await init();
      then();
      commit('Our own organisation');
    };

    test('where an own organisation stands', async () => {
      await asOwn(() => edit('policy/people/ada-noor.yaml', (text) => `${text}github: ada\n`));
      git('switch', '-q', '-C', 'attack');
      await init('--replace', '--name', 'Zed Holding', '--lead', 'Zed Nobody', '--deputy', 'Zoe Nobody');
      commit('Our own organisation');
      await refused();
    });

    test('where an own organisation has landed since the branch left the example', async () => {
      git('switch', '-q', '-C', 'attack');
      await init('--name', 'Zed Holding', '--lead', 'Zed Nobody', '--deputy', 'Zoe Nobody');
      commit('Our own organisation');
      git('switch', '-q', 'main');
      await asOwn(() => edit('policy/people/ada-noor.yaml', (text) => `${text}github: ada\n`));
      git('switch', '-q', 'attack');
      await refused();
    });

    test.each<[string, () => void]>([
      [
        'one person of the example is somebody else',
        () =>
          edit('policy/people/maud-perrin.yaml', (text) => text.replace(/^github: .*$/m, 'github: zed-real')),
      ],
      [
        'a person was added to the example',
        () => put('policy/people/zed-real.yaml', 'name: Zed Real\nunit: social-media\ngithub: zed-real\n'),
      ],
      [
        'a unit was added to the example',
        () => put('policy/units/zed.yaml', 'name: Zed\nlead: maud-perrin\n'),
      ],
      [
        'the organisation of the example was edited',
        () => edit('policy/organization.yaml', (text) => `${text}# ours\n`),
      ],
    ])('where %s', async (_what, change) => {
      change();
      commit('Begin by hand');
      git('switch', '-q', '-C', 'attack');
      await init('--replace');
      commit('Our own organisation');
      await refused();
    });

    test.each<[string, () => void]>([
      [
        'a person of the example stays',
        () => git('checkout', '-q', 'main', '--', 'policy/people/maud-perrin.yaml'),
      ],
      ['a unit of the example stays', () => git('checkout', '-q', 'main', '--', 'policy/units')],
      [
        'a channel of the example stays',
        () => git('checkout', '-q', 'main', '--', 'channels/x/ferrane_fr.yaml'),
      ],
      [
        'the example’s organisation stays',
        () => git('checkout', '-q', 'main', '--', 'policy/organization.yaml'),
      ],
      ['there is no organisation after it', () => rmSync(join(root, 'policy/organization.yaml'))],
      ['the organisation after it cannot be read', () => put('policy/organization.yaml', 'name: [\n')],
      [
        'the organisation after it has no lead',
        () => edit('policy/organization.yaml', (text) => text.replace(/^lead:\n(?: .*\n)*/m, '')),
      ],
    ])('where %s', async (_what, change) => {
      git('switch', '-q', '-C', 'attack');
      await asOwn(change);
      await refused();
    });

    test('where only a login of the example is taken', async () => {
      git('switch', '-q', '-C', 'attack');
      edit('policy/people/maud-perrin.yaml', (text) => text.replace(/^github: .*$/m, 'github: zed-nobody'));
      commit('A login');
      await refused();
    });
  });

  test('the sandbox holds the example', () => {
    expect(readdirSync(join(root, 'policy/people')).length).toBeGreaterThan(5);
  });
});
