import { describe, expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { ApiError } from './api.ts';
import { outputs, queued, readChange } from './change.ts';
import type { ChangeEvent, Pull } from './event.ts';

const sha = (letter: string) => letter.repeat(40);
const merge = sha('e');
const main = sha('a');
const head = sha('b');
const old = sha('c');
const pull: Pull = {
  number: 7,
  state: 'open',
  user: { login: 'cleo' },
  head: { sha: head, ref: 'patch-1', repo: { full_name: 'cleo/choirbook' } },
  base: { sha: old },
};
const approval = { user: { login: 'ada', type: 'User' }, state: 'APPROVED', commit_id: head };
const runs = (...logins: string[]) => ({
  workflow_runs: logins.map((login, at) => ({ actor: { login }, created_at: `2026-12-01T0${at}:00:00Z` })),
});
const pushes = `GET /actions/runs?event=pull_request&head_sha=${head}&per_page=100`;
const api = (more: Record<string, unknown> = {}) =>
  fakeApi({
    'GET /pulls/7': pull,
    'GET /pulls/7/reviews': [approval],
    'GET /pulls/8/reviews': [],
    'GET /pulls?state=open': [pull],
    [pushes]: runs('cleo'),
    ...more,
  });

/** A clone that can fetch these refs, and in which these paths differ between any two commits. */
function clone(refs: Record<string, string[]>, paths: string[] = ['channels/x/aster.yaml']) {
  const here = new Map<string, string[]>();
  const fetch = (from: string, to: string) => {
    const found = refs[from];
    if (found) here.set(to, found);
    return found !== undefined;
  };
  const git = (...question: string[]): string | undefined => {
    const line = question.join(' ');
    if (line === 'rev-parse --verify -q refs/remotes/origin/main') return main;
    const [, ref = ''] = /^rev-parse (.*)\^\{commit\}$/.exec(line) ?? [];
    if (ref) return here.get(ref)?.[0];
    if (line.startsWith('rev-list --parents -n 1 ')) return here.get(question[4] ?? '')?.join(' ');
    if (line.startsWith('merge-base ')) return question[1];
    return line.startsWith('diff --name-only --no-renames -z ')
      ? paths.map((path) => `${path}\0`).join('')
      : undefined;
  };
  return { git, fetch };
}
const pullHead = { 'refs/pull/7/head': [head] };
const usual = { ...pullHead, 'refs/pull/7/merge': [merge, main, head] };
const repository = { default_branch: 'main' };
const run = (event: string, more: object = {}) => ({
  repository,
  workflow_run: {
    event,
    head_sha: head,
    head_branch: 'patch-1',
    head_repository: { full_name: 'cleo/choirbook' },
    ...more,
  },
});
const read = (event: ChangeEvent, here = clone(usual), from = api()) => readChange(event, here, from);

describe('what is judged, who asks, who agrees', () => {
  const expected = {
    base: main,
    head: merge,
    sha: head,
    author: 'cleo',
    approvedBy: ['ada'],
    pulls: [7],
    code: false,
    pages: false,
  };
  test.each(['pull_request', 'pull_request_review', 'workflow_dispatch'])(
    'a run by %s: the merge with the main branch, for the head of its pull request',
    async (event) => expect(await read(run(event))).toEqual(expected),
  );

  test('the event itself, where a ruleset requires the workflow', async () => {
    expect(await read({ pull_request: pull, repository })).toEqual(expected);
  });

  test.each<[string, Record<string, string[]>]>([
    ['there is no merge', pullHead],
    ['the merge is of another head', { ...pullHead, 'refs/pull/7/merge': [merge, main, old] }],
    ['the merge has a third parent', { ...pullHead, 'refs/pull/7/merge': [merge, main, head, old] }],
    ['what stands there is no merge', { ...pullHead, 'refs/pull/7/merge': [merge, head] }],
  ])('the head itself, where %s', async (_why, refs) => {
    expect(await read(run('pull_request'), clone(refs))).toMatchObject({ head, sha: head });
  });

  test('a pull request against another branch is held against the main branch all the same, and not as its merge', async () => {
    const aside = { ...pull, base: { sha: old, ref: 'a-base-of-mine' } };
    const from = api({ 'GET /pulls?state=open': [aside] });
    expect(await read(run('pull_request'), clone(usual), from)).toMatchObject({ base: main, head });
  });

  test('a head that has moved on gets no verdict; one that no open pull request has is not judged', async () => {
    await expect(read(run('pull_request'), clone({ 'refs/pull/7/head': [old] }))).rejects.toThrow(
      'no longer at',
    );
    const others = api({ 'GET /pulls?state=open': [{ ...pull, head: { ...pull.head, sha: old } }] });
    expect(await read(run('pull_request'), clone(usual), others)).toMatchObject({ pulls: [] });
    const fork = run('pull_request', { head_repository: { full_name: 'mallory/choirbook' } });
    expect(await read(fork)).toEqual({ approvedBy: [], pulls: [], code: true, pages: true });
  });

  test('the author is the account that pushed the head as well, by the first run for it', async () => {
    const judged = async (...logins: string[]) =>
      await read(run('pull_request'), clone(usual), api({ [pushes]: runs(...logins) }));
    expect(await judged('Cleo', 'mallory')).toMatchObject({ author: 'cleo' });
    const pushed = await judged('mallory', 'cleo');
    expect(pushed).toMatchObject({ note: expect.stringContaining('pushed by `mallory`, not by `cleo`') });
    expect(pushed.author).toBeUndefined();
  });

  test('of two pull requests with one head nobody has a say that not both give them', async () => {
    const other = { ...pull, number: 8, user: { login: 'zed' } };
    const judged = await read(
      run('pull_request'),
      clone(usual),
      api({ 'GET /pulls?state=open': [pull, other] }),
    );
    expect(judged).toMatchObject({ pulls: [7, 8], approvedBy: [], note: expect.stringContaining('Several') });
    expect(judged.author).toBeUndefined();
  });

  test('a merge group: from its base; author and approvals are those of its pull request', async () => {
    const branch = `gh-readonly-queue/main/pr-7-${main}`;
    const ref = `refs/heads/${branch}`;
    const here = () => clone({ [ref]: [merge] });
    const group = { base: main, head: merge, sha: merge, author: 'cleo', approvedBy: ['ada'], pulls: [] };
    expect(await read(run('merge_group', { head_sha: merge, head_branch: branch }), here())).toMatchObject(
      group,
    );
    expect(await read({ merge_group: { head_ref: ref, head_sha: merge } }, here())).toMatchObject(group);
    // Somebody's own branch with the name of a group is none: GitHub says by which event a run began.
    const own = await read(run('push', { head_sha: merge, head_branch: branch }), here());
    expect(own).toMatchObject({ pulls: [], approvedBy: [] });
    expect([own.base, own.head, own.sha]).toEqual([undefined, undefined, undefined]);
    await expect(read({ merge_group: { head_ref: ref, head_sha: old } }, here())).rejects.toThrow(
      'no longer at',
    );
    const { git, fetch } = here();
    const aside = (...question: string[]) => (question[0] === 'merge-base' ? old : git(...question));
    await expect(
      read({ merge_group: { head_ref: ref, head_sha: merge } }, { fetch, git: aside }),
    ).rejects.toThrow('does not begin at');
  });

  test.each([
    'refs/heads/main',
    `refs/heads/gh-readonly-queue/main/pr-7-${main}x`,
    `refs/heads/gh-readonly-queue/main/pr-07-${main}`,
    `refs/heads/gh-readonly-queue/main/pr-7;id-${main}`,
    `refs/heads/gh-readonly-queue/main/pr-7-${main}\nx`,
    `refs/heads/x/gh-readonly-queue/main/pr-7-${main}`,
  ])('%j is no merge group', (ref) => expect(() => queued(ref)).toThrow('names no pull request'));

  test('the branch of a merge group can have slashes', () => {
    expect(queued(`refs/heads/gh-readonly-queue/release/2026/pr-12-${main}`)).toEqual({
      number: 12,
      parent: main,
    });
  });

  test('the main branch is judged as it is', async () => {
    const judged = (before: string) => read({ before }, clone({}, ['policy/people/ada.yaml']));
    expect(await judged(old)).toEqual({ approvedBy: [], pulls: [], code: false, pages: false });
    expect(await judged('0'.repeat(40))).toEqual({ approvedBy: [], pulls: [], code: true, pages: true });
  });

  test.each([
    ['scripts/check.ts', true],
    ['.github/workflows/check.yml', true],
    ['package.json', true],
    ['policy.yaml', true],
    ['.github/CODEOWNERS', false],
    ['calendar/README.md', false],
  ])('%s is code: %s', async (path, code) => {
    expect(await read(run('pull_request'), clone(usual, ['channels/x/a.yaml', path]))).toMatchObject({
      code,
    });
  });

  test.each([
    ['policy/handbook/crisis.mdx', true],
    ['policy/organization.yaml', true],
    ['policy/extensions/channels.schema.json', true],
    ['policy/people/ada-noor.yaml', false],
  ])('%s has the site built: %s', async (path, pages) => {
    expect(await read(run('pull_request'), clone(usual, [path]))).toMatchObject({ pages });
  });

  test.each(['-x', 'a b', 'a\nbase=evil', '$(id)', 'a,b', ''])(
    '%j is no login, and goes nowhere',
    async (login) => {
      const from = api({ 'GET /pulls?state=open': [{ ...pull, user: { login } }] });
      await expect(read(run('pull_request'), clone(usual), from)).rejects.toThrow('is no login');
    },
  );
});

test('outputs are one line each', () => {
  const change = {
    base: main,
    head: merge,
    sha: head,
    author: 'cleo',
    approvedBy: ['ada', 'ben'],
    pulls: [7],
  };
  expect(outputs({ ...change, code: false, pages: true })).toBe(
    `base=${main}\nhead=${merge}\nsha=${head}\nauthor=cleo\napproved-by=ada,ben\npulls=7\ncode=false\npages=true\n`,
  );
  expect(outputs({ approvedBy: [], pulls: [], code: true, pages: true })).toBe(
    'base=\nhead=\nsha=\nauthor=\napproved-by=\npulls=\ncode=true\npages=true\n',
  );
});

describe('reviews that hold for posts', () => {
  const told = { ...approval, commit_id: old, submitted_at: '2026-12-01T08:00:00Z' };
  const source = { ...pull, number: 5, merged_at: '2026-12-01T09:00:00Z', base: { sha: old, ref: 'main' } };
  const records = (more: object = {}) => ({
    ...pull,
    head: { ...pull.head, ref: 'approvals/5', repo: { full_name: 'aster/choirbook' } },
    base: { sha: old, ref: 'main', repo: { full_name: 'aster/choirbook' } },
    ...more,
  });
  const reviewsIn = async (one: object, from: Record<string, unknown> = {}) => {
    const here = clone({ ...usual, 'refs/pull/5/head': [old] });
    const answers = {
      'GET /pulls/7/reviews': [],
      'GET /pulls/5': source,
      'GET /pulls/5/reviews': [told],
      ...from,
    };
    return (await read({ repository, pull_request: one as Pull }, here, api(answers))).reviews;
  };
  const ada = { login: 'ada', commit: old, base: old, at: '2026-12-01T08:00:00Z' };

  test('are those of the change, also of an earlier commit', async () => {
    expect(await reviewsIn(pull, { 'GET /pulls/7/reviews': [told] })).toEqual([ada]);
    expect(await reviewsIn(pull)).toBeUndefined();
  });

  test('and of the merged pull request whose approvals it records', async () => {
    expect(await reviewsIn(records())).toEqual([ada]);
  });

  test.each([
    ['was not merged', {}, { ...source, merged_at: null }],
    ['was merged elsewhere', {}, { ...source, base: { sha: old, ref: 'other' } }],
    ['is not there', {}, undefined],
    [
      'is named by a branch of somebody else’s copy',
      { head: { ...records().head, repo: { full_name: 'cleo/choirbook' } } },
      source,
    ],
  ])('not of one that %s', async (_, more, from) => {
    const answers = from ? { 'GET /pulls/5': from } : { 'GET /pulls/5': new ApiError(404, 'Not Found') };
    expect(await reviewsIn(records(more), answers)).toBeUndefined();
  });
});
