import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depth } from '../../testing/depth.ts';
import { explain } from './explain.ts';
import { readYaml } from './read.ts';

/** What is said against a text. */
function told(text: string) {
  const { error } = readYaml(text);
  return error && explain(text, error);
}

describe('readYaml', () => {
  test('keeps dates, times and version numbers in quotes as text', () => {
    expect(readYaml('on: 2026-01-02\nat: 9:30\nno: no\nv: "2.10"\n')).toEqual({
      value: { on: '2026-01-02', at: '9:30', no: 'no', v: '2.10' },
    });
  });

  // Each row: the slip, the text, the offset that is pointed at, and the repair.
  test.each([
    ['an unquoted @handle', 'name: Acme\nhandle: @acme\n', 19, 'Quote it: `handle: "@acme"`'],
    ['an unquoted @handle in a list', 'a:\n  - @acme\n', 7, 'Quote it: `- "@acme"`'],
    ['an unquoted @handle in brackets', 'a: [x, @acme]\n', 7, 'Quote it: `"@acme"`'],
    ['an unquoted @handle in brackets below', 'a: [\n  x,\n  @acme\n]\n', 12, 'Quote it: `"@acme"`'],
    ['an unquoted #tag in brackets', 'a: [#promo, x]\n', 4, 'Quote it: `"#promo"`'],
    ['a comparison', 'target: >= 10 min\n', 8, 'Quote it: `target: ">= 10 min"`'],
    ['an exclamation mark', 'name: !Boats\n', 6, 'Quote it: `name: "!Boats"`'],
    ['brackets around a word', 'name: [Live] news\n', 12, 'If it is text, quote it: `name: "[Live] news"`'],
    [
      'a placeholder',
      'name: {{ name }}\n',
      7,
      'Write a word, or put the whole value in quotes if it is meant as text.',
    ],
    ['a repeated key', 'owner: a\nname: b\nowner: c\n', 17, 'Keep one of them.'],
    ['a tab', 'a:\n\tb: 1\n', 3, 'Indent with spaces.'],
    [
      'a special space',
      'a: 1\nb:\u00A0x\nc: 2\n',
      7,
      'Replace it by an ordinary space; copying from a document or chat often brings it along.',
    ],
    ['a wide colon', 'a: 1\nb： x\n', 6, 'Write `b: x`.'],
    ['a colon inside a value', 'purpose: Tell them: now\n', 9, 'Quote it: `purpose: "Tell them: now"`'],
    ['a colon in typographic quotes', 'a: “Tell them: now”\n', 3, 'Quote it: `a: "Tell them: now"`'],
    ['a colon inside braces', 'a: { b: x: y, c: 1 }\n', 8, 'Quote it: `"x: y"`'],
    ['a quote never closed', 'a: 1\nb: "x\nc: "y"\n', 8, 'Close it: `b: "x"`'],
    ['a quote never closed in braces', 'a: { b: "x, c: 1 }\nd: 1\n', 8, 'Close it where the value ends.'],
    ['an apostrophe in single quotes', "a: 'it's'\n", 7, 'Put quotes around the whole value: `a: "it\'s"`'],
    ['a bracket never closed', 'a: [x, y\nb: 1\nc: 2\n', 3, 'Add `]` where the list ends.'],
    ['a bracket too many', 'a: [x]]\n', 6, 'Take it away, or write `[` where it belongs.'],
    ['a missing space after the colon', 'a: 1\nb:x\nc: 2\n', 5, 'Write `b: x`.'],
    [
      'a missing colon',
      'a: 1\nstatus active\nc: 2\n',
      5,
      'Put a colon after the key (`status: active`), or indent the line deeper if it continues the one above.',
    ],
    ['an equals sign', 'a: 1\nb = x\nc: 2\n', 5, 'Write `b: x`.'],
    ['a missing space after the hyphen', 'a:\n  - x: 1\n  -{ x: 2 }\n', 14, 'Write `- { x: 2 }`.'],
    ['a dash for a hyphen', 'a:\n  - x: 1\n  – y: 2\n', 14, 'Write `- y: 2`.'],
    ['a comment of another language', 'a: 1\n// b\nc: 2\n', 5, 'Write `# b`.'],
    [
      'a hyphen among keys',
      'a: 1\n- b: 2\nc: 3\n',
      5,
      'Take the hyphen away, or put the item below the key whose list it belongs to, with the same indentation as its other items.',
    ],
    [
      'an indentation too deep',
      'a:\n  b: 1\n    c: 2\n',
      14,
      'Indent it by 2 spaces, like `b`; if it continues that value, put the whole value in quotes.',
    ],
    [
      'an indentation too shallow',
      'a:\n  - b: 1\n  c: 2\n',
      14,
      'Indent it by 0 or 4 spaces, like the keys it belongs to.',
    ],
    ['a key without a name', 'a: 1\n: 2\n', 5, 'Write the key, or take the line away.'],
    [
      'an unknown escape',
      'a: "C:\\path"\n',
      6,
      'Write the backslash twice, or put the value in single quotes.',
    ],
    ['a tag', 'a: !!binary aGk=\n', 3, 'Write the value without it, in quotes if it looks like a number.'],
    [
      'what a merge left',
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n',
      5,
      'Keep one version, and delete the other with the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
    ],
    [
      'a second document',
      '# c\n---\na: 1\n---\nb: 2\n',
      13,
      'Delete the line `---`, or put what follows into a file of its own.',
    ],
    ['an alias', 'a: &x 1\nb: *x\n', 3, 'Write the value itself here, or quote it if it is meant as text.'],
    [
      'an anchor on a map',
      'a: &x\n  k: 1\n',
      3,
      'Write the value itself here, or quote it if it is meant as text.',
    ],
  ])('says the repair for %s', (_name, text, offset, fix) => {
    expect(told(text)).toMatchObject({ offset, fix: { en: fix } });
  });

  test('tells of all keys that stand twice, with both values', () => {
    expect(told('a: x\nb: 1\na: y\nb: 1\n')?.message.en).toBe(
      'The key `a` stands twice in the same map (`x` and `y`); one of the two would be lost. The same is true of `b`.',
    );
  });

  test('whatever is broken, there is a place in the text and a sentence', () => {
    const line = fc.constantFrom(
      'a: 1',
      '  b: 2',
      '- c',
      ' - d: [',
      '{',
      '}',
      ']',
      '"',
      "'",
      'e: "x',
      ': :',
      '?',
      '? [',
      '\tf: 1',
      '@g',
      'h: @i',
      '--- j',
      '---',
      '...',
      '<<<<<<< k',
      '&l',
      '*m',
      '!n o',
      'p: |',
      ' q',
      '%r',
      '# s',
      '',
      '–  t',
      'u:v',
      '\u00A0w: 1',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const error = told(text);
        if (!error) return;
        expect(error.offset).toBeGreaterThanOrEqual(0);
        expect(error.offset).toBeLessThanOrEqual(text.length);
        expect(JSON.stringify([error.message, error.fix])).not.toMatch(/undefined|\[object|\\n/);
      }),
      { numRuns: depth(2000) },
    );
  });

  test('an ampersand or asterisk inside text is no anchor', () => {
    expect(readYaml('name: R&D * stars\nq: "&x"\nlist: [a&b, "*c"]\n').error).toBeUndefined();
  });

  test('an anchor bomb is refused before it grows', () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `l${n}: &l${n} [${n ? `*l${n - 1}, *l${n - 1}` : '1, 1'}]`,
    );
    expect(told(levels.join('\n'))?.message.en).toContain('anchor or alias');
  });

  test('nesting without end is refused, not crashed on', () => {
    expect(readYaml('['.repeat(100_000)).error).toBeDefined();
    expect(readYaml(`${'- '.repeat(50_000)}a`).error).toBeDefined();
  });

  test('tags and a second document are refused', () => {
    expect(readYaml('a: !!js/function "x"\n').error).toBeDefined();
    expect(readYaml('a: 1\n---\nb: 2\n').error).toBeDefined();
  });
});
