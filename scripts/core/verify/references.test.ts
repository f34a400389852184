import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import { referencesIn } from './references.ts';

test.each<[string, string[]]>([
  ['https://x.com/aster?s=20', ['https://x.com/aster?s=20']],
  ['  @aster \n', ['@aster']],
  ['Is https://x.com/aster, really ours?', ['https://x.com/aster']],
  ['Look: (https://x.com/aster).', ['https://x.com/aster']],
  ['Follow “@aster@social.aster.example”!', ['@aster@social.aster.example']],
  ['Aster Shop (@aster.shop)', ['@aster.shop']],
  ['write to press@aster.example or facebook.com/aster', ['press@aster.example', 'facebook.com/aster']],
  [
    '[Aster](https://x.com/aster) and <https://x.com/aster_>',
    ['https://x.com/aster', 'https://x.com/aster_'],
  ],
  ['<a href="https://x.com/aster">Aster</a>', ['https://x.com/aster']],
  ['en.wikipedia.org/wiki/Aster_(plant) is not', ['en.wikipedia.org/wiki/Aster_(plant)']],
  ['aster\naster_fr\r\n\r\naster', ['aster', 'aster_fr']],
  ['Our accounts:\nX: @aster\nFacebook: facebook.com/aster', ['@aster', 'facebook.com/aster']],
  ['Aster Museum', ['Aster Museum']],
  ['either/or, e.g. 3.5 times', ['either/or, e.g. 3.5 times']],
  ['+33 1 23 45 67 89', ['+33 1 23 45 67 89']],
  ['', ['']],
])('%j holds %j', (text, expected) => {
  expect(referencesIn(text)).toEqual(expected);
});

test('a text without spaces is one reference as it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      fc.pre(!/\s/.test(text));
      expect(referencesIn(text)).toEqual([text.trim()]);
    }),
  );
});

test('whatever is pasted gives at least one reference, none twice, none with a space unless it is the whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const found = referencesIn(text);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found).size).toBe(found.length);
      if (found.length > 1) for (const one of found) expect(one).toMatch(/^\S+$/);
    }),
  );
});
