import { expect, test } from 'vitest';
import { addDays, daysBetween } from './day.ts';
import { counted, termOf } from './deadlines.ts';

test('a term of months ends on the same day of its last one, or at the end of a short one', () => {
  expect(termOf(12)('2025-11-30')).toBe('2026-11-30');
  expect(termOf(1)('2026-02-28')).toBe('2026-03-28');
  expect(termOf(1)('2026-01-31')).toBe('2026-02-28');
});

test('days are counted across months and years', () => {
  expect(addDays('2026-12-01', -90)).toBe('2026-09-02');
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect([counted(1, 'day'), counted(2, 'month')]).toEqual(['1 day', '2 months']);
});
