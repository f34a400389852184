/** What is told apart in a text: nothing that an expression may match is taken for something else. */
import { expect, test } from 'vitest';
import { isLetter, knownCharacters, other, symbolOf, symbolsOf, traits, traitsOf } from './symbols.ts';

const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).concat(
  Array.from({ length: 0x2000 }, (_, at) => String.fromCharCode(0xe000 + at)),
);

test('a character that is not listed is told from none of the others, whatever its case', () => {
  const listed = new Set(knownCharacters);
  const known = new RegExp(
    `^[${knownCharacters.map((char) => `\\u{${char.charCodeAt(0).toString(16)}}`).join('')}]$`,
    'iu',
  );
  const unlisted = all.filter(
    (char) => !listed.has(char) && (traitsOf(char.charCodeAt(0)) & traits.odd) === 0,
  );
  expect(unlisted.filter((char) => symbolOf(char) !== other)).toEqual([]);
  // An expression without regard to case takes these for one that is listed, whose symbol has to be that of all others, too.
  const inAnotherCase = unlisted.filter((char) => known.test(char));
  expect(inAnotherCase.filter((char) => symbolOf(char.toUpperCase()) !== other)).toEqual([]);
});

test.each<[source: string, flags: string, of: string]>([
  ['a', 'iu', 'a'],
  ['s', 'iu', 's'],
  ['É', 'u', 'é'],
  ['’', 'u', "'"],
  ['\\.', 'u', '.'],
  ['\\d', 'u', '1'],
  ['\\s', 'u', ' '],
  ['[\\p{Zs}]', 'u', ' '],
  ['[.,]', 'iu', '.,'],
  ['[0-9]', 'u', '1'],
  ['[€£]', 'u', '€£'],
  ['[🌀-🫿☀-➿]', 'iu', '😀'],
  ['µ', 'iu', '😀'],
  ['α', 'iu', 'α'],
])('%s with %s is one of %s', (source, flags, of) => {
  expect(symbolsOf(source, flags)?.toSorted()).toEqual(Array.from(of, symbolOf).toSorted());
});

test.each(['.', '\\S', '\\w', '[^a]', '[\\p{L}\\p{N}]', '\\p{P}'])('%s may be nearly anything', (source) => {
  expect(symbolsOf(source, 'u')).toBeUndefined();
});

test('every capital is known as one, and letters as letters', () => {
  for (const char of knownCharacters) {
    const isCapital = (traitsOf(char.charCodeAt(0)) & traits.capital) !== 0;
    expect(isCapital, char).toBe(/\p{Lu}/u.test(char));
    if (/\p{L}/u.test(char)) expect(isLetter(symbolOf(char)), char).toBe(true);
  }
});
