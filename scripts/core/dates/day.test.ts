import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from './day.ts';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('8999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2025-12-15', 1, '2026-01-15'],
])('%s and %i months are %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

test('counts as the calendar of the language does', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: -3650, max: 3650 }), (a, b, number) => {
      const date = Temporal.PlainDate.from(a);
      expect(addDays(a, number)).toBe(date.add({ days: number }).toString());
      expect(addMonths(a, number % 120)).toBe(date.add({ months: number % 120 }).toString());
      expect(daysBetween(a, b)).toBe(date.until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days);
    }),
  );
});
