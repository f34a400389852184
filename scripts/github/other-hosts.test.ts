import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownRoot } from '../node/load.ts';
import { edit, git, makeRepository, shell, withPackages } from '../testing/ci-sandbox.ts';
import { needShellcheck, shellViolations } from '../testing/shellcheck.ts';

const page = readFileSync(join(ownRoot, '.github/other-hosts.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text ?? '',
  );
const [gitlab = '', forgejo = ''] = blocks('yaml');
const [change = '', main = ''] = blocks('sh');

interface Job {
  readonly script: string[];
}
const gitlabCheck = (parse(gitlab) as { check: Job }).check.script.join('\n');
const forgejoSteps = (
  parse(forgejo) as { jobs: { check: { steps: { run?: string }[] } } }
).jobs.check.steps.flatMap(({ run }) => run ?? []);

/** A clone as a CI has it, with a branch for a change. */
let folder: string;
let clone: string;
const run = (command: string, env: Record<string, string> = {}, cwd = clone) => shell(command, cwd, env);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-hosts-'));
  const origin = join(folder, 'origin');
  clone = join(folder, 'clone');
  makeRepository(origin);
  git(`clone -q "${origin}" "${clone}"`, folder);
  withPackages(clone);
  git('checkout -q -b change', clone);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sound change, or one that the checks refuse, checked out as a CI has it; it brings a check of its own along. */
function checkOut(unit: string): string {
  git('checkout -q -f -B change refs/remotes/origin/main', clone);
  edit(clone, 'channels/x/aster.yaml', (text) =>
    text.replace('unit: museum', `unit: ${unit}`).replace('Tell', 'Kindly tell'),
  );
  writeFileSync(join(clone, 'scripts/check.ts'), 'process.exit(0);\n');
  git('commit -q -a -m "A change"', clone);
  // A branch of this name must not stand in for the one of the host.
  git('branch -f origin/main change', clone);
  return git('rev-parse HEAD', clone);
}

/** The lines that say what was judged, and nothing else. */
const judged = expect.stringMatching(/^(?:Judged: [^\n]*\n)*$/);

describe('a sound change passes, and an error is seen, with the commands of the page', () => {
  test('GitLab', () => {
    const judge = (unit: string) =>
      run(gitlabCheck, {
        CI_DEFAULT_BRANCH: 'main',
        CI_MERGE_REQUEST_IID: '7',
        CI_COMMIT_SHA: checkOut(unit),
        AUTHOR: 'ada-noor',
        APPROVED_BY: 'ben-roy,dan-wu',
      });
    expect(judge('museum')).toMatchObject({ status: 0, stderr: judged });
    const { status, stdout } = judge('musum');
    expect([status, stdout]).toEqual([1, expect.stringContaining('unknown-reference')]);
    const report = JSON.parse(readFileSync(join(clone, 'gl-code-quality-report.json'), 'utf8'));
    expect(report).toContainEqual(
      expect.objectContaining({ check_name: 'unknown-reference', severity: 'major' }),
    );
    expect(readFileSync(join(clone, 'junit.xml'), 'utf8')).toContain('<failure type="unknown-reference"');
    // On the main branch there is no base.
    expect(run(gitlabCheck, { CI_DEFAULT_BRANCH: 'main' }).status).toBe(0);
  }, 180_000);

  test('Forgejo', () => {
    /** The checkout is that of the target; the change is fetched. */
    const judge = (unit: string) => {
      const head = checkOut(unit);
      git(`push -q --force origin ${head}:refs/pull/7/head`, clone);
      git('checkout -q -f --detach refs/remotes/origin/main', clone);
      return forgejoSteps.map((step) => run(step, { NUMBER: '7', HEAD: head, AUTHOR: 'ada-noor' }));
    };
    for (const step of judge('museum'))
      expect(step).toMatchObject({ status: 0, stderr: expect.not.stringContaining('rror') });
    const [, , check, review] = judge('musum');
    expect([check?.status, check?.stdout]).toEqual([
      1,
      expect.stringContaining('::error file=channels/x/aster.yaml'),
    ]);
    expect([review?.status, review?.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^\*\*Not yet: .*\*\*\n\n\*\*Changes 1 file outside the data: .*`scripts\/check\.ts`/,
      ),
    ]);
  }, 180_000);

  test('any other', () => {
    checkOut('museum');
    // The owner alone may reword the purpose, and nobody says who asks.
    expect(run(change)).toMatchObject({ status: 1, stdout: expect.stringContaining('missing-approval') });
    expect(readFileSync(join(clone, 'check.xml'), 'utf8')).toContain('<failure type="missing-approval"');
    expect(JSON.parse(readFileSync(join(clone, 'check.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(existsSync(join(clone, 'review.md'))).toBe(true);
    expect(run(main).status).toBe(0);
  }, 180_000);

  test('a clone that does not reach the base is told so', () => {
    checkOut('museum');
    const shallow = join(folder, 'shallow');
    git(`clone -q --depth 1 --branch change "file://${clone}" "${shallow}"`, folder);
    withPackages(shallow);
    git('checkout -q -f refs/remotes/origin/main -- scripts', clone);
    const base = git('rev-parse refs/remotes/origin/main', clone);
    const { status, stderr } = shell(
      `npm run -s check -- --root "${shallow}" --base ${base} --head HEAD`,
      clone,
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/shallow/i)]);
  }, 180_000);
});

describe('the page', () => {
  beforeAll(needShellcheck, 180_000);

  test.each([
    ['GitLab', gitlabCheck],
    ['Forgejo', forgejoSteps.join('\n')],
    ['any other', change],
    ['the main branch', main],
  ])('the shell for %s is sound', (_host, script) => {
    expect(script).toContain('npm run');
    expect(shellViolations(script, 'bash')).toBe('');
  });

  test('the command for issue forms is there', () => {
    const { status, stdout } = run('npm run -s issue-form -- --author ada-noor', {}, clone);
    expect([status, stdout]).toEqual([1, expect.stringContaining('none of the forms')]);
  });
});
