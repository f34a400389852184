import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
let base: string;
const run = (command: string, env: Record<string, string> = {}, cwd = clone) => shell(command, cwd, env);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-hosts-'));
  const origin = join(folder, 'origin');
  clone = join(folder, 'clone');
  makeRepository(origin);
  git(`clone -q "${origin}" "${clone}"`, folder);
  withPackages(clone);
  git('checkout -q -b change', clone);
  base = git('rev-parse origin/main', clone);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A change that the checks refuse, and back. */
function withFault(then: () => void): void {
  edit(clone, 'channels/x/aster.yaml', (text) => text.replace('unit: museum', 'unit: musum'));
  git('commit -q -a -m "A slip"', clone);
  try {
    then();
  } finally {
    git('reset -q --hard HEAD~1', clone);
  }
}

/** The lines that say what was judged, and nothing else. */
const judged = expect.stringMatching(/^(?:Judged: [^\n]*\n)*$/);

describe('a sound change passes, and an error is seen, with the commands of the page', () => {
  test('GitLab', () => {
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, AUTHOR: 'ada-noor', APPROVED_BY: 'ben-roy,dan-wu' };
    expect(run(gitlabCheck, env)).toMatchObject({ status: 0, stderr: judged });
    withFault(() => {
      const { status, stdout } = run(gitlabCheck, env);
      expect([status, stdout]).toEqual([1, expect.stringContaining('unknown-reference')]);
      const report = JSON.parse(readFileSync(join(clone, 'gl-code-quality-report.json'), 'utf8'));
      expect(report).toContainEqual(
        expect.objectContaining({ check_name: 'unknown-reference', severity: 'major' }),
      );
      expect(readFileSync(join(clone, 'junit.xml'), 'utf8')).toContain('<failure type="unknown-reference"');
    });
    // On the main branch there is no base.
    expect(run(gitlabCheck).status).toBe(0);
  }, 180_000);

  test('Forgejo', () => {
    const env = { BASE: base, AUTHOR: 'ada-noor' };
    for (const step of forgejoSteps) expect(run(step, env)).toMatchObject({ status: 0, stderr: judged });
    withFault(() => {
      const [first, second] = forgejoSteps.filter((step) => step !== 'npm ci').map((step) => run(step, env));
      expect([first?.status, first?.stdout]).toEqual([
        1,
        expect.stringContaining('::error file=channels/x/aster.yaml'),
      ]);
      expect([second?.status, second?.stdout]).toEqual([0, expect.stringMatching(/aster/i)]);
    });
  }, 180_000);

  test('any other', () => {
    expect(run(change)).toMatchObject({ status: 0 });
    expect(run(main).status).toBe(0);
    withFault(() => {
      expect(run(change).status).toBe(1);
      expect(readFileSync(join(clone, 'check.xml'), 'utf8')).toContain('<failure');
      expect(JSON.parse(readFileSync(join(clone, 'check.sarif'), 'utf8')).version).toBe('2.1.0');
      expect(existsSync(join(clone, 'review.md'))).toBe(true);
      expect(run(main).status).toBe(1);
    });
  }, 180_000);

  test('a clone that does not reach the base is told so', () => {
    withFault(() => {
      const shallow = join(folder, 'shallow');
      git(`clone -q --depth 1 --branch change "file://${clone}" "${shallow}"`, folder);
      withPackages(shallow);
      const { status, stderr } = run(`npm run -s check -- --base ${base}`, {}, shallow);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/shallow/i)]);
    });
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
