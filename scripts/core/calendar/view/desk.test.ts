/** What the quieter pages of the calendar show: what waits, gaps, the mix, what may be shared, assets. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../node/files.ts';
import { museumCalendar } from '../../../testing/museum-calendar.ts';
import { noonOf } from '../../dates/moment.ts';
import { buildRegistry, type Registry } from '../../model/registry.ts';
import { sealOf } from '../approval/content.ts';
import { assetLibrary } from './assets.ts';
import { calendarOf } from './calendar.ts';
import { channelPlans } from './channel-plans.ts';
import { mixOf } from './mix.ts';
import { queueOf, tasksByPerson } from './queue.ts';
import { beginningOf, shareKits } from './share-kits.ts';

const base = readSources(join(import.meta.dirname, '../../../testing/base'));
const moment = noonOf('2026-12-01');
const museum = (files: Readonly<Record<string, string>>): Registry =>
  buildRegistry([...base, ...Object.entries(files).map(([path, text]) => ({ path, text }))]);

/** A post of Dan’s on x/aster. */
const post = (status: string, at: string | undefined, more = '', { text = 'Snow on the roof.' } = {}) =>
  `title: Snow\nunit: museum\nauthor: dan-wu\nstatus: ${status}\n${more}posts:\n  - channel: x/aster\n    language: en\n    text: ${JSON.stringify(text)}\n${at === undefined ? '' : `    at: "${at}"\n`}`;
const calendarIn = (files: Readonly<Record<string, string>>, at = moment) => calendarOf(museum(files), at);
const file = (name: string) => `calendar/posts/2026/${name}.yaml`;

describe('what waits for whom', () => {
  const waiting = (files: Readonly<Record<string, string>>) => {
    const registry = museum(files);
    return queueOf(registry, calendarOf(registry, moment)).map(
      ({ post: { name }, step, as, person, again }) =>
        [name, step, as, person, again && 'again'].filter(Boolean).join(' '),
    );
  };

  test('a step of the author, until it is approved or far away', () => {
    expect(
      waiting({
        [file('far')]: post('planned', '2027-02-01 10:00'),
        [file('near')]: post('planned', '2026-12-10 10:00'),
        [file('late')]: post('in-review', '2026-11-30 10:00'),
        [file('asked')]: post('changes-requested', '2026-12-09 10:00'),
        [file('gone')]: post('approved', '2026-11-29 10:00'),
        [file('ready')]: post('approved', '2026-12-09 10:00'),
        [file('some-day')]: post('idea', undefined),
      }),
    ).toEqual(['gone report dan-wu', 'late replan dan-wu', 'asked change dan-wu', 'near submit dan-wu']);
  });

  test('each approval of another person, who is here and is not the author', () => {
    const files = { [file('high')]: post('in-review', '2026-12-10 10:00', 'risk: high\n') };
    expect(waiting(files)).toEqual([
      'high approve proofreader',
      'high approve unit-lead ada-noor',
      'high approve lead ben-roy',
    ]);
    const away = {
      ...files,
      'policy/people/ada-noor.yaml': 'name: Ada Noor\nunit: museum\nrole: x\nstatus: on-leave\n',
    };
    expect(waiting(away)[1]).toBe('high approve unit-lead ben-roy');
  });

  test('who approved another text is asked again, and what holds is not asked for', () => {
    const text = (hash: string) =>
      post(
        'in-review',
        '2026-12-10 10:00',
        `approvals:\n  - { by: ben-roy, as: proofreader, hash: "${hash}", on: 2026-11-30 }\n`,
      );
    const other = { [file('snow')]: text(`sha256:${'0'.repeat(64)}`) };
    expect(waiting(other)).toEqual([
      'snow approve proofreader ben-roy again',
      'snow approve unit-lead ada-noor',
    ]);
    const [entry] = museum(other).posts.values();
    if (!entry) throw new Error('no post');
    expect(waiting({ [file('snow')]: text(sealOf(museum(other), entry)) })).toEqual([
      'snow approve unit-lead ada-noor',
    ]);
  });

  test('under an embargo it is told that something waits, and not what', () => {
    const registry = museum({
      [file('secret')]: post(
        'in-review',
        '2026-12-10 10:00',
        'embargo: { until: "2026-12-10 10:00", zone: Europe/Paris }\n',
      ),
    });
    const tasks = queueOf(registry, calendarOf(registry, moment));
    expect(tasksByPerson(tasks).get('ada-noor')).toHaveLength(1);
    expect(JSON.stringify(tasks)).not.toMatch(/snow/i);
  });
});

test('a channel with nothing to come stands before one that lacks some of its promise', () => {
  const { today, postsOn } = calendarIn({
    [file('one')]: post('planned', '2026-12-10 10:00'),
    [file('two')]: post('approved', '2027-01-20 10:00'),
    [file('over')]: post('published', '2026-11-20 10:00'),
    [file('idea')]: post('idea', undefined),
  });
  const facts = (id: string, min: number, status = 'active') => ({
    id,
    status,
    cadence: { per_week: { min } },
  });
  const channels = [facts('x/aster', 1), facts('x/other', 0), facts('x/closed', 9, 'retired')];
  expect(channelPlans(channels, { today, postsOn })).toEqual([
    { channel: channels[1], planned: 0 },
    { channel: channels[0], planned: 1, promised: 4, next: '2026-12-10' },
  ]);
});

test('the mix is judged as it is written, in whole per cent, of what is to come', () => {
  const { posts } = calendarIn({
    [file('a')]: post('planned', '2026-12-10 10:00', 'pillar: snow\n'),
    [file('b')]: post('planned', '2026-12-11 10:00', 'pillar: snow\n'),
    [file('c')]: post('planned', '2026-12-12 10:00', 'pillar: ice\n'),
    [file('d')]: post('idea', undefined, 'pillar: ice\n'),
    [file('e')]: post('idea', undefined, 'pillar: fog\n'),
    [file('f')]: post('cancelled', '2026-12-12 10:00', 'pillar: ice\n'),
  });
  const pillar = (id: string, min: number, max: number) => ({ id, name: id, share: { min, max } });
  const { pillars, otherIdeas, total } = mixOf([pillar('snow', 0.67, 1), pillar('ice', 0, 0.3)], { posts });
  expect(pillars.map(({ posts: n, verdict, ideas }) => [n, verdict, ideas.length])).toEqual([
    [2, 'right', 0],
    [1, 'more', 1],
  ]);
  expect([otherIdeas.length, total]).toEqual([1, 3]);
  expect(mixOf([pillar('snow', 0.5, 1)], { posts: new Map() }).pillars[0]).not.toHaveProperty('verdict');
});

describe('what may be shared', () => {
  const appeared = (at: string, more = '') =>
    `${post('published', at, more)}    published: { url: https://x.com/aster/status/1, on: ${at.slice(0, 10)} }\n`;
  test('what has appeared lately, is told and is not paid for', () => {
    const kits = shareKits(
      calendarIn({
        [file('new')]: appeared('2026-11-30 10:00'),
        [file('old')]: appeared('2026-11-10 10:00'),
        [file('paid')]: appeared('2026-11-30 11:00', 'paid_by: Zinnia Trains\n'),
        [file('secret')]: appeared(
          '2026-11-30 12:00',
          'embargo: { until: "2026-12-10 10:00", zone: Europe/Paris }\n',
        ),
        [file('soon')]: post('approved', '2026-12-10 10:00'),
      }),
    );
    expect(kits.map(({ post: { name } }) => name)).toEqual(['new']);
  });

  test.each([
    ['Snow on the roof. Ice below.', 'Snow on the roof. Ice below.'],
    [`Snow.\n${'x'.repeat(500)}`, 'Snow.'],
    [`Snow. More ${'and more '.repeat(20)}.`, 'Snow.'],
    ['snow and '.repeat(20), `${'snow and '.repeat(15)}snow…`],
    ['x'.repeat(200), '…'],
  ])('%s begins with %s', (text, beginning) => expect(beginningOf(text, 'en')).toBe(beginning));
});

test('an asset is shown on its terms of today, with the posts that may be known', () => {
  const asset = (more: string) => `title: T\nkind: image\nauthor: Dan Wu\nlicence: own work\n${more}`;
  const picture = (name: string) => ({
    path: `policy/assets/files/${name}.png`,
    asset: { hash: '0', type: 'image/png' },
  });
  const names = ['old', 'soon', 'new', 'film', 'still', 'ship'];
  const terms: Readonly<Record<string, string>> = {
    old: 'expires: 2026-11-30\n',
    soon: 'expires: 2026-12-20\n',
    new: 'from: 2026-12-02\n',
    film: 'expires: 2027-12-31\n',
    still: '',
    ship: '',
  };
  const registry = buildRegistry([
    ...base,
    ...names.map((name) => ({
      path: `policy/assets/${name}.yaml`,
      text: asset(`${terms[name]}file: policy/assets/files/${name}.png\n`),
    })),
    ...names.filter((name) => name !== 'film').map(picture),
    {
      path: file('told'),
      text: post('published', '2026-11-20 10:00').replace(/$/, '    media: [{ asset: still }]\n'),
    },
    {
      path: file('secret'),
      text: `${post('approved', '2026-12-20 10:00', 'embargo: { until: "2026-12-10 10:00", zone: Europe/Paris }\n')}    media: [{ asset: ship }]\n`,
    },
    {
      path: file('held'),
      text: post('planned', '2026-12-20 10:00').replace(/$/, '    media: [{ asset: still }]\n'),
    },
  ]);
  const library = assetLibrary(registry, { ...moment, posts: calendarOf(registry, moment).posts });
  expect([...library.values()].map(({ id, state, picture: shown }) => [id, state, shown?.name])).toEqual([
    ['film', 'usable', undefined],
    ['new', 'coming', undefined],
    ['old', 'ended', undefined],
    ['soon', 'ending', 'soon.png'],
    ['still', 'usable', 'still.png'],
  ]);
  expect(library.get('still')).toMatchObject({ uses: 2, posts: [{ name: 'told' }] });
});

test('nothing that is private or held back is in any of it', () => {
  const registry = museum(museumCalendar);
  const calendar = calendarOf(registry, moment);
  const all = [
    queueOf(registry, calendar),
    [...assetLibrary(registry, calendar).values()],
    shareKits(calendar),
    mixOf([{ id: 'things', name: 'Things' }], calendar),
    [...calendar.campaigns.values()],
  ];
  expect(all.map((list) => JSON.stringify(list).length)).not.toContain(2);
  expect(JSON.stringify(all)).not.toMatch(/planted/i);
});
