import { expect, test } from 'vitest';
import { addDays, daysBetween } from './day.ts';
import { counted, monthlyTerm } from './deadlines.ts';

test('a term of months has run out on the day after its last one', () => {
  expect(monthlyTerm('2026-12-01', 12).lapsedOn('2025-12-01')).toBeUndefined();
  expect(monthlyTerm('2026-12-01', 12).lapsedOn('2025-11-30')).toBe('2026-11-30');
});

test('the end of a short month is the end of the term', () => {
  expect(monthlyTerm('2026-03-31', 1).lapsedOn('2026-02-28')).toBe('2026-03-28');
  expect(monthlyTerm('2026-02-28', 1).lapsedOn('2026-01-31')).toBeUndefined();
  expect(monthlyTerm('2026-03-01', 1).lapsedOn('2026-01-31')).toBe('2026-02-28');
});

test('days are counted across months and years', () => {
  expect(addDays('2026-12-01', -90)).toBe('2026-09-02');
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect([counted(1, 'day'), counted(2, 'month')]).toEqual(['1 day', '2 months']);
});
