import { expect, test } from 'vitest';
import { momentIn, noonOf } from './moment.ts';

test('an instant has the day of the organisation', () => {
  const late = new Date('2026-12-01T23:30:00.250Z');
  expect(momentIn(late, 'Europe/Paris')).toEqual({ now: '2026-12-01T23:30:00Z', today: '2026-12-02' });
  expect(momentIn(late, 'America/Montreal').today).toBe('2026-12-01');
  expect(momentIn(late).today).toBe('2026-12-01');
  expect(momentIn(late, 'Nowhere/AtAll').today).toBe('2026-12-01');
});

test('a day alone is its noon', () => {
  expect(noonOf('2026-12-01')).toEqual({ now: '2026-12-01T12:00:00Z', today: '2026-12-01' });
});
