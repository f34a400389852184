import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audienceOf, channelOf, personOf, platformOf, unitOf } from '../../testing/published.ts';
import type { PublishedChannel } from '../publish/published.ts';
import { emptyQuery, exported, facets, type Row, readIndex, rowAt, search } from './index.ts';
import { type IndexLanguage, inOrder, type Listed, writeIndex } from './write-index.ts';

const voice: IndexLanguage = {
  say: (text) => (typeof text === 'string' ? { text, lang: 'en' } : { text: text['fr'] ?? '' }),
  languageName: (tag) => `langue ${tag}`,
  platform: (id) => `plateforme ${id}`,
  status: (id) => `état ${id}`,
  absence: (status) => `absence ${status}`,
};

const listed = (channels: PublishedChannel[]): Listed => ({
  channels,
  units: [unitOf('museum', 'ada', { name: { en: 'The museum', fr: 'Le musée' } }), unitOf('shop', 'ada')],
  people: [personOf('ada'), personOf('ben', 'left'), personOf('cleo', 'on-leave')],
  audiences: [audienceOf('visitors'), audienceOf('école')],
  platforms: [{ ...platformOf('x'), name: 'X', also_known_as: ['Twitter'] }, platformOf('web', 'web')],
});

const rowsOf = (entries: Listed): Row[] => {
  const table = readIndex(JSON.parse(JSON.stringify(writeIndex(entries, voice))));
  return Array.from({ length: table.size }, (_, row) => rowAt(table, row));
};

const anyChannel: fc.Arbitrary<PublishedChannel> = fc
  .record({
    folder: fc.constantFrom('x', 'web', 'gone'),
    platform: fc.constantFrom('x', 'web', 'gone'),
    name: fc.constantFrom('Été', 'aster', 'Zoo'),
    number: fc.nat({ max: 999 }),
    handle: fc.constantFrom(undefined, 'Aster', 'a{}b', 'é', 'x'),
    profile: fc.constantFrom('https://x.example/', 'elsewhere/{}/', 'https://Aster.example/Aster?'),
    unit: fc.constantFrom('museum', 'shop', 'nowhere'),
    owner: fc.constantFrom('ada', 'ben', 'cleo', 'nobody'),
    audiences: fc.uniqueArray(fc.constantFrom('visitors', 'école', 'nobody'), { minLength: 1 }),
    languages: fc.uniqueArray(fc.constantFrom('en', 'fr'), { minLength: 1 }),
    topics: fc.constantFrom<string[] | undefined>(undefined, ['hours'], ['hours', 'été']),
    status: fc.constantFrom('retired', 'proposed', 'active', 'dormant'),
  })
  .map(({ folder, platform, number, handle, profile, topics, ...other }) =>
    channelOf(`${folder}/aster-${number}`, {
      ...other,
      ...(topics && { topics }),
      account: {
        platform,
        kind: 'account',
        ...(handle && { handle }),
        key: `key-${number}`,
        profile: profile + (handle ?? number),
      },
    }),
  );

test('what is read from the index is what is published', () => {
  const channels = fc.uniqueArray(anyChannel, { selector: ({ id }) => id, maxLength: 20 });
  fc.assert(
    fc.property(channels, (some) => {
      const rows = rowsOf(listed(some));
      expect(rows.map(({ id }) => id)).toEqual(inOrder(some).map(({ id }) => id));
      inOrder(some).forEach((channel, at) => {
        const { name, handle, profile, values } = rows[at] as Row;
        const ids = Object.fromEntries(facets.map((facet) => [facet, values[facet].map(({ id }) => id)]));
        const { account, unit, owner, languages, audiences, status } = channel;
        expect({ name, handle, profile }).toEqual({
          name: channel.name,
          handle: account.handle ?? account.key,
          profile: account.profile,
        });
        expect(ids).toEqual({
          platform: [account.platform],
          unit: [unit],
          owner: [owner],
          language: languages,
          audience: audiences,
          status: [status],
        });
      });
    }),
  );
});

test('values bear their names; one that has no entry has none', () => {
  const [row] = rowsOf(
    listed([channelOf('x/a', { owner: 'ben', unit: 'museum', audiences: ['visitors', 'moon'] })]),
  );
  expect(row?.values).toEqual({
    platform: [{ id: 'x', name: 'plateforme x' }],
    unit: [{ id: 'museum', name: 'Le musée' }],
    owner: [{ id: 'ben', name: 'ben', note: 'absence left' }],
    language: [{ id: 'en', name: 'langue en' }],
    audience: [{ id: 'visitors', name: 'visitors', lang: 'en' }, { id: 'moon' }],
    status: [{ id: 'active', name: 'état active' }],
  });
});

test('a channel is found by a former name of its platform and by its topic', () => {
  const channels = [channelOf('x/a', { topics: ['école'] }), channelOf('web/b')];
  const table = readIndex(writeIndex(listed(channels), voice));
  const found = (text: string) =>
    search(table, { ...emptyQuery, text }).rows.map((row) => rowAt(table, row).id);
  expect(found('TWITTER')).toEqual(['x/a']);
  expect(found('ecole')).toEqual(['x/a']);
  expect(found('twitter ecole nothing')).toEqual([]);
});

test('values stand in the order of their names, states in that of a life; nothing that no channel has is in it', () => {
  const statuses = ['retired', 'active', 'proposed', 'dormant'] as const;
  const channels = statuses.map((status, n) =>
    channelOf(`x/${n}`, {
      status,
      name: ['Zoo', 'École', 'eau', 'Ébène'][n] ?? '',
      owner: ['ben', 'ada'][n % 2] ?? '',
    }),
  );
  const index = writeIndex(listed(channels), voice);
  expect(index.rows.name).toEqual(['eau', 'Ébène', 'École', 'Zoo']);
  expect(index.values.status.map(([id]) => id)).toEqual(['proposed', 'active', 'dormant', 'retired']);
  expect(index.values.owner.map(([id]) => id)).toEqual(['ada', 'ben']);
  expect(index.values.unit.map(([id]) => id)).toEqual(['museum']);
});

test('many profiles share one form', () => {
  const channels = Array.from({ length: 50 }, (_, n) => channelOf(`x/aster-${n}`));
  const index = writeIndex(listed(channels), voice);
  expect(index.profiles).toEqual(['https://x.example/{}']);
  expect(new Set(index.rows.profile)).toEqual(new Set([0]));
  expect(new Set(index.rows.handle)).toEqual(new Set([0]));
  const table = readIndex(index);
  expect(exported(table, [0])[0]?.profile).toBe('https://x.example/aster-0');
});
