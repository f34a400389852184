import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, type Piece } from './difference.ts';

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test.each([
  ['aster_fr', 'aster.fr', 'aster[_]fr', 'aster[.]fr'],
  ['astter', 'aster', 'ast[t]er', 'aster'],
  ['asetr', 'aster', 'as[e]tr', 'ast[e]r'],
  ['aster_official', 'aster', 'aster[_official]', 'aster'],
  ['аster', 'aster', '[а]ster', '[a]ster'],
  ['ASTER', 'aster', 'ASTER', 'aster'],
  ['a🚢b', 'ab', 'a[🚢]b', 'ab'],
])('%s beside %s', (a, b, left, right) => {
  const [one, other] = difference(a, b);
  expect([marked(one), marked(other)]).toEqual([left, right]);
});

test('the pieces are the names, and what is not marked is in both', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [one, other] = difference(a, b);
      const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
      const kept = (pieces: readonly Piece[]) =>
        pieces
          .filter(({ differs }) => !differs)
          .map(({ text }) => text)
          .join('')
          .toLowerCase();
      expect([whole(one), whole(other)]).toEqual([a, b]);
      expect(kept(one)).toBe(kept(other));
    }),
  );
});
