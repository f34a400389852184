/** The steps of the other workflows, and the command that all of them call. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionsSandbox } from '../testing/actions-sandbox.ts';
import { edit, shellMeanwhile } from '../testing/ci-sandbox.ts';

const { at, step } = actionsSandbox();

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
    at.answers = {
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
    expect(at.written[0]).toMatchObject({
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
    expect(at.written.map(({ path }) => path)).toContain('/actions/workflows/signal.yml/dispatches');
  }, 180_000);

  test('one that must be corrected gets a comment, and the step does not fail', async () => {
    github();
    const read = await step('proposal', 'read', 'Read the form', event('Nobody Knows'), {
      ISSUE_AUTHOR: 'ada-noor',
    });
    expect(read.status).toBe(0);
    await step('proposal', 'read', 'Answer', event('Nobody Knows'));
    expect(at.written.map(({ path }) => path)).toEqual(['/issues/12/comments']);
    expect(at.written[0]?.body.body).toContain('**Owner**: There is no person `Nobody Knows`.');
    expect(existsSync(join(at.root, 'channels/x/aster_garden.yaml'))).toBe(false);
  }, 180_000);

  test('a stranger’s goes no further', async () => {
    github();
    const stranger = { ...event(), sender: { login: 'zed', type: 'User' } };
    expect((await step('proposal', 'read', 'admit', stranger)).outputs).toEqual({ go: 'false' });
    // Somebody who has left is one.
    edit(at.root, 'policy/people/ada-noor.yaml', (text) => `${text}status: left\n`);
    expect((await step('proposal', 'read', 'admit', event())).outputs).toEqual({ go: 'false' });
  });
});

describe('nightly.yml', () => {
  test('findings become an issue', async () => {
    at.answers = {
      'GET /issues?state=all&labels=nightly-check&sort=created&direction=desc': [],
      'POST /issues': { number: 9 },
    };
    edit(at.root, 'channels/x/aster.yaml', (text) => text.replace('unit: museum', 'unit: musum'));
    expect((await step('nightly', 'check', 'Check', {})).status).toBe(0);
    expect((await step('nightly', 'check', 'One issue', {})).stdout).toBe('Opened issue #9.\n');
    expect(at.written[0]?.body.body).toContain('unknown-reference');
  }, 180_000);

  test('a check that fails is no clean night', async () => {
    rmSync(join(at.root, 'scripts/check.ts'));
    // A script that Node cannot load ends with 1, as one does that has found something: then the report is none.
    await step('nightly', 'check', 'Check', {});
    expect((await step('nightly', 'check', 'One issue', {})).status).toBe(2);
    expect(at.written).toEqual([]);
  }, 180_000);
});

test('nothing has to be installed for the steps with a token', async () => {
  const bare = join(at.folder, 'bare');
  cpSync(join(at.root, 'scripts'), join(bare, 'scripts'), { recursive: true });
  const { status, stdout, stderr } = await shellMeanwhile('node scripts/github.ts --help', bare);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Usage: npm run -s github -- STEP');
});

test('a step that is none, and one outside of Actions, say so', async () => {
  expect(await shellMeanwhile('node scripts/github.ts nothing', at.root)).toMatchObject({ status: 2 });
  expect(
    await shellMeanwhile('node scripts/github.ts change x', at.root, { GITHUB_TOKEN: '' }),
  ).toMatchObject({
    status: 2,
    stderr: 'GITHUB_TOKEN is not set: this step runs in GitHub Actions.\n',
  });
});
