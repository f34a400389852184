import { afterAll, expect, test } from 'vitest';
import { calendarOf } from './core/calendar/view/calendar.ts';
import { check } from './core/check/check.ts';
import { momentIn } from './core/dates/moment.ts';
import { buildRegistry } from './core/model/registry.ts';
import { placeProblems } from './report/place.ts';
import { renderText } from './report/text.ts';
import { museum } from './testing/fixture.ts';
import { museumCalendar } from './testing/museum-calendar.ts';

const own = process.env['TZ'];
afterAll(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

/** Times around midnight and around each change of the clocks, among them some that there are not. */
const times = [
  '2026-03-29 01:30 Europe/Paris',
  '2026-03-29 02:30 Europe/Paris',
  '2026-10-25 02:30 Europe/Paris',
  '2026-11-01 01:59 America/New_York',
  '2027-03-14 02:00 America/New_York',
  '2027-04-04 02:45 Pacific/Chatham',
  '2026-12-31 23:59 Pacific/Chatham',
  '2027-01-01 00:00 UTC',
  '2026-12-02 00:10 Pacific/Chatham',
];
const files = times.map((time, index) => {
  const [, at, zone] = /^(\S+ \S+) (\S+)$/.exec(time) ?? [];
  return {
    path: `calendar/posts/2026/at-${index}.yaml`,
    text: `title: At ${index}
status: planned
author: dan-wu
posts:
  - { channel: x/aster, at: "${at}", zone: ${zone}, language: en, text: Something of number ${index} is open. }
`,
  };
});

/** All that the check and the calendar say, from the files on, at an instant. */
function said(instant: string): string {
  const calendar = Object.entries(museumCalendar).map(([path, text]) => ({ path, text }));
  const registry = buildRegistry([...museum(), ...calendar, ...files]);
  const moment = momentIn(new Date(instant), registry.organization?.data.time_zone);
  const { problems } = check(registry, moment);
  const { postsOn } = calendarOf(registry, moment);
  return `${renderText(placeProblems(registry, problems), '')}\n${JSON.stringify([...postsOn])}`;
}

test.each(['2026-03-29T00:59:59Z', '2026-10-25T01:00:00Z', '2026-12-01T23:30:00Z'])(
  'at %s the machine’s own zone changes nothing',
  (instant) => {
    const zones = ['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Chatham'];
    const offsets = new Set<number>();
    const answers = zones.map((zone) => {
      process.env['TZ'] = zone;
      offsets.add(new Date(instant).getTimezoneOffset());
      return said(instant);
    });
    // The machine has really been in four places, or in three where two of them share an hour.
    expect(offsets.size).toBeGreaterThanOrEqual(3);
    expect(answers[0]).toContain('bad-time');
    expect(new Set(answers).size).toBe(1);
  },
);
