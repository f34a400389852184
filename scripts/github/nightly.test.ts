import { expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { nightlyIssue } from './nightly.ts';

const list = 'GET /issues?state=all&labels=nightly-check&sort=created&direction=desc';
const issue = (changes: object = {}) => ({
  number: 3,
  state: 'open',
  user: { type: 'Bot' },
  body: '<!-- choirbook: nightly -->\nOld.',
  ...changes,
});
const night = async (issues: unknown[], clean: boolean) => {
  const api = fakeApi({ [list]: issues, 'POST /issues': { number: 9 }, 'PATCH /issues/3': {} });
  const said = await nightlyIssue(api, { report: '**1 warning**\n', clean, today: '2026-12-01' });
  return {
    said,
    calls: api.calls.map(({ method, path, body }) => ({ call: `${method} ${path}`, ...(body as object) })),
  };
};
const body = '<!-- choirbook: nightly -->\nOn 2026-12-01 the check says:\n\n**1 warning**\n';

test('the first finding opens an issue', async () => {
  expect(await night([], false)).toEqual({
    said: 'Opened issue #9.',
    calls: [
      { call: 'POST /issues', title: 'What the nightly check has found', body, labels: ['nightly-check'] },
    ],
  });
});

test('the next one changes it; one that was closed is opened again', async () => {
  expect((await night([issue()], false)).calls).toEqual([{ call: 'PATCH /issues/3', body, state: 'open' }]);
  expect((await night([issue({ state: 'closed' })], false)).calls).toMatchObject([{ state: 'open' }]);
});

test('it is closed when nothing is left, and then left alone', async () => {
  expect((await night([issue()], true)).calls).toMatchObject([
    { call: 'PATCH /issues/3', state: 'closed', state_reason: 'completed' },
  ]);
  expect(await night([issue({ state: 'closed' })], true)).toEqual({ said: 'Nothing to say.', calls: [] });
  expect((await night([], true)).calls).toEqual([]);
});

test.each([
  ['of a person', { user: { type: 'User' } }],
  ['of somebody who is gone', { user: null }],
  ['without our mark', { body: 'Mine' }],
  ['without a text', { body: null }],
  ['that is a pull request', { pull_request: {} }],
])('an issue %s is not ours, whatever its label', async (_what, changes) => {
  expect((await night([issue(changes)], false)).calls).toMatchObject([{ call: 'POST /issues' }]);
});
