import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depth } from '../../testing/depth.ts';
import { channelOf } from '../../testing/published.ts';
import type { PublishedChannel } from '../publish/published.ts';
import { compare, mostSiblings, siblingsIn } from './siblings.ts';

const ids = (channels: readonly PublishedChannel[], of: PublishedChannel) =>
  siblingsIn(channels)(of).map(({ channel }) => channel.id);

test('the nearest come first: audience before platform before language before unit', () => {
  const self = channelOf('x/self');
  const channels = [
    self,
    channelOf('x/unit-platform', { audiences: ['others'] }),
    channelOf('web/audience', { unit: 'shop', languages: ['fr'] }),
    channelOf('web/audience-language', { unit: 'shop' }),
    channelOf('x/audience-platform', { unit: 'shop', languages: ['fr'] }),
    channelOf('x/all'),
    channelOf('x/nothing', { unit: 'shop', audiences: ['others'] }),
    channelOf('x/closed', { status: 'retired' }),
  ];
  expect(ids(channels, self)).toEqual([
    'x/all',
    'x/audience-platform',
    'web/audience-language',
    'web/audience',
    'x/unit-platform',
  ]);
});

test('a closed channel can be asked about, and is nobody’s sibling', () => {
  const closed = channelOf('x/closed', { status: 'retired' });
  const live = channelOf('x/live');
  expect(ids([closed, live], closed)).toEqual(['x/live']);
  expect(ids([closed, live], live)).toEqual([]);
});

test('in a crowd every channel is shown beside some other one', () => {
  const crowd = Array.from({ length: 400 }, (_, n) => channelOf(`x/c${String(n).padStart(3, '0')}`));
  const siblings = siblingsIn(crowd);
  const shown = new Set(crowd.flatMap((channel) => siblings(channel).map(({ channel: { id } }) => id)));
  expect(shown.size).toBe(crowd.length);
});

describe('beside each other', () => {
  const base = channelOf('x/a', {
    audiences: ['visitors', 'schools'],
    tone: { en: 'Calm and  short.', fr: 'Calme et bref.' },
    cadence: { per_week: { min: 2, max: 5 } },
  });
  const beside = (other: Partial<PublishedChannel>) => compare(base, channelOf('web/b', other));

  test('audiences, split into common and own', () => {
    expect(beside({ audiences: ['schools', 'press'] }).audiences).toEqual({
      both: ['schools'],
      theirs: ['press'],
      ours: ['visitors'],
    });
  });

  test.each([
    [{ en: 'calm and short.' }, 'same'],
    [{ en: 'Calm and short.', fr: 'Vif.' }, 'different'],
    ['Calm and short.', 'different'],
    [undefined, 'missing'],
  ] as const)('tone %j is %s', (tone, verdict) => {
    expect(beside(tone === undefined ? {} : { tone }).tone).toBe(verdict);
  });

  test.each([
    [2, 5, 'same'],
    [6, 9, 'more'],
    [0, 1, 'less'],
    [5, 9, 'similar'],
    [1, 2, 'similar'],
  ])('%i to %i a week is %s', (min, max, verdict) => {
    expect(beside({ cadence: { per_week: { min, max } } }).cadence).toBe(verdict);
  });
});

const some = (names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });
const anyChannel = fc.record({
  status: fc.constantFrom('proposed', 'active', 'dormant', 'retired'),
  platform: fc.constantFrom('x', 'web', 'facebook'),
  unit: fc.constantFrom('museum', 'shop'),
  audiences: some(['visitors', 'schools', 'press', 'others']),
  languages: some(['en', 'fr', 'de']),
});

test('siblings are live, others, each once, few, and have an audience or the unit in common', () => {
  fc.assert(
    fc.property(fc.array(anyChannel, { maxLength: 120 }), (drafts) => {
      const channels = drafts.map(({ platform, ...other }, n) =>
        channelOf(`${platform}/c${n}`, other as Partial<PublishedChannel>),
      );
      const siblings = siblingsIn(channels);
      for (const self of channels) {
        const found = siblings(self);
        expect(found.length).toBeLessThanOrEqual(mostSiblings);
        expect(new Set(found.map(({ channel }) => channel)).size).toBe(found.length);
        for (const { channel, audiences, sameUnit } of found) {
          expect(channel).not.toBe(self);
          expect(channel.status).not.toBe('retired');
          expect(audiences.both.length > 0 || sameUnit).toBe(true);
        }
        // Nobody is left out while there is room.
        const related = channels.filter(
          (other) =>
            other !== self &&
            other.status !== 'retired' &&
            (other.unit === self.unit || other.audiences.some((id) => self.audiences.includes(id))),
        );
        expect(found.length).toBe(Math.min(mostSiblings, related.length));
      }
    }),
    { numRuns: depth(60) },
  );
});
