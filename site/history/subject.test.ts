import { expect, test } from 'vitest';
import { publicSubject } from './subject.ts';

test.each([
  ['Rename the channel', 'Rename the channel'],
  ['  Follow @aster on X  ', 'Follow @aster on X'],
  ['Mail goes to jane.doe@aster.example now', undefined],
  [`Rotate ghp_${'a1B2'.repeat(9)}`, undefined],
  ['', undefined],
])('%s', (subject, shown) => {
  expect(publicSubject(subject)).toBe(shown);
});

test('a long line is cut between letters', () => {
  const shown = publicSubject('🪼'.repeat(200)) ?? '';
  expect([...shown]).toHaveLength(120);
  expect(shown.endsWith('🪼…')).toBe(true);
});
