import { describe, expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { type ChangeEvent, outputs, type Pull, queued, readChange } from './change.ts';

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
const api = () =>
  fakeApi({ 'GET /pulls/7': pull, 'GET /pulls/7/reviews': [approval], 'GET /pulls?state=open': [pull] });

/** A clone as git tells of it: the parents of HEAD, and what was changed since a commit. */
const clone =
  (parents: string[], changed: Record<string, string[]> = {}) =>
  (...question: string[]): string | undefined => {
    const line = question.join(' ');
    if (line === 'rev-parse HEAD') return parents[0];
    if (line === 'rev-list --parents -n 1 HEAD') return parents.join(' ');
    if (line === 'rev-parse --verify -q refs/remotes/origin/main') return main;
    const [, of] = /^merge-base (\S+) HEAD$/.exec(line) ?? [];
    if (of !== undefined) return of;
    const [, base] = /^diff --name-only --no-renames -z (\S+) HEAD$/.exec(line) ?? [];
    return base === undefined ? undefined : changed[base]?.map((path) => `${path}\0`).join('');
  };
const merged = clone([merge, main, head], {
  [main]: ['channels/x/aster.yaml', 'policy/people/ada-noor.yaml'],
});
const read = (event: ChangeEvent, name: string, git = merged, ref = '7/merge') =>
  readChange(event, { name, ref, git }, api());

describe('what is judged, who asks, who agrees', () => {
  test.each(['pull_request', 'pull_request_review'])(
    '%s: the base is what was merged with, not what the event remembers',
    async (name) => {
      expect(await read({ pull_request: pull }, name)).toEqual({
        base: main,
        author: 'cleo',
        approvedBy: ['ada'],
        pull: { number: 7, head },
        code: false,
      });
    },
  );

  test('a pull request against another branch is held against the main branch all the same', async () => {
    const aside = { ...pull, base: { sha: old, ref: 'a-base-of-mine' } };
    const git = clone([merge, sha('d'), head], { [main]: ['channels/x/aster.yaml'] });
    expect(
      await read({ pull_request: aside, repository: { default_branch: 'main' } }, 'pull_request', git),
    ).toMatchObject({ base: main });
    expect(
      await read({ pull_request: { ...pull, base: { sha: old, ref: 'main' } } }, 'pull_request'),
    ).toMatchObject({ base: main });
  });

  test('the head itself, without a merge, is held against the base of the event', async () => {
    expect(await read({ pull_request: pull }, 'pull_request', clone([head, old]))).toMatchObject({
      base: old,
    });
  });

  test('another commit than the one that was reviewed gets no verdict', async () => {
    await expect(
      read({ pull_request: pull }, 'pull_request', clone([merge, main, sha('d')])),
    ).rejects.toThrow('is not the state');
  });

  test('a merge group: author and approvals are those of its pull request', async () => {
    const merge_group = { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${main}`, base_sha: main };
    expect(await read({ merge_group }, 'merge_group')).toMatchObject({
      base: main,
      author: 'cleo',
      approvedBy: ['ada'],
    });
    await expect(read({ merge_group: { ...merge_group, base_sha: old } }, 'merge_group')).rejects.toThrow(
      'more than one pull request',
    );
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

  test('a branch on demand: the pull request whose head it is', async () => {
    const event = { repository: { default_branch: 'main' } };
    expect(
      await read(
        event,
        'workflow_dispatch',
        clone([head, main], { [main]: ['channels/x/a.yaml'] }),
        'proposal/3',
      ),
    ).toMatchObject({
      base: main,
      author: 'cleo',
      pull: { number: 7 },
      code: false,
    });
    expect(await read(event, 'workflow_dispatch', clone([sha('d'), main]), 'proposal/3')).toEqual({
      base: main,
      approvedBy: [],
      code: true,
    });
    expect(await read(event, 'workflow_dispatch', clone([main]), 'main')).toEqual({
      approvedBy: [],
      code: true,
    });
  });

  test('the main branch is judged as it is', async () => {
    const git = clone([main], { [old]: ['policy/organization.yaml'] });
    expect(await read({ before: old }, 'push', git)).toEqual({ approvedBy: [], code: false });
    expect(await read({ before: '0'.repeat(40) }, 'push', git)).toEqual({ approvedBy: [], code: true });
  });

  test.each([
    ['scripts/check.ts', true],
    ['.github/workflows/check.yml', true],
    ['package.json', true],
    ['policy.yaml', true],
    ['.github/CODEOWNERS', false],
    ['calendar/README.md', false],
  ])('%s is code: %s', async (path, code) => {
    const git = clone([merge, main, head], { [main]: ['channels/x/a.yaml', path] });
    expect(await read({ pull_request: pull }, 'pull_request', git)).toMatchObject({ code });
  });

  test.each(['-x', 'a b', 'a\nbase=evil', '$(id)', 'a,b', ''])(
    '%j is no login, and goes nowhere',
    async (login) => {
      await expect(read({ pull_request: { ...pull, user: { login } } }, 'pull_request')).rejects.toThrow(
        'is no login',
      );
    },
  );
});

test('outputs are one line each', () => {
  expect(outputs({ base: main, author: 'cleo', approvedBy: ['ada', 'ben'], code: false })).toBe(
    `base=${main}\nauthor=cleo\napproved-by=ada,ben\npull=\ncode=false\n`,
  );
  expect(outputs({ approvedBy: [], code: true })).toBe('base=\nauthor=\napproved-by=\npull=\ncode=true\n');
});
