import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saysAtLeast, wordsOfSubstance } from './substance.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    'test',
    'a',
    'aa',
    'News',
    'news',
    'l’eau',
    'rock-n-roll',
    'naïve',
    'ﬁn',
    'İstanbul',
    '船の',
    'c’est',
    'e.g.',
    '…',
  ),
);
const written = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '  ', ', ', '-', '\n', '\u00A0', '')))
  .map((parts) => parts.flat().join(''));

test('the first words of a text say no more than the whole text does', () => {
  fc.assert(
    fc.property(
      fc.oneof(written, fc.record({ en: written, fr: written })),
      fc.integer({ min: 1, max: 6 }),
      (text, count) => {
        const versions = typeof text === 'string' ? [text] : Object.values(text);
        // Of several versions the longest one is counted: where each says enough, that one does.
        const least = Math.min(...versions.map(wordsOfSubstance));
        if (least >= count) expect(saysAtLeast(text, count)).toBe(true);
        if (wordsOfSubstance(text) < count) expect(saysAtLeast(text, count)).toBe(false);
      },
    ),
  );
});
