import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../scripts/testing/any-character.ts';
import { folded, isReference, spellings, wordsOf } from './spellings.ts';

test.each([
  ['aster_fr', ['aster_fr', 'asterfr', 'aster', 'fr']],
  ['AsterMuseum', ['AsterMuseum', 'astermuseum', 'Aster', 'Museum']],
  ['aster.shop', ['aster.shop', 'astershop', 'aster', 'shop']],
  ['aster2026', ['aster2026', 'aster', '2026']],
  [
    'info@social.aster.example',
    ['info@social.aster.example', 'infosocialasterexample', 'info', 'social', 'aster', 'example'],
  ],
  ['aster', ['aster']],
])('%s is looked for as %j', (handle, expected) => {
  expect(spellings(handle)).toEqual(expected);
});

test.each([
  ['aster_fr', 'aster_fr'],
  ['@aster_fr', 'aster_fr'],
  ['opening hours', 'opening hours'],
  ['https://twitter.com/aster_fr?s=20', 'aster_fr'],
  ['facebook.com/groups/aster/', 'aster'],
  ['https://www.linkedin.com/company/aster-museum/about', 'aster-museum'],
  ['https://social.aster.example/@info', 'info'],
  ['https://www.youtube.com/@aster/videos', 'aster'],
  ['https://www.aster.example', 'aster.example'],
  ['https://x.com/%zz', '%zz'],
  ['https://x.com/a%3Fb%23c', 'a%3Fb%23c'],
  ['https://x.com/%20', '%20'],
  ['aster.shop', 'aster.shop'],
  ['ask #press @aster', 'ask press aster'],
])('%s looks for %s', (query, expected) => {
  expect(wordsOf(query)).toBe(expected);
});

test('whatever is typed gives words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      (query) => void expect(typeof wordsOf(query)).toBe('string'),
    ),
  );
  fc.assert(fc.property(fc.webUrl(), (query) => void expect(wordsOf(query)).not.toMatch(/[?#\s]/)));
});

test('accents and case do not tell two names apart', () => {
  expect(folded('Prénom_Accentué')).toBe(folded('PRENOM accentue'));
});

test.each(['@aster', 'https://x.com/aster', 'x.com/aster', 'info@aster.example'])(
  '%s can be verified',
  (query) => {
    expect(isReference(query)).toBe(true);
  },
);

test.each(['aster', 'opening hours', 'see x.com/aster', '', '@'])('%j is only looked for', (query) => {
  expect(isReference(query)).toBe(false);
});
