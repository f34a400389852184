import { expect, test } from 'vitest';
import type { Problem } from '../../scripts/core/model/finding.ts';
import { buildRegistry } from '../../scripts/core/model/registry.ts';
import { inBoth } from '../../scripts/core/model/wording.ts';
import { publicMessage, publicProblems } from './problems.ts';

const problem = (place: Partial<Problem> & { file: string }): Problem => ({
  rule: 'schema',
  severity: 'error',
  message: inBoth('quotes a value'),
  ...place,
});

test.each([
  ['channels/x/aster.yaml', ['owner']],
  ['channels/x/aster.yaml', ['team', 0, 'person']],
  ['policy/people/ada-noor.yaml', ['name']],
  ['policy/people/ada-noor.yaml', ['until']],
  ['policy/units/shop.yaml', ['inventory', 'attested_on']],
  ['policy/audiences/visitors.yaml', ['platforms', 'x', 'on']],
  ['policy/platforms/x.yaml', ['decision', 'reason']],
  ['policy/contacts/pictures.yaml', ['ask', 'person']],
  ['policy/waivers/2026-001.yaml', ['reason']],
  ['policy/handbook/governance.mdx', ['title']],
  ['policy/organization.yaml', ['lead', 'person']],
  ['channels/unofficial/x/aster_fans.yaml', ['url']],
])('%s %j may be quoted', (file, path) => {
  expect(publicMessage(problem({ file, path }))).toEqual(inBoth('quotes a value'));
});

test.each([
  ['channels/x/aster.yaml', ['team', 0, 'tool_role']],
  ['channels/x/aster.yaml', ['last_post', 'source']],
  ['channels/x/aster.yaml', ['extensions', 'budget']],
  ['channels/x/aster.yaml', ['password']],
  ['policy/people/ada-noor.yaml', ['email']],
  ['policy/people/ada-noor.yaml', ['github']],
  ['policy/people/ada-noor.yaml', ['read', 'style-guide', 'version']],
  ['policy/people/ada-noor.yaml', ['training', 0, 'on']],
  ['policy/people/ada-noor.yaml', ['capacity', 'channels']],
  ['policy/organization.yaml', ['thresholds', 'overlap']],
  ['policy/platforms/x.yaml', ['examples', 'accounts', 0]],
  ['channels/unofficial/x/aster_fans.yaml', ['case', 'events', 0, 'note']],
  ['channels/unofficial/x/aster_fans.yaml', ['unit']],
  ['channels/unofficial/x/aster_fans.yaml', ['decision', 'reason']],
  ['policy/extensions/channels.schema.json', []],
  ['policy/notes.txt', []],
])('%s %j may not', (file, path) => {
  expect(publicMessage(problem({ file, path }))).toBeUndefined();
});

test('what stands anywhere in a text may not', () => {
  expect(publicMessage(problem({ file: 'channels/x/aster.yaml', offset: 12 }))).toBeUndefined();
});

test('somebody else who is involved counts as well', () => {
  const file = 'channels/x/aster.yaml';
  const related = (path: string[]) => [
    { file: 'policy/people/ada-noor.yaml', path, message: inBoth('is involved') },
  ];
  expect(publicMessage(problem({ file, path: ['owner'], related: related(['left_on']) }))).toBeDefined();
  expect(publicMessage(problem({ file, path: ['owner'], related: related(['email']) }))).toBeUndefined();
});

test('a rule about private fields is never quoted', () => {
  const file = 'policy/people/ada-noor.yaml';
  expect(publicMessage(problem({ file, path: ['name'], rule: 'unread-style-guide' }))).toBeUndefined();
});

test('every file has its problems, with or without their words', () => {
  const problems = publicProblems(buildRegistry([]), [
    problem({ file: 'a.txt' }),
    problem({ file: 'channels/x/aster.yaml', path: ['name'] }),
    problem({ file: 'channels/x/aster.yaml', path: ['url'] }),
  ]);
  expect(problems.get('a.txt')).toEqual([{ rule: 'schema', severity: 'error' }]);
  expect(problems.get('channels/x/aster.yaml')).toHaveLength(2);
});

test.each([
  [undefined, 0],
  [true, 1],
])('with reader_names %s, who has not read the guide is shown so often: %i', (names, n) => {
  const registry = buildRegistry([
    { path: 'policy/organization.yaml', value: { name: 'Aster', ...(names && { reader_names: names }) } },
  ]);
  const file = 'policy/people/ada-noor.yaml';
  const problems = publicProblems(registry, [problem({ file, rule: 'unread-style-guide' })]);
  expect(problems.get(file) ?? []).toHaveLength(n);
});
