import { expect, test } from 'vitest';
import { dayOf } from './due.ts';

test('the reader’s day is the day of their own clock, not that of UTC', () => {
  expect(dayOf(new Date(2027, 0, 5, 0, 30))).toBe('2027-01-05');
  expect(dayOf(new Date(2027, 11, 31, 23, 59))).toBe('2027-12-31');
});
