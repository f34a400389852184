import { expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { ApiError } from './api.ts';
import { mergedReviews, recordPull } from './recorded.ts';
import { recordedBy, reviewsOf } from './told-reviews.ts';

const sha = (letter: string) => letter.repeat(40);
const pull = {
  number: 7,
  user: { login: 'dan-wu' },
  merged_at: '2026-12-01T10:00:00Z',
  head: { sha: sha('b'), ref: 'winter', repo: { full_name: 'aster/choirbook' } },
  base: { sha: sha('a'), ref: 'main' },
};
const said = (login: string, state: string, hour: number, more: object = {}) => ({
  user: { login, type: 'User' },
  state,
  commit_id: sha('c'),
  submitted_at: `2026-12-01T${String(hour).padStart(2, '0')}:00:00Z`,
  ...more,
});

test('the last word of each reviewer counts, of whatever commit, and the author has none', async () => {
  const api = fakeApi({
    'GET /pulls/7/reviews': [
      said('ben-roy', 'APPROVED', 8, { commit_id: sha('d') }),
      said('ben-roy', 'COMMENTED', 9),
      said('ada-noor', 'APPROVED', 8),
      said('ada-noor', 'DISMISSED', 9),
      said('cleo-diaz', 'APPROVED', 8),
      said('Cleo-Diaz', 'CHANGES_REQUESTED', 9),
      said('dan-wu', 'APPROVED', 9),
      said('helper[bot]', 'APPROVED', 9),
      said('eve', 'APPROVED', 9, { user: { login: 'eve', type: 'Bot' } }),
      said('gone', 'APPROVED', 9, { commit_id: null }),
      said('deleted', 'APPROVED', 9, { user: null }),
    ],
  });
  expect(await reviewsOf(pull, api)).toEqual([
    { login: 'ben-roy', commit: sha('d'), base: sha('a'), at: '2026-12-01T08:00:00Z' },
  ]);
});

test.each([
  ['approvals/7', 7],
  ['approvals/07', undefined],
  ['approvals/7/x', undefined],
  ['approvals/7\n', undefined],
  ['winter', undefined],
  [undefined, undefined],
])('the branch %j records %j', (branch, number) => expect(recordedBy(branch)).toBe(number));

test('a push tells what it has merged to the main branch, unless that has recorded approvals itself', async () => {
  const fetched: string[] = [];
  const fetch = (from: string) => fetched.push(from) > 0;
  const merged = (pulls: unknown[]) =>
    mergedReviews(
      { after: sha('e'), main: 'main' },
      fetch,
      fakeApi({
        [`GET /commits/${sha('e')}/pulls`]: pulls,
        'GET /pulls/7/reviews': [said('ben-roy', 'APPROVED', 8)],
      }),
    );
  expect(await merged([pull])).toMatchObject({ pull: 7, reviews: [{ login: 'ben-roy', base: sha('a') }] });
  expect(fetched).toEqual(['refs/pull/7/head']);
  const nothing = { pull: null, base: null, reviews: [] };
  expect(await merged([])).toEqual(nothing);
  expect(await merged([{ ...pull, merged_at: null }])).toEqual(nothing);
  expect(await merged([{ ...pull, base: { sha: sha('a'), ref: 'other' } }])).toEqual(nothing);
  expect(await merged([{ ...pull, head: { ...pull.head, ref: 'approvals/6' } }])).toEqual(nothing);
});

test('the files become one commit on the main branch, and its pull request is checked', async () => {
  const started: string[] = [];
  const startCheck = async (branch: string) => started.push(branch);
  const answers = {
    'GET /git/ref/heads/main': { object: { sha: sha('a') } },
    [`GET /git/commits/${sha('a')}`]: { tree: { sha: sha('1') } },
    'POST /git/trees': { sha: sha('2') },
    'POST /git/commits': { sha: sha('3') },
    'POST /git/refs': {},
    'POST /pulls': { number: 8 },
  };
  const result = {
    pull: 7,
    files: [{ path: 'calendar/posts/2026/tours.yaml', text: 'title: Tours\n' }],
    markdown: 'So.',
  };
  const api = fakeApi(answers);
  expect(await recordPull(api, result, { main: 'main', startCheck })).toBe('Opened pull request #8.');
  expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /git/trees',
    'POST /git/commits',
    'POST /git/refs',
    'POST /pulls',
  ]);
  expect(api.calls[3]?.body).toEqual({
    title: 'Record the approvals of #7',
    body: 'So.',
    base: 'main',
    head: 'approvals/7',
  });
  expect(started).toEqual(['approvals/7']);
  const again = fakeApi({
    ...answers,
    'GET /git/ref/heads/approvals/7': {},
    'PATCH /git/refs/heads/approvals/7': {},
    'POST /pulls': new ApiError(422, 'A pull request already exists'),
  });
  expect(await recordPull(again, result, { main: 'main', startCheck })).toContain(
    'The branch approvals/7 holds the approvals',
  );
  expect(await recordPull(fakeApi({}), { ...result, files: [] }, { main: 'main', startCheck })).toBe(
    'There are no approvals to record.',
  );
});
