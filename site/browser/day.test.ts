import { afterEach, expect, test, vi } from 'vitest';
import { dayIn, keptDayName, readersDay } from './day.ts';

afterEach(() => vi.unstubAllGlobals());

test('the reader’s day is the day of their own clock, not that of UTC; a zone has its own', () => {
  expect(dayIn(undefined, new Date(2027, 0, 5, 0, 30))).toBe('2027-01-05');
  expect(dayIn(undefined, new Date(2027, 11, 31, 23, 59))).toBe('2027-12-31');
  expect(dayIn('Pacific/Chatham', new Date('2027-01-05T12:00:00Z'))).toBe('2027-01-06');
});

test('a page that says which day the organisation stays on is read on that day', () => {
  const querySelector = (selector: string) =>
    selector === `meta[name="${keptDayName}"]` ? { content: '2026-12-01' } : null;
  vi.stubGlobal('document', { querySelector });
  expect(readersDay()).toBe('2026-12-01');
  expect(dayIn('Pacific/Chatham')).toBe('2026-12-01');
});
