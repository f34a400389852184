import { expect, test } from 'vitest';
import { inEnglish, wordingIn } from './wording.ts';

const both = { en: 'The waiver ran out.', fr: 'L’exception a pris fin.' };

test.each([
  [both, 'fr', 'fr', both.fr],
  [both, 'fr-CA', 'fr', both.fr],
  [both, 'en-GB', 'en', both.en],
  [both, 'de', 'en', both.en],
  ['x/aster', 'fr', 'fr', 'x/aster'],
] as const)('%j for a reader of %s is in %s', (wording, reader, language, text) => {
  expect(wordingIn(wording, reader)).toEqual({ text, language });
});

test('terminals and code hosts have English', () => {
  expect([both, both.en].map(inEnglish)).toEqual([both.en, both.en]);
});
