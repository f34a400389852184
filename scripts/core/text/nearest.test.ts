import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['onwer', 'owner'],
  ['ownr', 'owner'],
  ['Owner', 'owner'],
  ['audience', 'audiences'],
  ['ulr', 'url'],
  ['purpse', 'purpose'],
  ['colour', undefined],
  ['x', undefined],
])('%s is meant as %s', (word, meant) => {
  expect(nearest(word, ['name', 'url', 'owner', 'deputy', 'audiences', 'purpose'])).toBe(meant);
});
