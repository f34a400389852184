import { expect, test } from 'vitest';
import { keyOf, ticksIn } from './checklist.ts';

test.each([
  ['["a","b"]', ['a', 'b']],
  ['["a",1,null,{"b":2}]', ['a']],
  ['{"a":true}', []],
  ['"a"', []],
  ['not JSON', []],
  [null, []],
])('of what a browser kept, %s, only a list of texts is read', (kept, lines) => {
  expect([...ticksIn(kept)]).toEqual(lines);
});

test('each page has its own', () => {
  expect(keyOf('/handbook/crisis/')).not.toBe(keyOf('/fr/handbook/crisis/'));
});
