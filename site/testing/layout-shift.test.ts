import { expect, test } from 'vitest';
import { largestSession } from './layout-shift.ts';

test.each([
  [[], 0],
  [
    [
      [0, 0.1],
      [900, 0.2],
    ],
    0.3,
  ],
  [
    [
      [0, 0.1],
      [1000, 0.2],
    ],
    0.2,
  ],
  // Six movements, each within a second of the last: the session ends after five seconds.
  [
    [
      [0, 0.1],
      [900, 0.1],
      [1800, 0.1],
      [2700, 0.1],
      [3600, 0.1],
      [4500, 0.1],
      [5400, 0.1],
    ],
    0.6,
  ],
] as const)('%j sums up to %d', (shifts, wanted) => {
  expect(largestSession(shifts.map(([at, value]) => ({ at, value })))).toBeCloseTo(wanted);
});
