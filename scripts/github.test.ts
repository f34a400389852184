import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownRoot } from './node/load.ts';
import { edit, git, makeRepository, type Outcome, shellMeanwhile } from './testing/ci-sandbox.ts';

/** The steps of check.yml and the others, as they stand there, in a repository on this machine, with a GitHub that is told. */
let folder: string;
let root: string;
let server: Server;
let answers: Record<string, unknown>;
let written: { path: string; body: { body?: string; [key: string]: unknown } }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-github-'));
  root = join(folder, 'repository');
  makeRepository(root);
  git(`remote add origin "${root}"`, root);
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/repos/aster/choirbook', '').replace(/[?&]per_page=.*$/, '');
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
    GITHUB_REF_NAME: '7/merge',
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

/** A pull request of `author`, checked out as GitHub does: the merge with what main is now. */
function pullRequest(author: string, change: () => void) {
  git('checkout -q -B change main', root);
  change();
  git('add -A', root);
  git('commit -q -m "A change"', root);
  const head = git('rev-parse HEAD', root);
  git('checkout -q --detach main', root);
  git('merge -q --no-ff -m Merge change', root);
  const pull = {
    number: 7,
    state: 'open',
    user: { login: author },
    head: { sha: head },
    base: { sha: '0'.repeat(40) },
  };
  return { pull, head };
}

/** The steps of check.yml up to the verdict. */
async function verdict(pull: object, reviews: unknown[]) {
  answers['GET /pulls/7/reviews'] = reviews;
  const change = await step(
    'check',
    'check',
    'change',
    { pull_request: pull },
    { GITHUB_EVENT_NAME: 'pull_request' },
  );
  expect(change.stderr).toBe('');
  const env = {
    BASE: change.outputs['base'] ?? '',
    AUTHOR: change.outputs['author'] ?? '',
    APPROVED_BY: change.outputs['approved-by'] ?? '',
  };
  return { change, env, check: await step('check', 'check', 'Check', {}, env) };
}
const approval = (login: string, commit_id: string) => ({
  user: { login, type: 'User' },
  state: 'APPROVED',
  commit_id,
});

/** The line that says what was judged, and nothing else. */
const judged = expect.stringMatching(/^Judged: [^\n]*\n$/);

describe('check.yml', () => {
  const activate = () =>
    edit(root, 'channels/x/aster.yaml', (text) => text.replace('purpose: Tell', 'purpose: Kindly tell'));

  test('a sound change passes, and its review is on the summary and in the artifact', async () => {
    const { pull } = pullRequest('ada-noor', activate);
    const { change, env, check } = await verdict(pull, []);
    expect(change.outputs).toMatchObject({
      base: git('rev-parse main', root),
      author: 'ada-noor',
      'approved-by': '',
      code: 'false',
    });
    expect([check.status, check.stderr]).toEqual([0, judged]);
    const review = await step('check', 'check', 'The review, in words', {}, env);
    expect([review.status, review.stderr]).toEqual([0, judged]);
    expect(review.summary).toContain('aster');
    expect(readFileSync(join(review.temp, 'review/change.json'), 'utf8')).toBe('{"number":7}');
    expect(readFileSync(join(review.temp, 'review/review.md'), 'utf8')).toBe(review.summary);
  }, 180_000);

  test('a takeover is refused, whatever its files say, until the owner has approved this very commit', async () => {
    const { pull, head } = pullRequest('zed', () => {
      edit(root, 'channels/x/aster.yaml', (text) =>
        text.replace('owner: ada-noor', 'owner: zed-quux').replace('deputy: ben-roy', 'deputy: ada-noor'),
      );
      writeFileSync(join(root, 'policy/people/zed-quux.yaml'), 'name: Zed Quux\nunit: museum\ngithub: zed\n');
    });
    const refused = await verdict(pull, [approval('zed', head), approval('ada-noor', 'b'.repeat(40))]);
    expect(refused.change.outputs['approved-by']).toBe('');
    expect([refused.check.status, refused.check.stdout]).toEqual([1, expect.stringContaining('owner-taken')]);
    const agreed = await verdict(pull, [approval('ada-noor', head)]);
    expect(agreed.change.outputs['approved-by']).toBe('ada-noor');
    expect(agreed.check.stdout).not.toContain('title=owner-taken');
  }, 180_000);

  test('reviewers that are not right any more are seen', async () => {
    expect((await step('check', 'check', 'Are the reviewers in CODEOWNERS still right?', {})).status).toBe(0);
    edit(root, 'policy/units/museum.yaml', (text) =>
      text.replace('lead: ada-noor', 'lead: ben-roy').replace('deputy: ben-roy\n', ''),
    );
    expect(await step('check', 'check', 'Are the reviewers in CODEOWNERS still right?', {})).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Run npm run codeowners'),
    });
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
      'POST /actions/workflows/check.yml/dispatches': {},
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
    expect(written.map(({ path }) => path)).toContain('/actions/workflows/check.yml/dispatches');
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
  expect(
    await shellMeanwhile('node scripts/github.ts change x', root, { GITHUB_EVENT_NAME: '' }),
  ).toMatchObject({
    status: 2,
    stderr: 'GITHUB_EVENT_NAME is not set: this step runs in GitHub Actions.\n',
  });
});
