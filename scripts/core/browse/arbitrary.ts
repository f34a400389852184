/** Any registry, and any question about it: for properties. */
import fc from 'fast-check';
import { anyCharacter } from '../../testing/any-character.ts';
import { perFacet } from './facets.ts';
import type { BrowseIndex } from './index-format.ts';
import { canonical, type Query, sortKeys } from './query.ts';

const name = fc.constantFrom(
  'Été',
  'ete',
  'Ćuk',
  'Œuvre',
  'oeuvre',
  'Aster',
  'aster 2',
  'PRESS',
  '100 %',
  "l'île",
);
const account = fc.constantFrom('aster', 'a.b', 'old/aster', 'é', 'aster_press');
const some = (most: number) => fc.uniqueArray(fc.nat({ max: most - 1 }), { minLength: 1, maxLength: 3 });

const channel = fc.record({
  name,
  account,
  handle: fc.oneof(fc.constant(0 as const), name),
  profile: fc.oneof(fc.constant(0), fc.constant('https://elsewhere.example/me')),
  topics: some(2),
  platform: fc.nat({ max: 2 }),
  unit: fc.nat({ max: 3 }),
  owner: fc.nat({ max: 3 }),
  language: some(3),
  audience: some(4),
  status: fc.nat({ max: 1 }),
});

const sizes = { platform: 3, unit: 4, owner: 4, language: 3, audience: 4, status: 2 };

/** An index of up to thirty channels; a few values have no entry, or none that a channel has. */
export const anyIndex: fc.Arbitrary<BrowseIndex> = fc.array(channel, { maxLength: 30 }).map((channels) => ({
  version: 1,
  values: perFacet((facet) =>
    Array.from({ length: sizes[facet] }, (_, index) =>
      index === 2
        ? ([`${facet}-2`] as const)
        : ([`${facet}-${index}`, `${facet} ${'Île'.repeat(index)}`] as const),
    ),
  ),
  aliases: { 0: ['Zwitter', 'Œld'] },
  topics: ['service-status', 'région-2'],
  profiles: ['https://one.example/@{}'],
  rows: {
    facets: perFacet((facet) => channels.map((row) => row[facet])),
    name: channels.map((row) => row.name),
    account: channels.map((row) => row.account),
    handle: channels.map((row) => row.handle),
    profile: channels.map((row) => row.profile),
    topics: channels.map((row) => row.topics),
  },
}));

const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', 'ete', 'ÉTÉ', 'oeuvre aster', '@aster', 'zwitter', 'x ', 'île'),
  },
  fc.string({ unit: anyCharacter, maxLength: 8 }),
);

/** A query as the page makes them; some of its values are unknown. */
export const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    text,
    selected: fc.record(
      perFacet((facet) =>
        fc.array(
          fc.oneof(
            { weight: 5, arbitrary: fc.nat({ max: sizes[facet] }).map((index) => `${facet}-${index}`) },
            fc.string({ unit: anyCharacter, maxLength: 3 }),
          ),
          { maxLength: 2 },
        ),
      ),
    ),
    sort: fc.constantFrom(...sortKeys),
    descending: fc.boolean(),
    page: fc.integer({ min: 1, max: 5 }),
  })
  .map((query) => canonical(query));
