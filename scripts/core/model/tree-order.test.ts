import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTreeOrder, partOf, treeLines } from './tree-order.ts';

const orderOf = (parents: Record<string, string | undefined>) =>
  inTreeOrder(Object.entries(parents).map(([id, parent]) => ({ id, parent })));

test('each entry stands below the one it is part of, in the order of the list', () => {
  const places = orderOf({ terminal: 'services', house: undefined, freight: 'house', services: 'house' });
  expect(places.map(({ entry, depth }) => `${depth} ${entry.id}`)).toEqual([
    '0 house',
    '1 freight',
    '1 services',
    '2 terminal',
  ]);
  expect(places[3]?.above?.id).toBe('services');
});

test('what is part of nobody known, or of itself, stands at the top', () => {
  const places = orderOf({ lost: 'nobody', a: 'b', b: 'a', self: 'self' });
  expect(places.map(({ entry, depth }) => `${depth} ${entry.id}`)).toEqual([
    '0 lost',
    '0 a',
    '1 b',
    '0 self',
  ]);
});

test('a line goes on where an entry of its level follows in the same branch', () => {
  //  house ┬ services ┬ north
  //        │          └ south
  //        └ freight  ─ quay
  expect(treeLines([0, 1, 2, 2, 1, 2])).toEqual([
    [],
    [true],
    [true, true],
    [true, false],
    [false],
    [false, false],
  ]);
});

test('whatever the tree, each entry is placed once and its last line ends with the last of its siblings', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const parents = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids), { nil: undefined })));
  fc.assert(
    fc.property(parents, (above) => {
      const places = inTreeOrder(ids.map((id, n) => ({ id, parent: above[n] })));
      expect(places.map(({ entry }) => entry.id).sort()).toEqual(ids);
      const lines = treeLines(places.map(({ depth }) => depth));
      for (const [n, { above: parent, depth }] of places.entries()) {
        expect(lines[n]).toHaveLength(depth);
        if (depth === 0) continue;
        const isLast = places.findLastIndex((one) => one.above === parent) === n;
        expect(lines[n]?.at(-1)).toBe(!isLast);
      }
    }),
  );
});

test('what an entry is part of, from the top down, however deep or in whatever circle', () => {
  const chain = new Map(Array.from({ length: 5000 }, (_, n) => [`${n}`, { id: `${n}`, parent: `${n - 1}` }]));
  const above = (id: string, all: ReadonlyMap<string, { id: string; parent: string }>) =>
    partOf(id, (one) => all.get(one), 6).map((one) => one.id);
  expect(above('2', chain)).toEqual(['0', '1']);
  expect(above('4999', chain)).toEqual(['4993', '4994', '4995', '4996', '4997', '4998']);
  const circle = new Map([
    ['a', { id: 'a', parent: 'b' }],
    ['b', { id: 'b', parent: 'a' }],
    ['c', { id: 'c', parent: 'a' }],
    ['d', { id: 'd', parent: 'd' }],
  ]);
  expect(['a', 'c', 'd', 'e'].map((id) => above(id, circle))).toEqual([['b'], ['b', 'a'], [], []]);
});
