import { describe, expect, test } from 'vitest';
import { lengthIn } from '../style/text/units.ts';
import { platformSchema, textUnits } from './platform.ts';

const limit = (what: string, unit: string) => ({
  what,
  unit,
  max: 280,
  source: 'The help pages.',
  verified_on: '2026-11-01',
});
const refused = (...limits: object[]) =>
  platformSchema.shape.limits.safeParse(limits).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('limits of a platform', () => {
  test.each(textUnits)('a text can be counted in %s', (unit) => {
    expect(refused(limit('text', unit))).toEqual([]);
    expect(lengthIn(unit, 'Snow.')).toBe(5);
  });

  test('a unit that nobody can count a text in is refused, and never left out in silence', () => {
    expect(refused(limit('text', 'x-wieghted'), limit('alt', 'items'), limit('media', 'items'))).toEqual([
      '0.unit',
      '1.unit',
    ]);
  });
});
