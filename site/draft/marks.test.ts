import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, moved, piecesOf } from './browser/marks.ts';

const mark = (from: number, to: number, number = 1): Mark => ({ from, to, level: 'error', number });
const shown = (text: string, marks: Mark[]) =>
  piecesOf(text, marks).map((piece) => [piece.text, piece.on.map(({ number }) => number), piece.ends]);

test('a text is cut where marks begin and end, also within each other', () => {
  expect(shown('one two three', [mark(0, 7, 1), mark(4, 13, 2), mark(4, 7, 3)])).toEqual([
    ['one ', [1], []],
    ['two', [1, 2, 3], [1, 3]],
    [' three', [2], [2]],
  ]);
});

test('a place of no length shows on the signs beside it, at both ends of a text, too', () => {
  expect(shown('ab', [mark(1, 1)])).toEqual([['ab', [1], [1]]]);
  expect(shown('ab', [mark(0, 0)])).toEqual([
    ['a', [1], [1]],
    ['b', [], []],
  ]);
  expect(shown('', [mark(0, 0)])).toEqual([]);
});

test('marks move with the text, and one that is touched goes', () => {
  const marks = [mark(0, 3), mark(4, 7), mark(8, 11)];
  expect(moved('one two six', 'one tXwo six', marks)).toEqual([mark(0, 3), mark(9, 12)]);
  expect(moved('one two six', 'one two, six', marks)).toEqual([mark(0, 3), mark(4, 7), mark(9, 12)]);
  expect(moved('one two six', '', marks)).toEqual([]);
});

test('whatever is typed, marks stay in the text and hold what they held', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, fc.nat(12), fc.nat(12), (before, after, a, b) => {
      const one = mark(Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length));
      for (const { from, to } of moved(before, after, [one]))
        expect(after.slice(from, to)).toBe(before.slice(one.from, one.to));
      expect(
        piecesOf(before, [one])
          .map((piece) => piece.text)
          .join(''),
      ).toBe(before);
    }),
  );
});
