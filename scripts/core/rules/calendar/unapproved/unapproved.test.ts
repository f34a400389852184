import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edited } from '../../../../testing/changed.ts';
import { fixtureDay, museum } from '../../../../testing/fixture.ts';
import { check } from '../../../check/check.ts';
import { buildRegistry } from '../../../model/registry.ts';

const file = 'calendar/posts/2026/tours.yaml';
const post = readFileSync(
  join(import.meta.dirname, 'fixtures/low-risk-on-the-account-of-others', file),
  'utf8',
);
const found = (owner: string) => {
  const channels = {
    'channels/x/aster.yaml': (text: string) => text.replace(/^owner: .*/m, `owner: ${owner}`),
  };
  return check(buildRegistry(edited(museum(), { [file]: post, ...channels })), {
    today: fixtureDay,
  }).problems.map(({ rule }) => rule);
};

test('an owner whom nobody knows is one error, not one for each post on the account', () => {
  expect(found('nobody-here')).toEqual(['unknown-reference']);
  expect(found('ada-noor')).toEqual(['unapproved']);
});
