import { expect, test } from 'vitest';
import { buildRegistry } from '../model/registry.ts';
import { isAtOrAbove, leadersOver, lineOf, unitCycles } from './hierarchy.ts';

/** Units by id, each with the id of its parent. */
const registryOf = (parents: Record<string, string | undefined>) =>
  buildRegistry(
    Object.entries(parents).map(([id, parent]) => ({
      path: `policy/units/${id}.yaml`,
      value: { name: id, lead: `lead-of-${id}`, ...(parent !== undefined && { parent }) },
    })),
  );
const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);

test('a line climbs to the top unit', () => {
  const registry = registryOf({ team: 'shop', shop: 'museum', museum: undefined });
  const line = lineOf(registry, 'team');
  expect(ids(line.units)).toEqual(['team', 'shop', 'museum']);
  expect(line.end).toBe('top');
  expect(isAtOrAbove(registry, 'museum', 'team')).toBe(true);
  expect(isAtOrAbove(registry, 'team', 'museum')).toBe(false);
  expect([...leadersOver(registry, 'team').keys()]).toEqual([
    'lead-of-team',
    'lead-of-shop',
    'lead-of-museum',
  ]);
});

test('a line stops at a circle and at a parent that nobody knows', () => {
  const registry = registryOf({ a: 'b', b: 'c', c: 'b', d: 'gone' });
  expect(lineOf(registry, 'a').end).toBe('cycle');
  expect(ids(lineOf(registry, 'a').units)).toEqual(['a', 'b', 'c']);
  expect(lineOf(registry, 'd').end).toBe('unknown');
  expect(lineOf(registry, 'nowhere')).toEqual({ units: [], end: 'unknown' });
});

test('each circle is found once, without the units that only lead into it', () => {
  const registry = registryOf({ a: 'b', b: 'c', c: 'b', own: 'own', top: undefined, below: 'top' });
  expect(unitCycles(registry).map(ids)).toEqual([['b', 'c'], ['own']]);
});
