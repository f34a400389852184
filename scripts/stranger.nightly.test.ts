/** The first hour of somebody who knows nothing: from a clone to a hand-over that is agreed to, with the words that are printed. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeAnswersIn } from './node/answers.ts';
import { runGit } from './node/git.ts';
import { loadRegistry, ownRoot } from './node/load.ts';
import { isShippedExample } from './node/shipped-example.ts';
import { edit, shell, withPackages } from './testing/ci-sandbox.ts';
import { command } from './testing/cli-sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-stranger-'));
const [ours, bare, judge] = ['ours', 'bare.git', 'judge'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const somebody = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@aster.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@aster.example',
};

/** What somebody types in a folder. Throws where it fails. */
function run(line: string, cwd = ours): string {
  const { status, stdout, stderr } = shell(line, cwd, somebody);
  if (status !== 0) throw new Error(`${line}\n${stdout}\n${stderr}`);
  return stdout;
}

/** A commit, with the hooks. */
const commit = (subject: string) => shell(`git add -A && git commit -q -m "${subject}"`, ours, somebody);

/** What the host says of a branch. How its CI calls this: other-hosts.test.ts. */
function verdict(branch: string, ...who: string[]) {
  run('git fetch -q --no-tags origin "+refs/heads/*:refs/remotes/origin/*"', judge);
  const change = ['--base', 'refs/remotes/origin/main', '--head', `refs/remotes/origin/${branch}`];
  return command('check', ['--root', judge, ...change, ...who]);
}

/** A branch that was agreed to lands. */
const land = (branch: string) =>
  run(`git switch -q main && git merge -q --ff-only ${branch} && git push -q host main`);

const isClone =
  isShippedExample(loadRegistry(ownRoot)) &&
  runGit(ownRoot, ['rev-parse', '-q', '--verify', 'HEAD']).status === 0;

/** Many processes, one after the other: on a busy machine a test takes half a minute. */
describe.runIf(isClone)('a stranger', { timeout: 300_000 }, () => {
  let said = '';

  beforeAll(() => {
    run(`git clone -q --no-tags ${ownRoot} ours && git -C ours switch -q -C main`, folder);
    // What npm ci does: the packages, and the hooks.
    withPackages(ours);
    appendFileSync(join(ours, '.git/info/exclude'), 'node_modules\n');
    run('node_modules/.bin/husky');
    run('git init -q --bare -b main bare.git', folder);
    run(`git remote add host ${bare} && git push -q host main`);
    run(`git clone -q ${bare} judge`, folder);
    storeAnswersIn(join(folder, 'answers'));
  });
  afterAll(() => {
    storeAnswersIn(undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  test('begins an organisation, and makes the commit that is printed', () => {
    run('git switch -q -c our-organisation');
    said = run(
      'npm run -s init -- --name "Aster Museum" --website https://aster.example --languages en --time-zone Europe/Paris --lead "Ada Noor" --lead-login ada-noor --deputy "Ben Roy" --deputy-login ben-roy --mailbox social@aster.example --yes',
    );
    const printed = /^ +(git add -A && git commit .*)$/m.exec(said)?.[1] ?? '';
    const { status, stdout, stderr } = shell(printed, ours, somebody);
    expect([status, `${stdout}${stderr}`]).toEqual([0, expect.not.stringContaining('will be asked for')]);
    expect(run('git log -1 --format=%s')).toBe('Our own organisation\n');
    expect(run('git status --porcelain')).toBe('');
  });

  test('is told what is missing, and only that', () => {
    const [, missing = ''] = said.split('Still missing:\n');
    expect(missing).toContain('`repository:` and `handbook:`');
    expect(missing).not.toMatch(/github:|email:/);
  });

  test('proposes it, and nobody of the example is asked', async () => {
    run('git push -q host our-organisation');
    const { status, stdout, stderr } = await verdict('our-organisation', '--author', 'ada-noor');
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('missing-approval')]);
    expect(stderr).toContain('Aster Museum takes the place of the example organisation');
    land('our-organisation');
  });

  test('proposes a channel and opens it', async () => {
    run('git switch -q -c propose');
    run(
      'npm run -s propose -- https://x.com/aster_garden --unit aster-museum --owner ada-noor --deputy ben-roy --audience general-public --language en --purpose "Show what is in flower this week." --why "Gardeners of the town meet here, and nobody of us answers them." --yes',
    );
    expect(commit('Propose channel x/aster_garden').status).toBe(0);
    run('git push -q host propose');
    expect((await verdict('propose', '--author', 'ada-noor')).status).toBe(0);
    land('propose');
    run('git switch -q -c open');
    edit(ours, 'channels/x/aster_garden.yaml', (text) =>
      text.replace(/^status: .*$/m, 'status: active\nauthorized: { by: ada-noor, on: 2026-01-01 }'),
    );
    expect(commit('Open x/aster_garden').status).toBe(0);
    run('git push -q host open');
    expect((await verdict('open', '--author', 'ben-roy')).status).toBe(1);
    expect((await verdict('open', '--author', 'ben-roy', '--approved-by', 'ada-noor')).status).toBe(0);
    land('open');
  });

  test('commits a hand-over, for which the host waits', async () => {
    run('git switch -q -c hand-over');
    edit(ours, 'channels/x/aster_garden.yaml', (text) =>
      text.replace('owner: ada-noor', 'owner: ben-roy').replace('deputy: ben-roy', 'deputy: ada-noor'),
    );
    const { status, stdout, stderr } = commit('Hand x/aster_garden over');
    expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringContaining('the agreement of Ada Noor')]);
    run('git push -q host hand-over');
    const waiting = await verdict('hand-over', '--author', 'zoe-elsewhere');
    expect([waiting.status, waiting.stdout]).toEqual([1, expect.stringContaining('missing-approval')]);
    expect(
      (await verdict('hand-over', '--author', 'zoe-elsewhere', '--approved-by', 'ada-noor')).status,
    ).toBe(0);
    land('hand-over');
  });

  test('cannot commit what is wrong', () => {
    run('git switch -q -c wrong');
    edit(ours, 'channels/x/aster_garden.yaml', (text) =>
      text.replace('owner: ben-roy', 'owner: nobody-here'),
    );
    const { status, stdout, stderr } = commit('Wrong');
    expect([status, `${stdout}${stderr}`]).toEqual([1, expect.stringContaining('unknown-reference')]);
    run('git reset -q --hard');
  });

  test('cannot be replaced as the example was', async () => {
    run('git switch -q main && git switch -q -c attack');
    run(
      'npm run -s init -- --replace --name "Zed Holding" --website https://zed.example --languages en --time-zone UTC --lead "Zed Nobody" --alone --yes',
    );
    run('git add -A && git commit -q --no-verify -m "Our own organisation" && git push -q host attack');
    const { status, stdout } = await verdict('attack', '--author', 'zed-nobody');
    expect([status, stdout]).toEqual([1, expect.stringContaining('missing-approval')]);
  });

  test('sees their own history in the handbook, and nobody else’s', () => {
    const since = run('git log --format=%s main').split('\n');
    expect(since.slice(0, 4)).toEqual([
      'Hand x/aster_garden over',
      'Open x/aster_garden',
      'Propose channel x/aster_garden',
      'Our own organisation',
    ]);
  });
});
