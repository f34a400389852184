import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../node/files.ts';
import { museumCalendar } from '../../../testing/museum-calendar.ts';
import { noonOf } from '../../dates/moment.ts';
import { buildRegistry, type Registry } from '../../model/registry.ts';
import { planIndex } from '../plan/index-file.ts';
import { assetLibrary } from './assets.ts';
import { type Calendar, calendarOf, comingFrom, hasPage, spanIn } from './calendar.ts';
import { groupedBy } from './filters.ts';
import { weekOf, weeksOf } from './months.ts';
import { isUntold } from './untold.ts';

const base = readSources(join(import.meta.dirname, '../../../testing/base'));
const moment = noonOf('2026-12-01');

function registryWith(more: Readonly<Record<string, string>>): Registry {
  const files = Object.entries({ ...museumCalendar, ...more }).map(([path, text]) => ({ path, text }));
  return buildRegistry([...base, ...files]);
}

const museum = (more: Readonly<Record<string, string>> = {}, at = moment): Calendar =>
  calendarOf(registryWith(more), at);

const calendar = museum();
const on = (day: string, shown = calendar) =>
  (shown.postsOn.get(day) ?? []).map(({ post, time, status }) => [time.time, status, post.name]);
const named = (name: string, shown = calendar) => shown.posts.get(`2026/${name}`);

test('what stands on a day is in the order of its time', () => {
  expect(on('2026-12-15').map(([time]) => time)).toEqual([
    '10:00',
    '11:00',
    '12:00',
    '13:00',
    '14:00',
    '15:00',
  ]);
  // New York’s ten o’clock lies on the same day, after half past eight in Paris.
  expect(named('winter-hours')?.on.map(({ channel }) => channel)).toEqual(['x/aster', 'facebook/aster.shop']);
  expect(calendar.meetingsOn.get('2026-12-03')?.map(({ time }) => time.time)).toEqual(['10:00']);
  expect(calendar.holidaysOn.get('2026-12-25')).toEqual([
    { name: { en: 'Christmas Day', fr: 'Noël' }, regions: [] },
  ]);
  expect(calendar.months).toEqual(['2026-07', '2026-11', '2026-12']);
});

test('a post whose time has passed before it was approved is expired', () => {
  expect(on('2026-11-30')).toEqual([['09:00', 'expired', 'late-poster']]);
  expect(on('2026-11-30', museum({}, noonOf('2026-11-29')))).toEqual([['09:00', 'in-review', 'late-poster']]);
});

describe('what is held back', () => {
  test('words are seen from the status on that the planning policy names', () => {
    expect(named('crowd-0')?.on[0]?.text).toBeUndefined();
    expect(named('winter-hours')?.on[0]?.text).toContain('From Monday');
    const open = museum({ 'policy/planning.yaml': 'copy_shown: planned\n' });
    expect(named('crowd-0', open)?.on[0]?.text).toContain('PLANTED');
    expect(named('called-off', open)?.on[0]?.text).toBeUndefined();
  });

  test('an embargo hides all but when and where, up to its minute', () => {
    expect(named('secret-show')).toMatchObject({ title: undefined, on: [{ text: undefined }] });
    const open = 'name: Spring\nowner: dan-wu\nfrom: 2027-03-01\nuntil: 2027-03-31\n';
    const at = (now: string) =>
      museum({ 'calendar/campaigns/spring.yaml': open }, { now, today: '2026-12-10' });
    expect(named('secret-show', at('2026-12-10T07:59:59Z'))?.title).toBeUndefined();
    expect(named('secret-show', at('2026-12-10T08:00:00Z'))?.title).toContain('secret');
  });

  describe.each<[string, Record<string, string>]>([
    ['that of its campaign', { embargo: '{ until: "2026-12-20 09:00", zone: Europe/Paris }' }],
    ['that of its campaign, which cannot be read', { embargo: '{ until: soon }' }],
    [
      'that of its campaign, which is for ever',
      { embargo: '{ until: "9999-12-31 23:59", zone: America/Toronto }' },
    ],
    ['that of its campaign, whose file is broken', { embargo: '[' }],
  ])('an embargo holds for a post: %s', (_, { embargo }) => {
    const campaign = `name: Telling\nowner: ada-noor\nfrom: 2026-12-01\nuntil: 2026-12-24\nembargo: ${embargo}\n`;
    const files = {
      'calendar/campaigns/lamps.yaml': campaign,
      'calendar/posts/2026/lamps.yaml':
        'title: Telling\nstatus: approved\nauthor: dan-wu\ncampaign: lamps\npillar: telling\nposts: [{ channel: x/aster, at: "2026-12-20 10:00", language: en, text: Telling }]\n',
    };
    test('in pages and feeds, and in what the form of a post reads', () => {
      const shown = museum(files);
      expect(named('lamps', shown)).toMatchObject({ title: undefined, campaign: undefined });
      const registry = registryWith(files);
      const index = planIndex(registry, moment, assetLibrary(registry, shown));
      expect(JSON.stringify([...shown.posts.values(), ...shown.campaigns.values(), index])).not.toMatch(
        /telling/i,
      );
    });
  });

  test.each<[string, boolean]>([
    ['calendar/posts/2026/secret-show.yaml', true],
    ['calendar/campaigns/spring.yaml', true],
    // It had another name or is gone: nobody knows whether its embargo has passed.
    ['calendar/posts/2026/renamed-since.yaml', true],
    ['calendar/campaigns/dropped.yaml', true],
    ['policy/assets/not-in-the-library.yaml', true],
    ['policy/assets/files/of-no-asset.png', true],
    ['calendar/posts/2026/winter-hours.yaml', false],
    ['channels/x/aster.yaml', false],
    ['policy/assets/hall.yaml', false],
    ['scripts/check.ts', false],
  ])('what was said of changes is held back with the files: %s', (path, isHeldBack) => {
    const assets = new Map([['hall', { file: 'policy/assets/files/hall.png' }]]);
    expect(isUntold({ calendar, assets }, path)).toBe(isHeldBack);
    expect(isUntold({ calendar, assets }, 'policy/assets/files/hall.png')).toBe(false);
  });

  test.each(['idea', 'planned', 'cancelled'])(
    'a picture that only a post under an embargo names is not told of, be it %s',
    (status) => {
      const registry = registryWith({
        'policy/assets/ship.yaml':
          'title: Telling\nkind: image\nunit: museum\nurl: https://aster.example/ship.png\nalt: A ship.\nauthor: Dan Wu\nlicence: own work\n',
        'calendar/posts/2026/ship.yaml': `title: Ship\nstatus: ${status}\nauthor: dan-wu\nembargo: { until: "2026-12-20 09:00", zone: Europe/Paris }\nposts: [{ channel: x/aster, language: en, media: [{ asset: ship }] }]\n`,
      });
      expect(assetLibrary(registry, calendarOf(registry, moment)).has('ship')).toBe(false);
    },
  );

  test('a campaign that is not here could be under an embargo', () => {
    const text =
      'title: Telling\nstatus: planned\nauthor: dan-wu\ncampaign: gone\nposts: [{ channel: x/aster, at: "2026-12-20 10:00", language: en }]\n';
    expect(named('lamps', museum({ 'calendar/posts/2026/lamps.yaml': text }))?.title).toBeUndefined();
  });

  test('a planning policy that cannot be read shows no words before they have appeared', () => {
    expect(
      named('winter-hours', museum({ 'policy/planning.yaml': 'copy_shown: [' }))?.on[0]?.text,
    ).toBeUndefined();
  });

  test('nothing private is anywhere in it', () => {
    const { posts, postsOn, meetingsOn, campaigns, quietPeriods } = calendar;
    expect(JSON.stringify([...posts, ...postsOn, ...meetingsOn, ...campaigns, quietPeriods])).not.toMatch(
      /planted/i,
    );
  });
});

test('a freeze stops what is to come, except on its own channels', () => {
  const frozen = museum({
    'calendar/freeze.yaml':
      'ordered: { by: ada-noor, on: 2026-11-30 }\nmessage: Nothing is posted.\nexcept: [facebook/aster.shop]\n',
  });
  expect(named('winter-hours', frozen)?.on.map(({ status }) => status)).toEqual(['stopped', 'approved']);
  expect(named('winter-hours', frozen)?.status).toBe('stopped');
  expect(named('sea-glass', frozen)?.status).toBe('published');
  expect(frozen.freeze?.message).toBe('Nothing is posted.');
});

test('posts of the last months and all that come have pages', () => {
  const has = (name: string) => hasPage(calendar, named(name) ?? expect.fail(name));
  expect([has('last-summer'), has('sea-glass'), has('winter-hours'), has('some-day')]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test('of a channel only what appears on it is listed, with its own time', () => {
  const coming = comingFrom(calendar, '2026-12-01');
  const [shop] = groupedBy('channels', coming).get('facebook/aster.shop') ?? [];
  expect([shop?.time.time, shop?.on.length]).toEqual(['10:00', 1]);
  expect(groupedBy('units', coming).get('shop')).toHaveLength(1);
  expect(
    groupedBy('campaigns', coming)
      .get('winter')
      ?.map(({ post }) => post.name),
  ).toEqual(['winter-hours', 'asked']);
  expect(comingFrom(calendar, '2026-12-01', 1)).toEqual([]);
  expect(comingFrom(calendar, '2026-12-01', 2)).toHaveLength(1);
});

describe('weeks', () => {
  test('a month is whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks.map(({ number }) => number)).toEqual([49, 50, 51, 52, 53]);
    expect([weeks[0]?.days[0], weeks.at(-1)?.days.at(-1)]).toEqual(['2026-11-30', '2027-01-03']);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  test('a week belongs to the year of its Thursday', () => {
    expect(weekOf('2027-01-03').id).toBe('2026-W53');
    expect(weekOf('2024-12-30').id).toBe('2025-W01');
  });

  test('what lasts some days is cut to the week', () => {
    const { days } = weekOf('2026-12-24');
    expect(spanIn(days, { from: '2026-12-24', until: '2026-12-28' })).toEqual({ at: 3, length: 4 });
    expect(spanIn(weekOf('2026-12-28').days, { from: '2026-12-24', until: '2026-12-28' })).toEqual({
      at: 0,
      length: 1,
    });
    expect(spanIn(days, { from: '2026-12-28', until: '2026-12-30' })).toBeUndefined();
    expect(spanIn(days, { from: '2026-12-26', until: '2026-12-25' })).toBeUndefined();
  });
});
