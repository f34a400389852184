import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcher, plain } from './matching.ts';

test('capitals, accents and marks make no difference', () => {
  expect(plain('Où est l’Œuvre d’ÉTÉ ?')).toBe('ou est l oeuvre d ete');
  expect(matcher('OEUVRE')(plain('l’œuvre'))).toBe(true);
});

test('every word must begin a word of the text', () => {
  const text = plain('May I post a picture of colleagues?');
  expect(matcher('pict coll')(text)).toBe(true);
  expect(matcher('cture')(text)).toBe(false);
  expect(matcher('picture ship')(text)).toBe(false);
  expect(matcher('   ')(text)).toBe(true);
});

test('a text is found by any of its own words, however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
      const text = plain(words.join(' '));
      for (const word of words)
        expect(matcher(word.toUpperCase())(plain(words.join(' ').toUpperCase()))).toBe(true);
      expect(plain(text)).toBe(text);
    }),
  );
});
