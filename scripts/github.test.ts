/** check.yml as its steps stand there: what it says of a change, and where. */
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionsSandbox } from './testing/actions-sandbox.ts';
import { edit, git, shellMeanwhile } from './testing/ci-sandbox.ts';

const { at, step } = actionsSandbox();

const repository = { default_branch: 'main' };

/** A pull request of `author` on the host: its head, and the merge that GitHub makes of it. The clone of the job has none of it. */
function pullRequest(author: string, change: () => void, { fork = 'aster/choirbook' } = {}) {
  git('checkout -q --detach main', at.host);
  change();
  git('add -A', at.host);
  git('commit -q -m "A change"', at.host);
  const head = git('rev-parse HEAD', at.host);
  git('checkout -q --detach main', at.host);
  git(`merge -q --no-ff -m Merge ${head}`, at.host);
  git(`update-ref refs/pull/7/head ${head}`, at.host);
  git('update-ref refs/pull/7/merge HEAD', at.host);
  git('checkout -q -f main', at.host);
  const pull = {
    number: 7,
    state: 'open',
    user: { login: author },
    head: { sha: head, ref: 'change', repo: { full_name: fork } },
    base: { sha: git('rev-parse main', at.host), ref: 'main' },
  };
  Object.assign(at.answers, {
    'GET /pulls?state=open': [pull],
    'GET /pulls/7': pull,
    [`GET /actions/runs?event=pull_request&head_sha=${head}`]: {
      workflow_runs: [{ actor: { login: author }, created_at: '2026-12-01T09:00:00Z' }],
    },
    'GET /issues/7/comments': [],
    'POST /issues/7/comments': {},
    [`POST /statuses/${head}`]: {},
    'GET /rules/branches/main': [],
  });
  const run = (event: string) => ({
    repository,
    workflow_run: { event, head_sha: head, head_branch: 'change', head_repository: { full_name: fork } },
  });
  return { pull, head, run };
}

/** The jobs of check.yml that follow an event, to the status; `inWords`: to the comment, for which the review is written as well. */
async function judge(
  event: object,
  { reviews = [], inWords = false }: { reviews?: unknown[]; inWords?: boolean } = {},
) {
  at.answers['GET /pulls/7/reviews'] = reviews;
  rmSync(join(at.folder, 'runner'), { recursive: true, force: true });
  const change = await step('check', 'check', 'change', event);
  const env = {
    BASE: change.outputs['base'] ?? '',
    HEAD: change.outputs['head'] ?? '',
    AUTHOR: change.outputs['author'] ?? '',
    APPROVED_BY: change.outputs['approved-by'] ?? '',
    GITHUB_TOKEN: '',
  };
  const check = env.HEAD === '' ? undefined : await step('check', 'check', 'Check', event, env);
  const review = inWords ? await step('check', 'check', 'The review, in words', event, env) : undefined;
  at.written = [];
  const said = await step('check', 'verdict', 'Say it', event);
  const status = at.written.find(({ path }) => path.startsWith('/statuses/'));
  const comment = at.written.find(({ path }) => path.endsWith('/comments'))?.body.body ?? '';
  return { change, check, review, said, status, comment };
}
const approval = (login: string, commit_id: string) => ({
  user: { login, type: 'User' },
  state: 'APPROVED',
  commit_id,
});

/** The line that says what was judged, and nothing else. */
const judged = expect.stringMatching(/^Judged: [^\n]*\n$/);

const reword = () =>
  edit(at.host, 'channels/x/aster.yaml', (text) => text.replace('purpose: Tell', 'purpose: Kindly tell'));
const takeover = () => {
  edit(at.host, 'channels/x/aster.yaml', (text) =>
    text.replace('owner: ada-noor', 'owner: zed-quux').replace('deputy: ben-roy', 'deputy: ada-noor'),
  );
  writeFileSync(join(at.host, 'policy/people/zed-quux.yaml'), 'name: Zed Quux\nunit: museum\n');
};

describe('check.yml', () => {
  test('a sound change gets a status on its head and a review as the one comment; the clone stays on the main branch', async () => {
    const { head, run } = pullRequest('ada-noor', reword, { fork: 'ada-noor/choirbook' });
    const { change, check, review, said, status, comment } = await judge(run('pull_request'), {
      inWords: true,
    });
    expect(change.outputs).toMatchObject({
      base: git('rev-parse main', at.host),
      head: git('rev-parse refs/pull/7/merge', at.host),
      sha: head,
      author: 'ada-noor',
      'approved-by': '',
      pulls: '7',
      code: 'false',
      pages: 'false',
    });
    expect([check?.status, check?.stderr]).toEqual([0, judged]);
    expect([review?.status, review?.stderr]).toEqual([0, judged]);
    expect([said.status, said.stderr]).toEqual([0, '']);
    expect(said.stdout).toContain('::warning title=trust::No rule for main');
    expect(status).toMatchObject({
      path: `/statuses/${head}`,
      body: { state: 'success', context: 'verdict' },
    });
    expect(comment).toContain('aster');
    expect(comment).toContain(`Judged: \`${head}\`, merged with its base`);
    expect(review?.summary).toContain('aster');
    expect(git('status --porcelain', at.root)).toBe('');
    expect(git('rev-parse HEAD', at.root)).toBe(git('rev-parse main', at.host));
  }, 180_000);

  test('a takeover is refused, whatever its files say, until the owner has approved this very commit', async () => {
    const { head, run } = pullRequest('zed', takeover);
    const reviews = [approval('zed', head), approval('ada-noor', 'b'.repeat(40))];
    const refused = await judge(run('pull_request'), { reviews });
    expect(refused.change.outputs['approved-by']).toBe('');
    expect([refused.check?.status, refused.check?.stdout]).toEqual([
      1,
      expect.stringContaining('missing-approval'),
    ]);
    expect(refused.status?.body['state']).toBe('failure');
    const agreed = await judge(run('pull_request_review'), {
      reviews: [approval('ada-noor', head)],
    });
    expect(agreed.change.outputs['approved-by']).toBe('ada-noor');
    expect(agreed.check?.stdout).not.toContain('title=missing-approval');
  }, 180_000);

  test('a change of scripts/ is judged by the scripts of the main branch, and says so right below the verdict', async () => {
    const { run } = pullRequest('zed', () => {
      takeover();
      writeFileSync(join(at.host, 'scripts/check.ts'), 'process.exit(0);\n');
      writeFileSync(join(at.host, 'scripts/review.ts'), 'console.log("Agreed: all of it, by Ada Noor.");\n');
      edit(at.host, 'package.json', (text) => text.replace(/"check": "[^"]*"/, '"check": "true"'));
      writeFileSync(join(at.host, '.npmrc'), 'ignore-scripts=false\n');
    });
    const { check, status, comment, change } = await judge(run('pull_request'), { inWords: true });
    expect(change.outputs['code']).toBe('true');
    expect([check?.status, check?.stdout]).toEqual([1, expect.stringContaining('missing-approval')]);
    expect(status?.body['state']).toBe('failure');
    expect(comment).not.toMatch(/^- Agreed|all of it, by Ada/m);
    expect(comment.split('\n').slice(1, 4)).toEqual([
      expect.stringMatching(/^\*\*(?:Not yet|Ready): .*\*\*$/),
      '',
      '**Changes 4 files outside the data: what is checked, or how it is shown, changes too: `.npmrc`, `package.json`, `scripts/check.ts`, `scripts/review.ts`.**',
    ]);
  }, 180_000);

  test('a branch called origin/main on the at.host shadows nothing, and attributes hide nothing', async () => {
    const { head, run } = pullRequest('zed', () => {
      takeover();
      writeFileSync(join(at.host, '.gitattributes'), '* -diff filter=hide ident eol=crlf\n');
    });
    git(`branch origin/main ${head}`, at.host);
    git('fetch -q', at.root);
    git(`branch origin/main ${head}`, at.root);
    try {
      const { change, status } = await judge(run('pull_request'));
      expect(change.outputs['base']).toBe(git('rev-parse refs/heads/main', at.host));
      expect(status?.body['state']).toBe('failure');
    } finally {
      git('branch -q -D origin/main', at.host);
      git('branch -q -D origin/main', at.root);
    }
  }, 180_000);

  test('the verdict belongs to the commit that was judged: a head pushed meanwhile has none of it', async () => {
    const { head, pull, run } = pullRequest('ada-noor', reword);
    // After the event, before the job looks.
    git(`update-ref refs/pull/7/head ${git('rev-parse main', at.host)}`, at.host);
    const late = await judge(run('pull_request'));
    expect([late.change.status, late.change.stderr]).toEqual([2, expect.stringContaining('no longer at')]);
    expect(late.status).toMatchObject({ path: `/statuses/${head}`, body: { state: 'error' } });
    expect(late.comment).toBe('');
    // While it is judged.
    git(`update-ref refs/pull/7/head ${head}`, at.host);
    at.answers['GET /pulls/7'] = { ...pull, head: { ...pull.head, sha: 'b'.repeat(40) } };
    const { status, comment, said } = await judge(run('pull_request'), { inWords: true });
    expect(status).toMatchObject({ path: `/statuses/${head}`, body: { state: 'success' } });
    expect([comment, said.stdout]).toEqual(['', expect.stringContaining('has moved on')]);
  }, 180_000);

  test('the merge queue: judged from the base of the group, by the approvals of its pull request', async () => {
    const { head, run } = pullRequest('zed', takeover);
    const main = git('rev-parse main', at.host);
    const group = git('rev-parse refs/pull/7/merge', at.host);
    const branch = `gh-readonly-queue/main/pr-7-${main}`;
    git(`update-ref refs/heads/${branch} ${group}`, at.host);
    at.answers[`POST /statuses/${group}`] = {};
    const event = {
      ...run(''),
      workflow_run: { ...run('').workflow_run, event: 'merge_group', head_sha: group, head_branch: branch },
    };
    try {
      const { change, check, status } = await judge(event, { reviews: [approval('ada-noor', head)] });
      expect(change.outputs).toMatchObject({ base: main, head: group, sha: group, pulls: '' });
      expect(change.outputs['approved-by']).toBe('ada-noor');
      expect(check?.stdout).not.toContain('title=missing-approval');
      expect(status?.path).toBe(`/statuses/${group}`);
    } finally {
      git(`update-ref -d refs/heads/${branch}`, at.host);
    }
  }, 180_000);

  test('in a ruleset the same job judges the event itself', async () => {
    const { pull } = pullRequest('zed', takeover);
    at.answers['GET /pulls/7/reviews'] = [];
    const change = await step('check', 'check', 'change', { pull_request: pull, repository });
    expect(change.outputs).toMatchObject({ base: git('rev-parse main', at.host), author: 'zed' });
  }, 180_000);

  test('reviewers that are not right any more are part of the verdict', async () => {
    const { run } = pullRequest('ada-noor', () =>
      edit(at.host, 'policy/units/museum.yaml', (text) =>
        text.replace('lead: ada-noor', 'lead: ben-roy').replace('deputy: ben-roy\n', ''),
      ),
    );
    const { check, comment } = await judge(run('pull_request'), { inWords: true });
    expect(check).toMatchObject({ status: 1, stdout: expect.stringContaining('Run npm run codeowners') });
    expect(comment).toContain('.github/CODEOWNERS is stale');
  }, 180_000);

  test('the data of the change stands in the place of ours, and nothing else of it', async () => {
    const { pull } = pullRequest('zed', () => {
      writeFileSync(join(at.host, 'policy/handbook.mdx'), '# x\n');
      writeFileSync(join(at.host, 'scripts/check.ts'), 'process.exit(0);\n');
      symlinkSync('/etc/passwd', join(at.host, 'channels/x/link.yaml'));
      writeFileSync(join(at.host, ':(top)*.yaml'), '');
    });
    at.answers['GET /pulls/7/reviews'] = [];
    const change = await step('test', 'build', 'change', { pull_request: pull, repository });
    expect(change.outputs['pages']).toBe('true');
    const placed = await step(
      'test',
      'build',
      'Its data in place of ours',
      {},
      { HEAD: change.outputs['head'] ?? '' },
    );
    expect([placed.status, placed.stderr]).toEqual([0, '']);
    expect(existsSync(join(at.root, 'policy/handbook.mdx'))).toBe(true);
    expect(lstatSync(join(at.root, 'channels/x/link.yaml')).isFile()).toBe(true);
    expect(readFileSync(join(at.root, 'scripts/check.ts'), 'utf8')).not.toContain('process.exit(0)');
  }, 180_000);

  test('a summary that is too long is cut to what GitHub takes', async () => {
    const long = join(at.folder, 'long.md');
    writeFileSync(long, 'Ünë línè.\n'.repeat(200_000));
    const summary = join(at.folder, 'summary.md');
    writeFileSync(summary, '');
    await shellMeanwhile(`npm run -s github -- summary "${long}"`, at.root, { GITHUB_STEP_SUMMARY: summary });
    expect(readFileSync(summary).length).toBeLessThan(1024 * 1024);
    expect(readFileSync(summary, 'utf8')).toMatch(/líné?è?\.\n\n… cut/);
  });
});
