import { expect, test } from 'vitest';
import { publicSubject, toldSubject } from './subject.ts';

const channel = ['channels/x/aster.yaml'];

test.each([
  ['Rename the channel', 'Rename the channel'],
  ['  Follow @aster on X  ', 'Follow @aster on X'],
  ['Ouvre le canal\u202F: <b>Aster</b>', 'Ouvre le canal\u202F: <b>Aster</b>'],
  ['Mail goes to jane.doe@aster.example now', undefined],
  ['Mail goes to jane.doe@gmail.com now', undefined],
  // No form that the data's pattern knows, and somebody's address all the same.
  ['Mail goes to 田中@例え.テスト now', undefined],
  ['Call +33 6 12 34 56 78 when it breaks', undefined],
  ['Call (418) 555-0123 when it breaks', undefined],
  ['Paid from FR14 2004 1010 0505 0001 3M02 606', undefined],
  [`Rotate ghp_${'a1B2'.repeat(9)}`, undefined],
  ['Rename \u202Egnihtyna', undefined],
  ['As\u00ADter', undefined],
  ['', undefined],
])('%s', (subject, shown) => {
  expect(publicSubject(subject, channel)).toBe(shown);
});

test.each([
  [['policy/people/nora.yaml'], undefined],
  [['policy/waivers/shop.yaml', 'policy/people/nora.yaml'], undefined],
  [['channels/unofficial/x/aster-fake.yaml'], undefined],
  [['policy/people/nora.yaml', 'channels/x/aster.yaml'], 'Nora leaves'],
  [['policy/people/nora.yaml', '.github/CODEOWNERS'], undefined],
  [['scripts/check.ts'], 'Nora leaves'],
  [['policy/units/shop.yaml'], 'Nora leaves'],
])('a commit that touches %j', (paths, shown) => {
  expect(publicSubject('Nora leaves', paths)).toBe(shown);
});

test('under an embargo nothing is said of a change, nor of what changed with it', () => {
  const secret = ['calendar/posts/2027/january.yaml'];
  const isSecret = (path: string) => secret.includes(path);
  expect(publicSubject('Plan the electric shuttle', secret, isSecret)).toBeUndefined();
  expect(publicSubject('Plan the electric shuttle', [...channel, ...secret], isSecret)).toBeUndefined();
  expect(publicSubject('Plan the electric shuttle', channel, isSecret)).toBe('Plan the electric shuttle');
});

test('a long line is cut between letters', () => {
  const shown = publicSubject('🪼'.repeat(200), channel) ?? '';
  expect([...shown]).toHaveLength(120);
  expect(shown.endsWith('🪼…')).toBe(true);
});

test('of an entry of the calendar that is not here nothing is said, either', () => {
  const told = { calendar: { posts: new Map(), campaigns: new Map() }, assets: new Map() };
  expect(toldSubject(told, 'Drop the electric shuttle', ['calendar/posts/2026/gone.yaml'])).toBeUndefined();
  expect(toldSubject(told, 'Rename the channel', channel)).toBe('Rename the channel');
});
