import { expect, test } from 'vitest';
import { repaired } from './fix.ts';
import type { StyleMatch } from './judge.ts';

/** Repairs each of some words, wherever it stands. */
const judge = (words: Readonly<Record<string, string>>) => (text: string) =>
  Object.entries(words)
    .flatMap(([found, replacement]): StyleMatch[] => {
      const from = text.indexOf(found);
      return from < 0
        ? []
        : [
            {
              rule: {} as StyleMatch['rule'],
              span: [from, from + found.length],
              found,
              use: [],
              replacement,
            },
          ];
    })
    .sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));

test('a repair that makes room for another one is followed by it', () => {
  expect(repaired('a-b', judge({ a: 'b', 'b-b': 'c' }))).toBe('c');
});

test('repairs that undo each other change nothing', () => {
  expect(repaired('left', judge({ left: 'right', right: 'left' }))).toBe('left');
  expect(repaired('x', judge({ x: 'xx' }))).toBe('x');
});
