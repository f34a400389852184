import { expect, test } from 'vitest';
import { keyOf, lineNames, ticksIn } from './checklist.ts';

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

test.each(['/handbook/crisis', '/handbook/crisis/index.html', '/handbook/crisis//'])(
  '%s is the same page as /handbook/crisis/',
  (path) => expect(keyOf(path)).toBe(keyOf('/handbook/crisis/')),
);

test('lines of the same words are ticked one by one, and so are a line and one that looks like its second', () => {
  const names = lineNames(['Call', 'Wait', 'Call', 'Call', 'Call 1']);
  expect(names[0]).toBe('Call');
  expect(new Set(names).size).toBe(5);
});
