import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownRoot } from './node/load.ts';
import {
  edit,
  git,
  makeRepository,
  type Outcome,
  shellMeanwhile,
  withPackages,
} from './testing/ci-sandbox.ts';

/**
 * The steps of the workflows, as they stand there, on this machine: `host` is the repository on GitHub, `root` the clone of a job,
 * which stands on the main branch; GitHub answers what it is told to.
 */
let folder: string;
let host: string;
let root: string;
let server: Server;
let answers: Record<string, unknown>;
let written: { path: string; body: { body?: string; [key: string]: unknown } }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-github-'));
  host = join(folder, 'host');
  root = join(folder, 'repository');
  makeRepository(host);
  git(`clone -q "${host}" "${root}"`, folder);
  withPackages(root);
  server = createServer((request, response) => {
    const path = (request.url ?? '')
      .replace('/repos/aster/choirbook', '')
      .replace(/[?&]per_page=\d+(?:&page=\d+)?$/, '');
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      if (request.method !== 'GET') written.push({ path, body: JSON.parse(body) });
      const key = `${request.method} ${path}`;
      response
        .writeHead(key in answers ? 200 : 404)
        .end(JSON.stringify(answers[key] ?? { message: 'Not Found' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 180_000);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  answers = {};
  written = [];
  git('checkout -q -f main', host);
  git('checkout -q -f main', root);
  git('clean -q -fd', root);
});

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly run?: string;
}
const stepsOf = (workflow: string, job: string): Step[] =>
  (
    parse(readFileSync(join(ownRoot, `.github/workflows/${workflow}.yml`), 'utf8')) as {
      jobs: Record<string, { steps: Step[] }>;
    }
  ).jobs[job]?.steps ?? [];

/** Runs the step that has a name or id, and reads its outputs. */
async function step(
  workflow: string,
  job: string,
  name: string,
  event: object,
  env: Record<string, string> = {},
): Promise<Outcome & { outputs: Record<string, string>; summary: string; temp: string }> {
  const temp = join(folder, 'runner');
  mkdirSync(temp, { recursive: true });
  const at = (file: string, text = '') => {
    writeFileSync(join(temp, file), text);
    return join(temp, file);
  };
  const run = stepsOf(workflow, job).find((one) => one.name === name || one.id === name)?.run ?? '';
  expect(run).not.toBe('');
  const outcome = await shellMeanwhile(run, root, {
    GITHUB_EVENT_PATH: at('event.json', JSON.stringify(event)),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary.md'),
    GITHUB_REPOSITORY: 'aster/choirbook',
    GITHUB_TOKEN: 't0ken',
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    RUNNER_TEMP: temp,
    ...env,
  });
  const lines = readFileSync(join(temp, 'output'), 'utf8').split('\n').filter(Boolean);
  const outputs = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return { ...outcome, outputs, summary: readFileSync(join(temp, 'summary.md'), 'utf8'), temp };
}

const repository = { default_branch: 'main' };

/** A pull request of `author` on the host: its head, and the merge that GitHub makes of it. The clone of the job has none of it. */
function pullRequest(author: string, change: () => void, { pusher = author, fork = 'aster/choirbook' } = {}) {
  git('checkout -q --detach main', host);
  change();
  git('add -A', host);
  git('commit -q -m "A change"', host);
  const head = git('rev-parse HEAD', host);
  git('checkout -q --detach main', host);
  git(`merge -q --no-ff -m Merge ${head}`, host);
  git(`update-ref refs/pull/7/head ${head}`, host);
  git('update-ref refs/pull/7/merge HEAD', host);
  git('checkout -q -f main', host);
  const pull = {
    number: 7,
    state: 'open',
    user: { login: author },
    head: { sha: head, ref: 'change', repo: { full_name: fork } },
    base: { sha: git('rev-parse main', host), ref: 'main' },
  };
  Object.assign(answers, {
    'GET /pulls?state=open': [pull],
    'GET /pulls/7': pull,
    [`GET /actions/runs?event=pull_request&head_sha=${head}`]: {
      workflow_runs: [{ actor: { login: pusher }, created_at: '2026-12-01T09:00:00Z' }],
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

/** The jobs of check.yml that follow an event, to the status and the comment. */
async function judge(event: object, reviews: unknown[] = []) {
  answers['GET /pulls/7/reviews'] = reviews;
  rmSync(join(folder, 'runner'), { recursive: true, force: true });
  const change = await step('check', 'check', 'change', event);
  const env = {
    BASE: change.outputs['base'] ?? '',
    HEAD: change.outputs['head'] ?? '',
    AUTHOR: change.outputs['author'] ?? '',
    APPROVED_BY: change.outputs['approved-by'] ?? '',
    GITHUB_TOKEN: '',
  };
  const check = env.HEAD === '' ? undefined : await step('check', 'check', 'Check', event, env);
  const review =
    env.HEAD === '' ? undefined : await step('check', 'check', 'The review, in words', event, env);
  written = [];
  const said = await step('check', 'verdict', 'Say it', event);
  const status = written.find(({ path }) => path.startsWith('/statuses/'));
  const comment = written.find(({ path }) => path.endsWith('/comments'))?.body.body ?? '';
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
  edit(host, 'channels/x/aster.yaml', (text) => text.replace('purpose: Tell', 'purpose: Kindly tell'));
const takeover = () => {
  edit(host, 'channels/x/aster.yaml', (text) =>
    text.replace('owner: ada-noor', 'owner: zed-quux').replace('deputy: ben-roy', 'deputy: ada-noor'),
  );
  writeFileSync(join(host, 'policy/people/zed-quux.yaml'), 'name: Zed Quux\nunit: museum\ngithub: zed\n');
};

describe('check.yml', () => {
  test('a sound change gets a status on its head and a review as the one comment; the clone stays on the main branch', async () => {
    const { head, run } = pullRequest('ada-noor', reword, { fork: 'ada-noor/choirbook' });
    const { change, check, review, said, status, comment } = await judge(run('pull_request'));
    expect(change.outputs).toMatchObject({
      base: git('rev-parse main', host),
      head: git('rev-parse refs/pull/7/merge', host),
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
    expect(status).toMatchObject({
      path: `/statuses/${head}`,
      body: { state: 'success', context: 'verdict' },
    });
    expect(comment).toContain('aster');
    expect(comment).toContain(`Judged: \`${head}\`, merged with its base`);
    expect(review?.summary).toContain('aster');
    expect(git('status --porcelain', root)).toBe('');
    expect(git('rev-parse HEAD', root)).toBe(git('rev-parse main', host));
  }, 180_000);

  test('a takeover is refused, whatever its files say, until the owner has approved this very commit', async () => {
    const { head, run } = pullRequest('zed', takeover);
    const refused = await judge(run('pull_request'), [
      approval('zed', head),
      approval('ada-noor', 'b'.repeat(40)),
    ]);
    expect(refused.change.outputs['approved-by']).toBe('');
    expect([refused.check?.status, refused.check?.stdout]).toEqual([
      1,
      expect.stringContaining('missing-approval'),
    ]);
    expect(refused.status?.body['state']).toBe('failure');
    const agreed = await judge(run('pull_request_review'), [approval('ada-noor', head)]);
    expect(agreed.change.outputs['approved-by']).toBe('ada-noor');
    expect(agreed.check?.stdout).not.toContain('title=missing-approval');
  }, 180_000);

  test('a change of scripts/ is judged by the scripts of the main branch, and says so in the first line of the review', async () => {
    const { run } = pullRequest('zed', () => {
      takeover();
      writeFileSync(join(host, 'scripts/check.ts'), 'process.exit(0);\n');
      writeFileSync(join(host, 'scripts/review.ts'), 'console.log("Agreed: all of it, by Ada Noor.");\n');
      edit(host, 'package.json', (text) =>
        text.replace(/"check": "[^"]*"/, '"check": "true"'),
      );
      writeFileSync(join(host, '.npmrc'), 'ignore-scripts=false\n');
    });
    const { check, status, comment, change } = await judge(run('pull_request'));
    expect(change.outputs['code']).toBe('true');
    expect([check?.status, check?.stdout]).toEqual([1, expect.stringContaining('missing-approval')]);
    expect(status?.body['state']).toBe('failure');
    expect(comment).not.toMatch(/^- Agreed|all of it, by Ada/m);
    expect(comment.split('\n')[1]).toBe(
      '**Changes 4 files outside the data: what is checked, or how it is shown, changes too: `.npmrc`, `package.json`, `scripts/check.ts`, `scripts/review.ts`.**',
    );
  }, 180_000);

  test('a branch called origin/main on the host shadows nothing, and attributes hide nothing', async () => {
    const { head, run } = pullRequest('zed', () => {
      takeover();
      writeFileSync(join(host, '.gitattributes'), '* -diff filter=hide ident eol=crlf\n');
    });
    git(`branch origin/main ${head}`, host);
    git('fetch -q', root);
    git(`branch origin/main ${head}`, root);
    try {
      const { change, status } = await judge(run('pull_request'));
      expect(change.outputs['base']).toBe(git('rev-parse refs/heads/main', host));
      expect(status?.body['state']).toBe('failure');
    } finally {
      git('branch -q -D origin/main', host);
      git('branch -q -D origin/main', root);
    }
  }, 180_000);

  test('the verdict belongs to the commit that was judged: a head pushed meanwhile has none of it', async () => {
    const { head, pull, run } = pullRequest('ada-noor', reword);
    // After the event, before the job looks.
    git(`update-ref refs/pull/7/head ${git('rev-parse main', host)}`, host);
    const late = await judge(run('pull_request'));
    expect([late.change.status, late.change.stderr]).toEqual([2, expect.stringContaining('no longer at')]);
    expect(late.status).toMatchObject({ path: `/statuses/${head}`, body: { state: 'error' } });
    expect(late.comment).toBe('');
    // While it is judged.
    git(`update-ref refs/pull/7/head ${head}`, host);
    answers['GET /pulls/7'] = { ...pull, head: { ...pull.head, sha: 'b'.repeat(40) } };
    const { status, comment, said } = await judge(run('pull_request'));
    expect(status).toMatchObject({ path: `/statuses/${head}`, body: { state: 'success' } });
    expect([comment, said.stdout]).toEqual(['', expect.stringContaining('has moved on')]);
    // Nobody has asked for this head any more.
    answers['GET /pulls?state=open'] = [];
    expect((await judge(run('pull_request'))).status).toBeUndefined();
  }, 180_000);

  test('who pushes to the branch of an owner does not speak for them', async () => {
    const { run } = pullRequest(
      'ada-noor',
      () =>
        edit(host, 'channels/x/aster.yaml', (text) =>
          text.replace('owner: ada-noor', 'owner: ben-roy').replace('deputy: ben-roy', 'deputy: ada-noor'),
        ),
      { pusher: 'ben-roy' },
    );
    const { change, check, comment } = await judge(run('pull_request'));
    expect(change.outputs['author']).toBe('');
    expect(check?.stdout).toContain('missing-approval');
    expect(comment).toContain('This commit was pushed by `ben-roy`, not by `ada-noor`');
  }, 180_000);

  test('the merge queue: judged from the base of the group, by the approvals of its pull request', async () => {
    const { head, run } = pullRequest('zed', takeover);
    const main = git('rev-parse main', host);
    const group = git('rev-parse refs/pull/7/merge', host);
    const branch = `gh-readonly-queue/main/pr-7-${main}`;
    git(`update-ref refs/heads/${branch} ${group}`, host);
    answers[`POST /statuses/${group}`] = {};
    const event = {
      ...run(''),
      workflow_run: { ...run('').workflow_run, event: 'merge_group', head_sha: group, head_branch: branch },
    };
    try {
      const refused = await judge(event);
      expect(refused.change.outputs).toMatchObject({ base: main, head: group, sha: group, pulls: '' });
      expect(refused.status).toMatchObject({ path: `/statuses/${group}`, body: { state: 'failure' } });
      expect((await judge(event, [approval('ada-noor', head)])).check?.stdout).not.toContain(
        'title=missing-approval',
      );
      // Somebody's own branch with the name of a group is none: GitHub says by which event a run began.
      expect(
        (await judge({ ...event, workflow_run: { ...event.workflow_run, event: 'push' } })).status,
      ).toBeUndefined();
    } finally {
      git(`update-ref -d refs/heads/${branch}`, host);
    }
  }, 180_000);

  test('in a ruleset the same job judges the event itself', async () => {
    const { pull } = pullRequest('zed', takeover);
    answers['GET /pulls/7/reviews'] = [];
    const change = await step('check', 'check', 'change', { pull_request: pull, repository });
    expect(change.outputs).toMatchObject({ base: git('rev-parse main', host), author: 'zed' });
  }, 180_000);

  test('reviewers that are not right any more are part of the verdict', async () => {
    const { run } = pullRequest('ada-noor', () =>
      edit(host, 'policy/units/museum.yaml', (text) =>
        text.replace('lead: ada-noor', 'lead: ben-roy').replace('deputy: ben-roy\n', ''),
      ),
    );
    const { check, comment } = await judge(run('pull_request'));
    expect(check).toMatchObject({ status: 1, stdout: expect.stringContaining('Run npm run codeowners') });
    expect(comment).toContain('.github/CODEOWNERS is stale');
  }, 180_000);

  test('a repository whose rules name neither an app nor a workflow is told what that leaves open', async () => {
    const { run } = pullRequest('ada-noor', reword);
    expect((await judge(run('pull_request'))).said.stdout).toContain(
      '::warning title=trust::No rule for main',
    );
  }, 180_000);

  test('the data of the change stands in the place of ours, and nothing else of it', async () => {
    const { pull } = pullRequest('zed', () => {
      writeFileSync(join(host, 'policy/handbook.mdx'), '# x\n');
      writeFileSync(join(host, 'scripts/check.ts'), 'process.exit(0);\n');
      symlinkSync('/etc/passwd', join(host, 'channels/x/link.yaml'));
      writeFileSync(join(host, ':(top)*.yaml'), '');
    });
    answers['GET /pulls/7/reviews'] = [];
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
    expect(existsSync(join(root, 'policy/handbook.mdx'))).toBe(true);
    expect(lstatSync(join(root, 'channels/x/link.yaml')).isFile()).toBe(true);
    expect(readFileSync(join(root, 'scripts/check.ts'), 'utf8')).not.toContain('process.exit(0)');
  }, 180_000);

  test('a summary that is too long is cut to what GitHub takes', async () => {
    const long = join(folder, 'long.md');
    writeFileSync(long, 'Ünë línè.\n'.repeat(200_000));
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, '');
    await shellMeanwhile(`npm run -s github -- summary "${long}"`, root, { GITHUB_STEP_SUMMARY: summary });
    expect(readFileSync(summary).length).toBeLessThan(1024 * 1024);
    expect(readFileSync(summary, 'utf8')).toMatch(/líné?è?\.\n\n… cut/);
  });
});

describe('proposal.yml', () => {
  const body = (owner: string) =>
    `### Address of the account\n\nhttps://x.com/aster_garden\n\n### Display name\n\n$(id) \`id\` "x" @ada\n\n### Unit\n\nThe museum\n\n### Owner\n\n${owner}\n\n### Deputy\n\nBen Roy\n\n### Audiences\n\nvisitors\n\n### Languages\n\nen\n\n### Purpose\n\nShow what is in flower this week.\n\n### Why here\n\nGardeners of the town meet here, and no channel of ours speaks of plants.\n\n### Posts a week\n\n_No response_\n\n### Channels that are alike\n\n_No response_\n\n### Before you send it\n\n- [X] I have looked through the channels of the handbook, and none of them will do.`;
  const event = (owner = '_No response_') => ({
    action: 'opened',
    issue: {
      number: 12,
      state: 'open',
      user: { login: 'ada-noor' },
      author_association: 'NONE',
      labels: [],
      body: body(owner),
    },
    sender: { login: 'ada-noor', type: 'User' },
    repository: {
      default_branch: 'main',
      html_url: 'https://github.com/aster/choirbook',
      owner: { login: 'aster' },
    },
  });
  const github = () => {
    answers = {
      'GET /pulls?state=all&head=aster%3Aproposal%2F12': [],
      'GET /git/ref/heads/main': { object: { sha: 'm' } },
      'GET /git/commits/m': { tree: { sha: 't' } },
      'POST /git/trees': { sha: 'tree' },
      'POST /git/commits': { sha: 'commit' },
      'POST /git/refs': {},
      'POST /pulls': { number: 20 },
      'POST /actions/workflows/signal.yml/dispatches': {},
      'GET /issues/12/comments': [],
      'POST /issues/12/comments': {},
    };
  };

  test('an issue of staff becomes a pull request with one file', async () => {
    github();
    const admitted = await step('proposal', 'read', 'admit', event());
    expect([admitted.stderr, admitted.outputs]).toEqual(['', { go: 'true' }]);
    const read = await step('proposal', 'read', 'Read the form', event(), {
      ISSUE_AUTHOR: 'ada-noor',
      GITHUB_TOKEN: '',
    });
    expect([read.status, read.stderr]).toEqual([0, '']);
    const answer = await step('proposal', 'read', 'Answer', event());
    expect([answer.stderr, answer.stdout]).toEqual(['', 'Pull request #20: new.\n']);
    expect(written[0]).toMatchObject({
      path: '/git/trees',
      body: {
        tree: [
          {
            path: 'channels/x/aster_garden.yaml',
            content: expect.stringMatching(
              /^name: \$\(id\) `id` "x" @ada\nurl: https:\/\/x\.com\/aster_garden\nstatus: proposed\nunit: museum\nowner: ada-noor$/m,
            ),
          },
        ],
      },
    });
    expect(written.map(({ path }) => path)).toContain('/actions/workflows/signal.yml/dispatches');
  }, 180_000);

  test('one that must be corrected gets a comment, and the step does not fail', async () => {
    github();
    const read = await step('proposal', 'read', 'Read the form', event('Nobody Knows'), {
      ISSUE_AUTHOR: 'ada-noor',
    });
    expect(read.status).toBe(0);
    await step('proposal', 'read', 'Answer', event('Nobody Knows'));
    expect(written.map(({ path }) => path)).toEqual(['/issues/12/comments']);
    expect(written[0]?.body.body).toContain('**Owner**: There is no person `Nobody Knows`.');
    expect(existsSync(join(root, 'channels/x/aster_garden.yaml'))).toBe(false);
  }, 180_000);

  test('a stranger’s goes no further', async () => {
    github();
    const stranger = { ...event(), sender: { login: 'zed', type: 'User' } };
    expect((await step('proposal', 'read', 'admit', stranger)).outputs).toEqual({ go: 'false' });
    // Somebody who has left is one.
    edit(root, 'policy/people/ada-noor.yaml', (text) => `${text}status: left\n`);
    expect((await step('proposal', 'read', 'admit', event())).outputs).toEqual({ go: 'false' });
  });
});

describe('nightly.yml', () => {
  test('findings become an issue', async () => {
    answers = {
      'GET /issues?state=all&labels=nightly-check&sort=created&direction=desc': [],
      'POST /issues': { number: 9 },
    };
    edit(root, 'channels/x/aster.yaml', (text) => text.replace('unit: museum', 'unit: musum'));
    expect((await step('nightly', 'check', 'Check', {})).status).toBe(0);
    expect((await step('nightly', 'check', 'One issue', {})).stdout).toBe('Opened issue #9.\n');
    expect(written[0]?.body.body).toContain('unknown-reference');
  }, 180_000);

  test('a check that fails is no clean night', async () => {
    rmSync(join(root, 'scripts/check.ts'));
    // A script that Node cannot load ends with 1, as one does that has found something: then the report is none.
    await step('nightly', 'check', 'Check', {});
    expect((await step('nightly', 'check', 'One issue', {})).status).toBe(2);
    expect(written).toEqual([]);
  }, 180_000);
});

test('nothing has to be installed for the steps with a token', async () => {
  const bare = join(folder, 'bare');
  cpSync(join(root, 'scripts'), join(bare, 'scripts'), { recursive: true });
  const { status, stdout, stderr } = await shellMeanwhile('node scripts/github.ts --help', bare);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Usage: npm run -s github -- STEP');
});

test('a step that is none, and one outside of Actions, say so', async () => {
  expect(await shellMeanwhile('node scripts/github.ts nothing', root)).toMatchObject({ status: 2 });
  expect(await shellMeanwhile('node scripts/github.ts change x', root, { GITHUB_TOKEN: '' })).toMatchObject({
    status: 2,
    stderr: 'GITHUB_TOKEN is not set: this step runs in GitHub Actions.\n',
  });
});
