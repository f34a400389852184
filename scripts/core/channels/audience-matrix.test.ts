import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audienceOf, channelOf, platformOf } from '../../testing/published.ts';
import { audienceMatrix, type Fit } from './audience-matrix.ts';

const fits = (platforms: Record<string, Fit>) => ({
  platforms: Object.fromEntries(
    Object.entries(platforms).map(([id, fit]) => [id, { fit, source: 'Survey' }]),
  ),
});
const platforms = [platformOf('x'), platformOf('web', 'web')];

const matrix = audienceMatrix({
  platforms,
  audiences: [
    audienceOf('collectors', { parent: 'visitors', ...fits({ x: 'low', facebook: 'none' }) }),
    audienceOf('passers-by', { parent: 'visitors' }),
    audienceOf('press', fits({ x: 'high', threads: 'high', web: 'none' })),
    audienceOf('visitors', fits({ x: 'high', instagram: 'high', vimeo: 'medium' })),
  ],
  channels: [
    channelOf('x/a', { audiences: ['visitors'] }),
    channelOf('x/b', { audiences: ['visitors', 'collectors'] }),
    channelOf('instagram/c', { audiences: ['passers-by'] }),
    channelOf('threads/closed', { audiences: ['press'], status: 'retired' }),
    channelOf('web/press', { audiences: ['press'] }),
  ],
});
const cell = (audience: string, platform: string) =>
  matrix.rows.find(({ audience: { id } }) => id === audience)?.cells.get(platform);

test('audiences stand below the one they are part of', () => {
  expect(matrix.rows.map(({ audience, depth }) => [audience.id, depth])).toEqual([
    ['press', 0],
    ['visitors', 0],
    ['collectors', 1],
    ['passers-by', 1],
  ]);
});

test('columns: platforms with a channel or a high fit, most channels first', () => {
  expect(matrix.platforms).toEqual(['x', 'instagram', 'web', 'threads']);
});

test('cells count live channels and know the fit of a broader audience', () => {
  expect(cell('visitors', 'x')).toMatchObject({ channels: 2, fit: 'high', flag: undefined });
  expect(cell('passers-by', 'x')).toMatchObject({
    channels: 0,
    fit: 'high',
    through: 'visitors',
    flag: undefined,
  });
  expect(cell('visitors', 'instagram')).toMatchObject({
    channels: 0,
    through: 'passers-by',
    flag: undefined,
  });
  expect(cell('passers-by', 'x')?.saidBy?.id).toBe('visitors');
  expect(cell('passers-by', 'facebook')).toBeUndefined();
});

test('holes and channels in the wrong place are flagged; our own pages are not', () => {
  expect(
    matrix.flagged.map(({ audience, cell: { platform, flag } }) => [audience.id, platform, flag]),
  ).toEqual([
    ['press', 'x', 'hole'],
    ['press', 'threads', 'hole'],
    ['collectors', 'x', 'elsewhere'],
    ['collectors', 'instagram', 'hole'],
  ]);
  expect(cell('press', 'web')).toMatchObject({ channels: 1, flag: undefined });
});

test('a hole that a broader audience has as well is one gap, listed where its figures stand', () => {
  const { rows, flagged } = audienceMatrix({
    platforms,
    audiences: [
      audienceOf('trade', fits({ x: 'high', threads: 'high' })),
      audienceOf('buyers', { parent: 'trade' }),
      audienceOf('sellers', { parent: 'buyers', ...fits({ threads: 'high' }) }),
    ],
    channels: [],
  });
  expect(rows.map(({ cells }) => cells.get('x'))).toMatchObject([
    { flag: 'hole', inherited: false },
    { flag: 'hole', inherited: true },
    { flag: 'hole', inherited: true },
  ]);
  // Figures of its own are a gap of its own.
  expect(flagged.map(({ audience, cell }) => `${audience.id} ${cell.platform}`)).toEqual([
    'trade x',
    'trade threads',
    'sellers threads',
  ]);
});

test('a cell knows how its channels stand', () => {
  const { rows } = audienceMatrix({
    platforms,
    audiences: [audienceOf('press', {})],
    channels: (['active', 'active', 'dormant', 'proposed', 'retired'] as const).map((status, n) =>
      channelOf(`x/c${n}`, { audiences: ['press'], status }),
    ),
  });
  expect(rows[0]?.cells.get('x')).toMatchObject({
    channels: 4,
    standing: { active: 2, dormant: 1, proposed: 1 },
  });
});

test('nothing at all is an empty matrix', () => {
  expect(audienceMatrix({ audiences: [], channels: [], platforms: [] })).toEqual({
    platforms: [],
    rows: [],
    flagged: [],
  });
});

test('every audience has one row whatever the tree, and counts what the channels say', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const name = fc.constantFrom(...names);
  const tree = fc.tuple(
    ...names.map(() => fc.option(fc.oneof(name, fc.constant('nobody')), { nil: undefined })),
  );
  const channels = fc.array(
    fc.record({ platform: fc.constantFrom('x', 'web'), audiences: fc.uniqueArray(name, { minLength: 1 }) }),
  );
  fc.assert(
    fc.property(tree, channels, (parents, drafts) => {
      const entries = drafts.map(({ platform, audiences }, n) =>
        channelOf(`${platform}/c${n}`, { audiences }),
      );
      const { rows } = audienceMatrix({
        platforms,
        audiences: names.map((id, n) =>
          audienceOf(id, parents[n] === undefined ? {} : { parent: parents[n] }),
        ),
        channels: entries,
      });
      expect(rows.map(({ audience }) => audience.id).sort()).toEqual(names);
      for (const { audience, cells } of rows) {
        for (const platform of ['x', 'web']) {
          const expected = entries.filter(
            ({ audiences, account }) => account.platform === platform && audiences.includes(audience.id),
          );
          expect(cells.get(platform)?.channels ?? 0).toBe(expected.length);
        }
      }
    }),
  );
});
