import { describe, expect, test } from 'vitest';
import { line } from '../../../kinds/fields.ts';
import { holdsSeen, holdsUnseen } from '../../../text/invisible.ts';
import { hiddenIn, holdsHidden } from './characters.ts';

const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
const codes = (chars: string[]) => chars.map((char) => char.codePointAt(0)?.toString(16));
const offsets = (text: string) => hiddenIn(text).map(({ offset }) => offset);

describe('inside a Latin word', () => {
  test.each([
    '\u00A0',
    '\u00AD',
    '\u034F',
    '\u180B',
    '\u2003',
    '\u202F',
    '\u205F',
    '\u2800',
    '\u3000',
    '\u3164',
    '\uFFFC',
    '\u{1D159}',
    '\u{E0041}',
    '\uD800',
    '\uFDD0',
    '\u{1FFFE}',
  ])('%j is found', (char) => {
    expect(offsets(`As${char}ter`)).toEqual([2]);
  });

  test('every character that a browser leaves out, every space and every control is found', () => {
    const gone = /^[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Bidi_Control}]$/u;
    const left = all.filter((char) => gone.test(char) && hiddenIn(`As${char}ter`).length === 0);
    expect(left).toEqual([...'\t\n\r ']);
  });

  test('every letter, digit, mark and sign that shows is left alone', () => {
    const shown = /^(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{M}\p{P}\p{S}]$/u;
    const found = all.filter((char) => shown.test(char) && holdsUnseen(`As${char}ter`));
    expect(codes(found)).toEqual(['2800', 'fffc', '1d159']);
  });
});

test.each([
  'Où\u202F?',
  'Bravo\u00A0!',
  'Ouvert\u00A0: 9\u00A0h\u00A030 – 18\u00A0h',
  '«\u202Foui\u202F»',
  '«\u00A0oui\u00A0», non\u202F; 10\u202F000\u00A0€, 85\u00A0%',
])('French sets its spaces: %s', (text) => expect(hiddenIn(text)).toEqual([]));

test.each([
  ['Aster\u202FMuseum', 5],
  ['Aster\u00A0', 5],
  ['\u00A0Aster', 0],
  ['un\u00A0:8080', 2],
  ['x\u00A0://y', 1],
  ['oui\u00A0«', 3],
  ['Aster\u00A02026 '.replace('r\u00A0', 'R\u00A0'), 5],
])('and nowhere else: %j', (text, offset) => expect(offsets(text)).toEqual([offset]));

test.each(['', ' \n', '\u200B', '\u00AD\u2800', '\u3000', '\uFFFC', '\u3164\u{E0041}'])(
  '%j is no text',
  (text) => {
    expect(holdsSeen(text)).toBe(false);
    expect(
      line()
        .safeParse(text)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['expected some text']);
  },
);

describe('marks on one letter', () => {
  test.each([
    ['A\u0301\u0302\u0303\u0304\u0305', 1],
    ['Aster \u0336\u0337\u0338\u0489\u20DD\u1DC4', 6],
    [`x${'\u0E49'.repeat(9)}`, 1],
    [`x${'\u0951'.repeat(5)}y${'\u0951'.repeat(5)}`, 1],
  ])('%j is too many', (text, offset) => {
    expect(holdsHidden(text)).toBe(true);
    expect(hiddenIn(text)[0]).toMatchObject({ name: { en: 'a letter with a stack of marks' }, offset });
  });

  test.each([
    'A\u0301\u0302\u0303\u0304',
    'Tiếng Việt'.normalize('NFD'),
    'בְּרֵאשִׁ֖ית',
    'བསྒྲུབས་རྐྱེན',
    'ကြောင့်',
    'ក្រ្ដោះ',
    '1\uFE0F\u20E3',
  ])('%j is how it is written', (text) => expect(hiddenIn(text)).toEqual([]));
});
