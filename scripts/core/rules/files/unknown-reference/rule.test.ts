import { expect, test } from 'vitest';
import { fixtureDay, fixtureSources } from '../../../../testing/fixture.ts';
import { check } from '../../../check/check.ts';
import { buildRegistry } from '../../../model/registry.ts';
import type { SourceFile } from '../../../model/source.ts';
import { inBoth } from '../../../model/wording.ts';

const base = fixtureSources(import.meta.dirname);
const problems = (...extra: SourceFile[]) => {
  const paths = new Set(extra.map((file) => file.path));
  const registry = buildRegistry([...base.filter((file) => !paths.has(file.path)), ...extra]);
  return check(registry, { today: fixtureDay }).problems.filter(({ rule }) => rule === 'unknown-reference');
};

test.each([
  [
    'a linked',
    {
      path: 'policy/people/dan-wu.yaml',
      readErrors: [{ kind: 'linked', message: inBoth(''), fix: inBoth('') }],
    },
  ],
  ['a broken', { path: 'policy/people/dan-wu.yaml', text: 'name: [' }],
  ['an empty', { path: 'policy/people/dan-wu.yaml', text: '' }],
  ['a broken unit, whose goals nobody knows', { path: 'policy/units/shop.yaml', text: 'name: [' }],
] as [string, SourceFile][])('%s entry still exists for those who name it', (_name, file) => {
  expect(problems(file)).toEqual([]);
});

test('units that are above each other do not go round for ever', () => {
  const shop = base.find(({ path }) => path === 'policy/units/shop.yaml')?.text ?? '';
  const museum = base.find(({ path }) => path === 'policy/units/museum.yaml')?.text ?? '';
  expect(
    problems(
      { path: 'policy/units/shop.yaml', text: shop },
      { path: 'policy/units/museum.yaml', text: `${museum}parent: shop\n` },
    ),
  ).toEqual([]);
});

test('many entries that name the same missing one are each told', () => {
  const x = base.find(({ path }) => path === 'channels/x/aster.yaml')?.text ?? '';
  const many = Array.from({ length: 50 }, (_, n) => ({
    path: `channels/x/a${n}.yaml`,
    text: x.replace('owner: ada-noor', 'owner: nobody-here'),
  }));
  expect(problems(...many)).toHaveLength(50);
});
