import { expect, test } from 'vitest';
import { some } from '../../../../testing/depth.ts';
import { fixtureDay, fixtureSources } from '../../../../testing/fixture.ts';
import { check } from '../../../check/check.ts';
import { buildRegistry } from '../../../model/registry.ts';

const base = fixtureSources(import.meta.dirname);
const odd = [
  'null',
  '[]',
  '{}',
  'x',
  '1',
  '1e999',
  '.nan',
  '-0',
  'true',
  '[null]',
  '[[[]]]',
  '{ __proto__: x }',
  '{ constructor: { prototype: 1 } }',
  '{ 1: 2 }',
  '{ "": "" }',
  '{ a: { b: [1, { c: null }] } }',
  '"\\u0000"',
  '9'.repeat(400),
  '"#"',
  '{ hasOwnProperty: 1 }',
  '{ length: 3 }',
  '[x, 1, null, {}]',
];

// Whatever stands in a file, every rule must survive it, and the schema must have a word for it.
test.each(base.filter(({ path }) => path.endsWith('.yaml')).map(({ path }) => path))(
  '%s with odd data in every place',
  (path) => {
    const text = base.find((file) => file.path === path)?.text ?? '';
    const keys = [...text.matchAll(/^([a-z_]+):/gm)].map((match) => match[1] ?? '');
    const run = (changed: string) => {
      const registry = buildRegistry([...base.filter((file) => file.path !== path), { path, text: changed }]);
      return check(registry, { today: fixtureDay }).problems;
    };
    for (const [turn, value] of odd.entries()) {
      expect(Array.isArray(run(`${value}\n`))).toBe(true);
      for (const key of some(keys, turn)) {
        const rest = text.replace(new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'm'), '');
        for (const { message, fix } of run(`${rest}${key}: ${value}\n`)) {
          expect(JSON.stringify(message)).not.toMatch(/undefined|\[object|Invalid input|NaN`? is expected/);
          expect(JSON.stringify(fix ?? '')).not.toMatch(/undefined|\[object/);
        }
      }
    }
  },
);
