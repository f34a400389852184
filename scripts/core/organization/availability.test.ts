import { expect, test } from 'vitest';
import type { Entry } from '../model/registry.ts';
import { absenceOf } from './availability.ts';

const person = (data: Entry<'people'>['data']): Entry<'people'> => ({
  kind: 'people',
  id: 'eve-lind',
  file: 'policy/people/eve-lind.yaml',
  data,
});
const on = (data: Entry<'people'>['data']) => absenceOf(person(data), '2026-12-01')?.words.en;

test('somebody has left on the day after the last working day, whatever the status says', () => {
  expect(on({ status: 'left', left_on: '2026-11-30' })).toBe('left on 2026-11-30');
  expect(on({ status: 'active', left_on: '2026-11-30' })).toBe('left on 2026-11-30');
  expect(on({ status: 'left', left_on: '2026-12-01' })).toBeUndefined();
  expect(on({ status: 'left' })).toBe('has left');
});

test('a leave lasts until its last day, and for ever without one', () => {
  expect(on({ status: 'on-leave', until: '2026-12-01' })).toBe('is on leave until 2026-12-01');
  expect(on({ status: 'on-leave', until: '2026-11-30' })).toBeUndefined();
  expect(on({ status: 'on-leave' })).toBe('is on leave');
  expect(on({ status: 'on-leave', left_on: '2026-11-30' })).toBe('left on 2026-11-30');
});

test('a file that could not be read makes nobody absent', () => {
  expect(on({})).toBeUndefined();
});
