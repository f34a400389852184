import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { museumCalendar } from '../../../testing/museum-calendar.ts';
import { museumWith } from '../../../testing/posts.ts';
import { noonOf } from '../../dates/moment.ts';
import { calendarOf } from '../view/calendar.ts';
import { csvRows, csvTemplates } from './csv-templates.ts';
import { type FeedEvent, type FeedSetting, feedEvents } from './events.ts';
import { icalendar } from './icalendar.ts';

const setting: FeedSetting = {
  domain: 'handbook.aster.example',
  changedAt: (file) => (file.includes('winter-hours') ? 1_796_000_000 : undefined),
  say: (text) => (typeof text === 'string' ? text : (text['en'] ?? '')),
  status: (status) => status,
  embargo: 'Under embargo',
  channelName: (id) => id,
  addressOf: ({ id }) => `https://handbook.aster.example/calendar/posts/${id}/`,
};

const museum = (more: Readonly<Record<string, string>> = {}, day = '2026-12-01') =>
  calendarOf(museumWith({ ...museumCalendar, ...more }), noonOf(day));
const events = (more = {}, own: Partial<FeedSetting> = {}, only?: Parameters<typeof feedEvents>[2]) =>
  feedEvents(museum(more), { ...setting, ...own }, only);
const named = (name: string, list: readonly FeedEvent[]) =>
  list.find(({ uid }) => uid.startsWith(`${name}@`));

/** What another reader makes of a feed. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

/** What the golden file holds: the museum’s calendar may grow without it. */
const few = [
  'winter-hours',
  'called-off',
  'secret-show',
  'late-poster',
  'meetings/december',
  'campaigns/winter',
];

test('the feed of the organisation is as it was read and agreed to', async () => {
  const files = Object.entries(museumCalendar).filter(([path]) =>
    few.some((name) => path.endsWith(`/${name}.yaml`)),
  );
  const calendar = calendarOf(museumWith(Object.fromEntries(files)), noonOf('2026-12-01'));
  const feed = icalendar('Aster Museum, posts', feedEvents(calendar, setting));
  await expect(feed).toMatchFileSnapshot('golden/organization.ics');
});

test('another reader finds in it what the calendar says', () => {
  const told = events();
  const found = read(icalendar('Aster', told));
  expect(
    found.map(({ uid, summary, description, sequence }) => ({ uid, summary, description, sequence })),
  ).toEqual(
    told.map(({ uid, title, lines, sequence }) => ({
      uid,
      summary: title,
      description: lines.length > 0 ? lines.join('\n') : null,
      sequence,
    })),
  );
  expect(found.map(({ startDate }) => startDate.toString().slice(0, 16).replace('T', ' '))).toEqual(
    told.map(({ start }) => start.at),
  );
  expect(found.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(
    told.map(({ status }) => status),
  );
});

test('lines have at most 75 octets, and each zone that is named has its rules', () => {
  const text = icalendar('Aster', events());
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  const zones = new Set([...text.matchAll(/;TZID=([^:]+):/g)].map(([, zone]) => zone));
  expect([...text.matchAll(/^TZID:(.+?)\r$/gm)].map(([, zone]) => zone).sort()).toEqual([...zones].sort());
});

describe('the identity of an event', () => {
  const winter = 'calendar/posts/2026/winter-hours.yaml';
  const changed = (museumCalendar[winter] ?? '')
    .replace('title: "Winter hours"', 'title: "Hours in winter"')
    .replace('2026-12-02 08:30', '2026-12-03 09:00');

  test('outlives a change of title, time and content', () => {
    const before = named('winter-hours', events());
    const after = named('winter-hours', events({ [winter]: changed }));
    expect(after?.title).toBe('Hours in winter');
    expect(after?.uid).toBe(before?.uid);
  });

  test('its number grows with every change, also with the beginning and the end of a freeze', () => {
    const at = (seconds: number, file: string) => ({
      changedAt: (one: string) => (one.includes(file) ? seconds : 1_796_000_000),
    });
    const first = named('winter-hours', events())?.sequence ?? 0;
    expect(named('winter-hours', events({}, at(1_796_000_001, 'winter-hours')))?.sequence).toBe(first + 1);
    expect(named('winter-hours', events({}, at(1_796_000_005, 'freeze')))?.sequence).toBe(first + 5);
  });
});

test('what is called off stays, cancelled: by its people, by a freeze, by time', () => {
  const freeze = { 'calendar/freeze.yaml': 'ordered: { by: ada-noor, on: 2026-11-30 }\nmessage: Wait.\n' };
  expect(named('called-off', events())?.status).toBe('CANCELLED');
  expect(named('late-poster', events())?.status).toBe('CANCELLED');
  expect(named('winter-hours', events())?.status).toBe('CONFIRMED');
  expect(named('winter-hours', events(freeze))?.status).toBe('CANCELLED');
});

test('an embargo, words that are held back, and what is private are in no feed', () => {
  const text = icalendar('Aster', events());
  expect(text.replaceAll('\r\n ', '')).not.toMatch(/planted/i);
  expect(text).toContain('SUMMARY:Under embargo');
});

test('a feed of one channel or person has what concerns it', () => {
  const of = (kind: 'channels' | 'people', id: string) =>
    events({}, {}, { kind, id }).map(({ uid, start }) => `${uid.split('@')[0]} ${start.time}`);
  expect(of('channels', 'facebook/aster.shop')).toEqual(['sea-glass 12:00', 'winter-hours 10:00']);
  expect(of('people', 'ben-roy')).toContain('meeting-december 10:00');
  expect(of('people', 'cleo-diaz').filter((one) => one.startsWith('meeting-december'))).toEqual([]);
});

describe('files for bulk schedulers', () => {
  const [hootsuite] = csvTemplates;
  const rows = (channel: string, day?: string) =>
    csvRows(hootsuite ?? expect.fail(), museum({}, day), channel);

  test('hold what is approved and still to come', () => {
    expect(rows('x/aster')).toEqual([
      ['12/02/2026 08:30', expect.stringContaining('From Monday'), 'https://aster.example/hours'],
    ]);
    expect(rows('x/aster', '2026-12-03').map(([time]) => time)).toEqual([]);
  });

  test('no cell is a formula', () => {
    const post = (museumCalendar['calendar/posts/2026/sea-glass.yaml'] ?? '')
      .replace('published\n', 'approved\n')
      .replace('2026-11-24 12:00', '2026-12-24 12:00');
    const [row] = csvRows(
      hootsuite ?? expect.fail(),
      museum({ 'calendar/posts/2026/sea-glass.yaml': post }),
      'facebook/aster.shop',
    ).slice(-1);
    expect(row?.[1]).toMatch(/^ =1\+1/);
  });

  test('a template says where it is from', () => {
    for (const { source, columns } of csvTemplates) {
      expect(source).toMatch(/\w/);
      expect(columns.map(({ holds }) => holds)).toContain('text');
    }
  });
});
