import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { ApiError } from './api.ts';
import { type FormResult, type IssueEvent, propose, refusal } from './proposal.ts';

const main = 'a'.repeat(40);
const text = 'name: Aster Garden\n';
const path = 'channels/x/aster_garden.yaml';
const written: FormResult = {
  outcome: 'written',
  title: 'Propose channel x/aster_garden',
  path,
  text,
  markdown: 'Proposes it.\n',
};
const correct: FormResult = {
  outcome: 'correct',
  form: 'propose-channel',
  markdown: '1 thing to correct.\n',
};
const event: IssueEvent = {
  issue: {
    number: 12,
    state: 'open',
    user: { login: 'cleo' },
    author_association: 'MEMBER',
    labels: [{ name: 'propose-channel' }],
  },
  sender: { login: 'cleo', type: 'User' },
  repository: {
    default_branch: 'main',
    html_url: 'https://github.com/aster/choirbook',
    owner: { login: 'aster' },
  },
};

/** A repository without the branch and without a pull request; `changes` say otherwise. */
const fresh = (changes: Record<string, unknown> = {}) =>
  fakeApi({
    'GET /pulls?state=all&head=aster%3Aproposal%2F12': [],
    'GET /git/ref/heads/main': { object: { sha: main } },
    [`GET /git/commits/${main}`]: { tree: { sha: 'tree-of-main' } },
    'POST /git/trees': { sha: 'tree' },
    'POST /git/commits': { sha: 'commit' },
    'POST /git/refs': {},
    'PATCH /git/refs/heads/proposal/12': {},
    'POST /pulls': { number: 20 },
    'PATCH /pulls/20': { number: 20 },
    'POST /actions/workflows/signal.yml/dispatches': undefined,
    'GET /issues/12/comments': [],
    'POST /issues/12/comments': {},
    ...changes,
  });
const done = (api: ReturnType<typeof fresh>) => api.calls.map(({ method, path: to }) => `${method} ${to}`);
const said = (api: ReturnType<typeof fresh>) =>
  (api.calls.find(({ path: to }) => to === '/issues/12/comments')?.body as { body: string } | undefined)
    ?.body;
const branch = (author: string | null, files: unknown[] = [{ filename: path, sha: 'other' }]) => ({
  'GET /git/ref/heads/proposal/12': { object: { sha: 'old' } },
  'GET /compare/main...proposal%2F12': { commits: [{ author: author && { login: author } }], files },
});
const open = { 'GET /pulls?state=all&head=aster%3Aproposal%2F12': [{ number: 20, state: 'open' }] };

describe('a form that was read', () => {
  test('becomes one commit with one file, a pull request, a check and a comment', async () => {
    const api = fresh();
    await propose(api, event, written);
    expect(api.calls).toEqual([
      {
        method: 'POST',
        path: '/git/trees',
        body: { base_tree: 'tree-of-main', tree: [{ path, mode: '100644', type: 'blob', content: text }] },
      },
      {
        method: 'POST',
        path: '/git/commits',
        body: { message: 'Propose channel x/aster_garden', tree: 'tree', parents: [main] },
      },
      { method: 'POST', path: '/git/refs', body: { ref: 'refs/heads/proposal/12', sha: 'commit' } },
      {
        method: 'POST',
        path: '/pulls',
        body: {
          title: 'Propose channel x/aster_garden',
          body: 'Proposes it.\n\nMade from what `cleo` has written in #12. Closes #12.\n',
          base: 'main',
          head: 'proposal/12',
        },
      },
      { method: 'POST', path: '/actions/workflows/signal.yml/dispatches', body: { ref: 'proposal/12' } },
      {
        method: 'POST',
        path: '/issues/12/comments',
        body: { body: expect.stringContaining('Pull request #20 holds the file.') },
      },
    ]);
    expect(said(api)).toContain('starts no checks by itself');
  });

  test('changes along when the issue does', async () => {
    const api = fresh({ ...branch('github-actions[bot]'), ...open });
    expect(await propose(api, event, written)).toBe('Pull request #20: changed.');
    expect(api.calls).toContainEqual({
      method: 'PATCH',
      path: '/git/refs/heads/proposal/12',
      body: { sha: 'commit', force: true },
    });
    expect(done(api)).toContain('PATCH /pulls/20');
    expect(done(api)).not.toContain('POST /pulls');
  });

  test('writes nothing twice: the second event of a new issue finds everything there', async () => {
    const sha = createHash('sha1').update(`blob ${text.length}\0${text}`).digest('hex');
    const api = fresh({ ...branch('github-actions[bot]', [{ filename: path, sha }]), ...open });
    expect(await propose(api, event, written)).toBe('Pull request #20: same.');
    expect(done(api).filter((call) => /git|dispatches/.test(call))).toEqual([]);
  });

  test.each(['ada', null])('never writes over the work of somebody else (%s)', async (author) => {
    const api = fresh({ ...branch(author), ...open });
    await propose(api, event, written);
    expect(done(api)).toEqual(['POST /issues/12/comments']);
    expect(said(api)).toContain('nothing is written over it');
  });

  test('never writes over a file that somebody has added meanwhile', async () => {
    const api = fresh({ [`GET /contents/${path}?ref=${main}`]: { sha: 'x' } });
    await propose(api, event, written);
    expect(done(api)).toEqual(['POST /issues/12/comments']);
    expect(said(api)).toContain('somebody was quicker');
  });

  test.each([
    [{ number: 20, state: 'closed', merged_at: '2026-12-01T00:00:00Z' }, 'is merged already'],
    [{ number: 20, state: 'closed', merged_at: null }, 'is closed already'],
  ])('a decision stays: %j', async (pull, words) => {
    const api = fresh({ 'GET /pulls?state=all&head=aster%3Aproposal%2F12': [pull] });
    await propose(api, event, written);
    expect(done(api)).toEqual(['POST /issues/12/comments']);
    expect(said(api)).toContain(words);
  });

  test('where workflows may open no pull request, a link says how', async () => {
    const api = fresh({ 'POST /pulls': new ApiError(403, 'not permitted') });
    await propose(api, event, written);
    expect(said(api)).toContain('(https://github.com/aster/choirbook/compare/main...proposal/12?expand=1)');
  });

  test('another refusal is a failure', async () => {
    await expect(propose(fresh({ 'POST /pulls': new ApiError(422, 'no') }), event, written)).rejects.toThrow(
      'no',
    );
  });
});

describe('a form that must be corrected', () => {
  test('gets one comment, and nothing else', async () => {
    const api = fresh();
    await propose(api, event, correct);
    expect(done(api)).toEqual(['POST /issues/12/comments']);
    expect(said(api)).toBe('<!-- choirbook: proposal -->\n1 thing to correct.\n');
  });

  test('an issue that is none of ours is left alone, unless it carries the label', async () => {
    const other: FormResult = { ...correct, form: null } as FormResult;
    const unlabelled = { ...event, issue: { ...event.issue, labels: [] } };
    const api = fresh();
    await propose(api, unlabelled, other);
    expect(api.calls).toEqual([]);
    await propose(api, event, other);
    expect(done(api)).toEqual(['POST /issues/12/comments']);
  });
});

describe('whose issue goes on', () => {
  const staff = new Set(['cleo']);
  const ask = (changes: { issue?: object; sender?: object } = {}, answers: Record<string, unknown> = {}) => {
    const api = fresh(answers);
    const changed = {
      ...event,
      issue: { ...event.issue, ...changes.issue },
      sender: { ...event.sender, ...changes.sender },
    };
    return { api, why: refusal(api, changed, { staff }) };
  };
  const stranger = {
    issue: { author_association: 'NONE', user: { login: 'zed' } },
    sender: { login: 'zed' },
  };

  test('that of a member, of staff, or of somebody whom a maintainer lets in', async () => {
    expect(await ask().why).toBeUndefined();
    expect(
      await ask({ issue: { author_association: 'NONE' }, sender: { login: 'cleo' } }).why,
    ).toBeUndefined();
    for (const permission of [
      { permission: 'write' },
      { permission: 'admin' },
      { permission: 'read', role_name: 'triage' },
    ])
      expect(
        await ask(
          { ...stranger, sender: { login: 'ada' } },
          { 'GET /collaborators/ada/permission': permission },
        ).why,
      ).toBeUndefined();
  });

  test('not that of a stranger, who is told', async () => {
    const { api, why } = ask(stranger, {
      'GET /collaborators/zed/permission': { permission: 'read', role_name: 'read' },
    });
    expect(await why).toContain('a maintainer has to look first');
    expect(said(api)).toContain('A maintainer looks at this first');
  });

  test('not after a stranger’s, a robot’s or a closed issue’s event', async () => {
    expect(await ask({ sender: { login: 'zed' } }).why).toContain('neither the author nor');
    expect(await ask({ sender: { type: 'Bot' } }).why).toContain('robot');
    expect(await ask({ issue: { state: 'closed' } }).why).toContain('closed');
  });
});
