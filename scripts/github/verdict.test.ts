import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { leftOpen, sayVerdict } from './verdict.ts';

const head = 'a'.repeat(40);
const merge = 'b'.repeat(40);
const base = 'c'.repeat(40);
const pull = { number: 7, state: 'open', head: { sha: head } };
const run = {
  event: 'pull_request',
  head_sha: head,
  head_branch: 'change',
  head_repository: { full_name: 'cleo/choirbook' },
};
const comments = (now: object = pull) =>
  fakeApi({ 'GET /pulls/7': now, 'GET /issues/7/comments': [], 'POST /issues/7/comments': {} });
const statuses = () => fakeApi({ [`POST /statuses/${head}`]: {} });

let folder: string;
const leave = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-verdict-'));
  leave({
    'change.json': JSON.stringify({ base, head: merge, sha: head, pulls: [7] }),
    'review.md': '**Adds 1 channel.**\n',
    owners: '.github/CODEOWNERS is fresh.\n',
    check: '0\n',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function said(now?: object) {
  const writers = { comments: comments(now), statuses: statuses() };
  const words = await sayVerdict(writers, run, folder, 'https://run.example/1');
  const status = writers.statuses.calls[0]?.body as { state?: string; target_url?: string } | undefined;
  const comment = (writers.comments.calls[0]?.body as { body: string } | undefined)?.body;
  return { words, status, comment };
}

describe('the verdict', () => {
  test('is a status of the commit judged, by one writer, and a comment, by the other', async () => {
    const { status, comment } = await said();
    expect(status).toMatchObject({
      state: 'success',
      context: 'verdict',
      target_url: 'https://run.example/1',
    });
    expect(comment).toBe(
      `<!-- choirbook: review -->\n**Adds 1 channel.**\n\nJudged: \`${head}\`, merged with its base as \`${merge}\`, against \`${base}\`, by the checks that stand there.`,
    );
  });

  test.each([
    ['0', 'success'],
    ['1', 'failure'],
    ['2', 'error'],
    ['137', 'error'],
    ['', 'error'],
    ['constructor', 'error'],
  ])('exit code %j is %s', async (code, state) => {
    leave({ check: code });
    expect((await said()).status?.state).toBe(state);
  });

  test('a job that has left nothing is an error, never a success', async () => {
    for (const name of ['change.json', 'review.md', 'check', 'owners']) rmSync(join(folder, name));
    expect(await said()).toMatchObject({ status: { state: 'error' }, comment: undefined });
  });

  test('where no pull request has the head, nothing is said', async () => {
    leave({ 'change.json': '{"approvedBy":[],"pulls":[]}' });
    expect(await said()).toMatchObject({ status: undefined, comment: undefined });
  });

  test.each([
    ['moved on', { ...pull, head: { sha: merge } }],
    ['closed', { ...pull, state: 'closed' }],
  ])('a pull request that is %s gets no comment', async (_what, now) => {
    expect(await said(now)).toMatchObject({ status: { state: 'success' }, comment: undefined });
  });

  test('what a reader has to know stands below the review', async () => {
    leave({
      'change.json': JSON.stringify({ base, head, sha: head, pulls: [7], note: 'Pushed by `zed`.' }),
      owners: '.github/CODEOWNERS is stale: line 1.\n',
    });
    expect((await said()).comment).toBe(
      `<!-- choirbook: review -->\n**Adds 1 channel.**\n\n\`\`\`\n.github/CODEOWNERS is stale: line 1.\n\`\`\`\n\nPushed by \`zed\`.\n\nJudged: \`${head}\`, against \`${base}\`, by the checks that stand there.`,
    );
  });

  test('files that are none, or too large', async () => {
    leave({ 'review.md': 'x'.repeat(1024 * 1024 + 1) });
    await expect(said()).rejects.toThrow('at most');
    rmSync(join(folder, 'check'));
    symlinkSync('/etc/passwd', join(folder, 'check'));
    await expect(said()).rejects.toThrow('is not a file');
  });
});

describe('what the rules of the branch leave open', () => {
  const asked = (rules: unknown) => leftOpen(fakeApi({ 'GET /rules/branches/main': rules }), 'main');
  const checks = (integration_id: number | null | undefined, context = 'verdict') => [
    { type: 'required_status_checks', parameters: { required_status_checks: [{ context, integration_id }] } },
  ];
  test.each([
    ['no rule', []],
    ['a status from anybody', checks(null)],
    ['a status from anybody, by leaving it out', checks(undefined)],
    ['a status from Actions, which every branch is', checks(15368)],
    ['another status from an app', checks(4711, 'test')],
    ['a repository that tells nothing of its rules', undefined],
  ])('%s', async (_what, rules) => expect(await asked(rules)).toContain('.github/trust.md'));

  test.each([
    ['a status from an app of its own', checks(4711)],
    ['a required workflow', [{ type: 'workflows' }]],
  ])('%s leaves nothing', async (_what, rules) => expect(await asked(rules)).toBeUndefined());
});
