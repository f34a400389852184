import { describe, expect, test } from 'vitest';
import { isProblem, onClock, readLocalTime } from './local-time.ts';

const instantOf = (at: string, zone: string) => {
  const read = readLocalTime(at, zone);
  return isProblem(read) ? read.problem : read.instant;
};

test('a time on the clock of a place is one instant', () => {
  expect(readLocalTime('2026-11-25 08:30', 'Europe/Paris')).toEqual({
    at: '2026-11-25 08:30',
    zone: 'Europe/Paris',
    instant: '2026-11-25T07:30:00Z',
    day: '2026-11-25',
    time: '08:30',
    offset: '+01:00',
  });
  expect(instantOf('2026-07-01 08:30', 'Europe/Paris')).toBe('2026-07-01T06:30:00Z');
  expect(instantOf('2026-07-01 08:30', 'America/Toronto')).toBe('2026-07-01T12:30:00Z');
  expect(instantOf('2026-07-01 00:10', 'Pacific/Chatham')).toBe('2026-06-30T11:25:00Z');
  expect(instantOf('2026-07-01 08:30', 'UTC')).toBe('2026-07-01T08:30:00Z');
});

/** Times when the clocks change, in 2026. Source: tz database 2026a, files europe, northamerica, australasia. */
describe('a time that the clock skips or shows twice', () => {
  test.each([
    ['2026-03-29 02:30', 'Europe/Paris', 'gap', '2026-03-29 01:30+01:00', '2026-03-29 03:30+02:00'],
    ['2026-10-25 02:30', 'Europe/Paris', 'overlap', '2026-10-25 02:30+02:00', '2026-10-25 02:30+01:00'],
    ['2026-03-08 02:00', 'America/Toronto', 'gap', '2026-03-08 01:00-05:00', '2026-03-08 03:00-04:00'],
    ['2026-11-01 01:59', 'America/Toronto', 'overlap', '2026-11-01 01:59-04:00', '2026-11-01 01:59-05:00'],
    ['2026-04-05 02:45', 'Pacific/Chatham', 'overlap', '2026-04-05 02:45+13:45', '2026-04-05 02:45+12:45'],
  ])('%s in %s: %s', (at, zone, problem, earlier, later) => {
    const read = readLocalTime(at, zone);
    expect(read).toMatchObject({ problem, at, zone });
    const either = 'either' in read ? read.either.map((one) => `${one.at}${one.offset}`) : [];
    expect(either).toEqual([earlier, later]);
  });

  test('the minutes before and after are times', () => {
    expect(instantOf('2026-03-29 01:59', 'Europe/Paris')).toBe('2026-03-29T00:59:00Z');
    expect(instantOf('2026-03-29 03:00', 'Europe/Paris')).toBe('2026-03-29T01:00:00Z');
    expect(instantOf('2026-10-25 03:00', 'Europe/Paris')).toBe('2026-10-25T02:00:00Z');
  });
});

test.each([
  ['2026-11-25 8:30', 'form'],
  ['2026-11-25T08:30', 'form'],
  ['25/11/2026 08:30', 'form'],
  ['2026-11-25', 'form'],
  ['2026-11-25 08:30:00', 'form'],
  ['2026-11-25 08:30+01:00', 'offset'],
  ['2026-11-25T08:30:00Z', 'offset'],
  ['2026-11-25 08:30 UTC', 'offset'],
  ['2026-11-25T08:30+01:00[Europe/Paris]', 'offset'],
  ['2026-02-29 08:30', 'no-such-day'],
  ['2026-11-31 08:30', 'no-such-day'],
  // Their instants would have years of six digits, which do not compare as text.
  ['9999-12-31 23:59', 'too-far'],
  ['3000-01-01 00:00', 'too-far'],
  ['0001-01-01 00:00', 'too-far'],
  ['0000-01-01 00:00', 'too-far'],
  ['2026-11-25 24:00', 'no-such-time'],
  ['2026-11-25 08:60', 'no-such-time'],
])('%s is no time: %s', (at, problem) => {
  expect(readLocalTime(at, 'Europe/Paris')).toEqual({ problem, at });
});

describe('zones', () => {
  test.each([
    ['+01:00', 'zone-offset', undefined],
    ['UTC+1', 'zone-offset', undefined],
    ['Etc/GMT-1', 'zone-offset', undefined],
    ['Z', 'zone-offset', undefined],
    ['CET', 'zone-abbreviation', undefined],
    ['EST', 'zone-abbreviation', undefined],
    ['GMT', 'zone-abbreviation', undefined],
    ['EST5EDT', 'zone-abbreviation', undefined],
    ['Europe/paris', 'zone-unknown', 'Europe/Paris'],
    ['America/Tornto', 'zone-unknown', 'America/Toronto'],
    ['Japan', 'zone-unknown', undefined],
    ['Elsewhere/Nowhere', 'zone-unknown', undefined],
  ])('%s is refused: %s', (zone, problem, meant) => {
    expect(readLocalTime('2026-11-25 08:30', zone)).toEqual({ problem, zone, ...(meant && { meant }) });
  });

  test.each(['Europe/Kyiv', 'Europe/Kiev', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'UTC'])(
    '%s is a zone',
    (zone) => expect(isProblem(readLocalTime('2026-11-25 08:30', zone))).toBe(false),
  );
});

test('what the clock of another place shows', () => {
  expect(onClock('2026-11-25T23:30:00Z', 'Pacific/Chatham')).toMatchObject({
    at: '2026-11-26 13:15',
    offset: '+13:45',
  });
});
