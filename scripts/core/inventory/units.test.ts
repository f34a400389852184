import { expect, test } from 'vitest';
import { buildRegistry } from '../model/registry.ts';
import { unitsOf } from './units.ts';

const read = (names: string[], units: Record<string, string> = {}) =>
  unitsOf(
    names.map((unit, at) => ({ line: at + 1, url: 'x', unit })),
    buildRegistry(
      Object.entries(units).map(([id, name]) => ({ path: `policy/units/${id}.yaml`, value: { name } })),
    ),
  );
const idsOf = (names: string[], units?: Record<string, string>) => {
  const { ids } = read(names, units);
  return names.map((name) => ids.get(name));
};

test.each([
  [['Łódź'], ['lodz']],
  [['Київ'], ['kiiv']],
  [['Αθήνα'], ['athina']],
  [['交通局'], ['jiaotongju']],
  [['Straße & Weg'], ['strasse-weg']],
  [['Musée d’Orsay'], ['musee-dorsay']],
  [
    ['Planet', 'Planet+'],
    ['planet', 'planet-2'],
  ],
  [
    ['C', 'C++', 'C#'],
    ['c', 'c-2', 'c-3'],
  ],
  [
    ['Łódź', 'Lodz'],
    ['lodz', 'lodz-2'],
  ],
  [
    ['Museum', ' museum ', 'MUSEUM'],
    ['museum', 'museum', 'museum'],
  ],
  [
    ['Public  Works', 'Public Works'],
    ['public-works', 'public-works'],
  ],
])('%j get %j', (names, ids) => expect(idsOf(names)).toEqual(ids));

test('a unit that exists is found by its name or its id, and nothing else takes its id', () => {
  const units = { planet: 'Planet', works: 'Public Works' };
  expect(idsOf(['planet', 'PUBLIC WORKS', 'Planet+'], units)).toEqual(['planet', 'works', 'planet-2']);
  expect([...read(['planet', 'Planet+'], units).fresh]).toEqual([['planet-2', 'Planet+']]);
});

test('what gives no id, and what is kept apart, is said with its line', () => {
  const { ids, remarks } = read(['Planet', '+++', '…', 'Planet+', '+++']);
  expect([ids.has('+++'), ids.has('…')]).toEqual([false, false]);
  expect(remarks).toEqual([
    { line: 2, text: 'unit `+++` gives no id: it holds no letter or digit' },
    { line: 3, text: 'unit `…` gives no id: it holds no letter or digit' },
    { line: 4, text: 'unit `Planet+` becomes `planet-2`: `planet` is another one' },
  ]);
});

test('a long name gives a short id, and two of them stay apart', () => {
  const long = 'Department of the Interior and of everything that nobody else wants to look after';
  const [one, other] = idsOf([`${long} North`, `${long} South`]);
  expect(one?.length).toBeLessThanOrEqual(60);
  expect(other).toBe(`${one}-2`);
});
