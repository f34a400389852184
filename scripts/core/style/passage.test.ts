import { expect, test } from 'vitest';
import { asWritten, covers } from './passage.ts';

test.each([
  [['fr'], ['fr-CA'], ['fr-CA']],
  [['fr', 'en'], ['en-GB'], ['fr', 'en-GB']],
  [['fr-FR'], ['fr-CA'], ['fr-FR']],
  [['fr'], [], ['fr']],
])('%j with the variants %j is %j', (languages, variants, expected) => {
  expect(asWritten(languages, variants)).toEqual(expected);
});

test('a language covers its variants, and a variant itself alone', () => {
  expect(covers('fr', 'fr-CA')).toBe(true);
  expect(covers('fr-CA', 'fr')).toBe(false);
  expect(covers('fr', 'fro')).toBe(false);
});
