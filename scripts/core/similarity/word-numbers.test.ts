import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './purpose.ts';
import { wordNumbers } from './word-numbers.ts';

const word = fc.oneof(
  fc.constantFrom(
    'buses',
    'Bus',
    'tax',
    'taxes',
    'jeux',
    'feux',
    'boxes',
    'glass',
    'ss',
    'thus',
    'axsx',
    'the',
    'Les',
    'été',
    'œuvres',
  ),
  fc.string(),
);

test('there are as many numbers as words, and equal words have equal numbers', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', ', ', ' - '), (words, between) => {
      const text = words.join(between);
      expect(wordNumbers(text)).toHaveLength(wordsOf(text).size);
      // The plain way and the slow way give one number for one word.
      expect(new Set(wordNumbers(`${text} é`))).toEqual(new Set([...wordNumbers(text), ...wordNumbers('é')]));
    }),
  );
});
