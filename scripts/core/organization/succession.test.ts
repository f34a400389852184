import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelOf, contactOf, personOf, unitOf } from '../../testing/published.ts';
import type { PublishedChannel, PublishedPerson } from '../publish/published.ts';
import { type Source, successionIn } from './succession.ts';

const organization = {
  name: 'Aster',
  languages: ['en'],
  time_zone: 'Europe/Paris',
  websites: ['https://aster.example'],
  lead: { person: 'lena', deputy: 'dirk' },
};
const units = [unitOf('museum', 'mia'), unitOf('shop', 'sam', { deputy: 'sue', parent: 'museum' })];
const people = ['ada', 'ben', 'lena', 'dirk', 'mia', 'sam', 'sue'].map((id) => personOf(id));

const succession = (changes: Partial<Source>) =>
  successionIn({ organization, units, people, channels: [], contacts: [], ...changes });

/** What becomes of each task, in short: `owner x/a: steps-in ben (deputy)`. */
const of = (person: string, changes: Partial<Source>) =>
  succession(changes)
    .of(person)
    .map(({ task, outcome, heir }) => {
      const what = 'channel' in task ? task.channel.id : 'unit' in task ? task.unit.id : '';
      const detail = 'duty' in task ? task.duty : 'role' in task ? task.role : 'as' in task ? task.as : '';
      const words = [task.kind, detail, what].filter(Boolean).join(' ');
      return `${words}: ${outcome}${heir ? ` ${heir.person} (${heir.part})` : ''}`;
    });
const away = (...ids: string[]): PublishedPerson[] =>
  people.map((person) => (ids.includes(person.id) ? { ...person, status: 'left' } : person));

describe('an owner who leaves', () => {
  test.each<[string, Partial<PublishedChannel>, readonly PublishedPerson[], string]>([
    ['the deputy steps in', { deputy: 'ben' }, people, 'steps-in ben (deputy)'],
    ['no deputy: the unit’s lead is asked', {}, people, 'nobody mia (unit-lead)'],
    ['the deputy has left too', { deputy: 'ben' }, away('ben'), 'nobody mia (unit-lead)'],
    ['the deputy is the same person', { deputy: 'ada' }, people, 'nobody mia (unit-lead)'],
    ['the unit has a deputy', { unit: 'shop' }, away('sam'), 'nobody sue (unit-deputy)'],
    ['the unit above', { unit: 'shop' }, away('sam', 'sue'), 'nobody mia (unit-lead)'],
    ['the lead over all', { unit: 'shop' }, away('sam', 'sue', 'mia'), 'nobody lena (lead)'],
    ['a unit nobody knows', { unit: 'attic' }, away('lena'), 'nobody dirk (deputy-lead)'],
    ['nobody at all', {}, away('mia', 'lena', 'dirk'), 'nobody'],
  ])('%s', (_name, channel, staff, expected) => {
    expect(of('ada', { channels: [channelOf('x/a', channel)], people: staff })).toEqual([
      `owner x/a: ${expected}`,
    ]);
  });

  test('units that are part of each other do not turn in circles', () => {
    const circle = [
      unitOf('museum', 'gone', { parent: 'shop' }),
      unitOf('shop', 'gone', { parent: 'museum' }),
    ];
    expect(of('ada', { channels: [channelOf('x/a')], units: circle })).toEqual([
      'owner x/a: nobody lena (lead)',
    ]);
  });
});

test('what helpers leave behind: only where nobody else does it', () => {
  const channels = [
    channelOf('x/a', {
      owner: 'mia',
      deputy: 'ada',
      duties: { reports: 'ada', planning: 'mia' },
      team: [
        { person: 'ada', role: 'moderator' },
        { person: 'ben', role: 'contributor' },
        { person: 'ada', role: 'contributor' },
      ],
      moderation: { escalate_to: 'ada' },
    }),
    channelOf('x/closed', { status: 'retired' }),
  ];
  expect(of('ada', { channels })).toEqual([
    'escalation x/a: steps-in mia (owner)',
    'duty reports x/a: steps-in mia (owner)',
    'role moderator x/a: steps-in mia (owner)',
    'deputy x/a: no-backup mia (owner)',
  ]);
  expect(of('ada', { channels, people: away('mia') })[0]).toBe('deputy x/a: nobody lena (lead)');
});

test('leads and contacts', () => {
  const contacts = [
    contactOf('press', { ask: { person: 'lena' }, otherwise: { person: 'ben' } }),
    contactOf('shop', { ask: { person: 'ada' }, otherwise: { lead_of: 'shop' } }),
    contactOf('logo', { ask: { role: 'lead' }, otherwise: { person: 'ben' } }),
  ];
  expect(of('lena', { contacts })).toEqual([
    'organization lead: steps-in dirk (deputy)',
    'contact ask: steps-in ben (otherwise)',
  ]);
  expect(of('ada', { contacts })).toEqual(['contact ask: steps-in sam (otherwise)']);
  expect(of('dirk', {})).toEqual(['organization deputy: no-backup lena (lead)']);
  expect(of('sue', {})).toEqual(['unit deputy shop: no-backup sam (unit-lead)']);
  expect(of('sam', {})).toEqual(['unit lead shop: steps-in sue (deputy)']);
  expect(of('mia', {})).toEqual(['unit lead museum: nobody lena (lead)']);
  expect(of('ben', { contacts })[0]).toBe('contact otherwise: no-backup lena (asked)');
  expect(of('nobody-we-know', {})).toEqual([]);
});

test('single points of failure: owners without a deputy who is here, the most channels first', () => {
  const channels = [
    channelOf('x/a', { deputy: 'ben' }),
    channelOf('x/b'),
    channelOf('x/c', { owner: 'ben' }),
    channelOf('x/d', { owner: 'ben', deputy: 'ada' }),
    channelOf('x/e', { owner: 'ben', deputy: 'gone' }),
    channelOf('x/f', { status: 'retired' }),
  ];
  expect(succession({ channels }).singlePoints).toEqual([
    { person: 'ben', channels: 2 },
    { person: 'ada', channels: 1 },
  ]);
});

const anybody = fc.constantFrom('ada', 'ben', 'lena', 'mia', 'gone');
const maybe = fc.option(anybody, { nil: undefined });

test('nobody inherits from themselves, and an heir is somebody who is here', () => {
  const channel = fc.record({
    owner: anybody,
    deputy: maybe,
    team: fc.array(fc.record({ person: anybody, role: fc.constantFrom('editor', 'analyst') })),
    duties: fc.record({ reports: maybe, planning: maybe }),
  });
  fc.assert(
    fc.property(
      fc.array(channel),
      fc.subarray(people.map(({ id }) => id)),
      anybody,
      (drafts, left, leaver) => {
        const channels = drafts.map((draft, n) => channelOf(`x/c${n}`, draft as Partial<PublishedChannel>));
        const staff = away(...left);
        const { of: leaves, singlePoints } = succession({ channels, people: staff });
        for (const { heir, outcome } of leaves(leaver)) {
          if (heir === undefined) expect(outcome).not.toBe('steps-in');
          else {
            expect(heir.person).not.toBe(leaver);
            expect(staff.find(({ id }) => id === heir.person)?.status).toBe('active');
          }
        }
        const open = leaves(leaver).filter(
          ({ task, outcome }) => task.kind === 'owner' && outcome === 'nobody',
        );
        expect(singlePoints.find(({ person }) => person === leaver)?.channels ?? 0).toBe(open.length);
      },
    ),
  );
});
