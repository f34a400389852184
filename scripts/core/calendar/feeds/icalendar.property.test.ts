import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { onClock } from '../time/local-time.ts';
import { icalendar } from './icalendar.ts';

/** What a calendar cannot hold: control characters, and how the end of a line was written. */
const kept = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');

const unescaped = (written: string) =>
  written.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('\\', ';', ',', '\n', '\r\n', 'n', ':', '"', 'é', '👩‍👩‍👧‍👦', 'END:VEVENT', ' '),
    maxLength: 120,
  }),
);
const zone = fc.constantFrom('UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Chatham', 'Asia/Kolkata');
const instant = fc
  .integer({ min: 1_700_000_000, max: 1_900_000_000 })
  .map((seconds) =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString({ smallestUnit: 'minute' }),
  );

test('any text survives in any zone, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(text, text, text, zone, instant, (name, title, line, place, when) => {
      const start = onClock(when, place);
      const feed = icalendar(name, [
        {
          uid: 'a@b',
          sequence: 1,
          stamp: '2026-12-01T00:00:00Z',
          start,
          minutes: 15,
          title,
          lines: [line],
          status: 'CONFIRMED',
          categories: [],
        },
      ]);
      for (const one of feed.split('\r\n'))
        expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75);
      const calendar = new ICAL.Component(ICAL.parse(feed));
      const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      expect(events).toHaveLength(1);
      expect(events[0]?.summary ?? '').toBe(kept(title));
      expect(events[0]?.description ?? '').toBe(kept(line));
      // The reader leaves properties of others as they are written.
      expect(unescaped(String(calendar.getFirstPropertyValue('x-wr-calname') ?? ''))).toBe(kept(name));
      expect(events[0]?.startDate.toString().slice(0, 16).replace('T', ' ')).toBe(start.at);
    }),
  );
});
