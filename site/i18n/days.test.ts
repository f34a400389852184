import { expect, test } from 'vitest';
import { dayWriter, hoursIn, rangeWriter } from './days.ts';

test.each([
  ['en', '2026-09-01', 'September 1, 2026'],
  ['fr', '2026-09-01', '1er septembre 2026'],
  ['fr-CA', '2026-09-01', '1er septembre 2026'],
  ['fr', '2026-09-11', '11 septembre 2026'],
  ['fr', '2026-09-21', '21 septembre 2026'],
  ['fr', 'someday', 'someday'],
])('in %s the day %s is %s', (language, day, words) => {
  expect(dayWriter(language)(day)).toBe(words);
});

test.each([
  [{ weekday: 'long', day: 'numeric', month: 'long' }, 'vendredi 1er janvier'],
  [{ day: 'numeric', month: 'short' }, '1er janv.'],
  [{ month: 'long', year: 'numeric' }, 'janvier 2027'],
  [{ weekday: 'long' }, 'vendredi'],
] as const)('the first of a month in French, as %j', (shape, words) => {
  expect(dayWriter('fr', shape)('2027-01-01')).toBe(words);
});

test.each([
  ['2026-09-01', '2026-09-11', '1er–11 septembre 2026'],
  ['2026-09-28', '2026-10-01', '28 septembre – 1er octobre 2026'],
  ['2026-09-01', '2026-09-01', '1er septembre 2026'],
])('from %s to %s in French', (from, until, words) => {
  const range = rangeWriter('fr', { day: 'numeric', month: 'long', year: 'numeric' });
  expect(range(from, until).replaceAll(/\s/g, ' ')).toBe(words);
});

test('opening hours have their days in the reader’s language', () => {
  expect(hoursIn('Mon-Fri 09:00-17:00, Sat 10:00-12:00', 'fr')).toBe(
    'lun.-ven. 09:00-17:00, sam. 10:00-12:00',
  );
  expect(hoursIn('Mon-Sun 05:30-22:30', 'en')).toBe('Mon-Sun 05:30-22:30');
  expect(hoursIn('at any time', 'fr')).toBe('at any time');
});
