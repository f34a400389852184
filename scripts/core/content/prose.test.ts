import { describe, expect, test } from 'vitest';
import { pageCompiler } from '../../node/page-compiler.ts';
import { pageOffset, readProse } from './prose.ts';

const read = (page: string) => readProse(page, pageCompiler);

/** Every word of the prose stands where it is said to stand. */
function expectPlaced(page: string): void {
  for (const prose of read(page))
    for (const { 0: word, index } of prose.text.matchAll(/[\p{L}\p{N}]+/gu))
      expect(page.slice(pageOffset(prose, index), pageOffset(prose, index) + word.length)).toBe(word);
}

describe('what of a page is prose', () => {
  test.each([
    ['A *fine* day.', ['A fine day.']],
    ['# Head\n\nText.', ['Head', 'Text.']],
    ['one\ntwo', ['one two']],
    ['> one\n> two\n\n- a\n  b\n- c', ['one two', 'a b', 'c']],
    ['| a | b |\n|---|---|\n| c | d |', ['a', 'b', 'c', 'd']],
    ['At 14:30, not 9:05.', ['At 14:30, not 9:05.']],
    ['1 \\< 2 &amp; 3', ['1 < 2 & 3']],
    ['See [the list](https://a.example) and `code`.', ['See the list and code.']],
    ['```\ncode\n```\n\nText.', ['Text.']],
    ['<Aside>\n\nInside.\n\n</Aside>', ['Inside.']],
    ['{1 +', []],
    ['a<b', []],
  ])('%j', (page, expected) => {
    expect(read(page).map(({ text }) => text)).toEqual(expected);
    expectPlaced(page);
  });

  test('labels of links and code are known', () => {
    const [prose] = read('See [the list](https://a.example) and `code`.');
    const parts = prose?.parts.map(({ kind, span }) => [kind, prose.text.slice(...span)]);
    expect(parts).toEqual([
      ['link', 'the list'],
      ['code', 'code'],
    ]);
  });

  test('a place behind an escape is the place of the word', () => {
    const page = 'x\n\nShe said \\*no\\* to\n  the *plan*.';
    expectPlaced(page);
  });
});
