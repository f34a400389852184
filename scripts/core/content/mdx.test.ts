import { describe, expect, test } from 'vitest';
import { readMdx } from './mdx.ts';

const types = (text: string) => readMdx(text).map(({ type }) => type);

describe('readMdx', () => {
  test.each([
    ['import x from "y"', ['esm']],
    ['import{x} from "y"', ['esm', 'expression']],
    ['export\tconst a = 1', ['esm']],
    ['import x from "y"\n---', ['esm']],
    ['<Aside>\nimport x from "y"\n</Aside>', ['tag', 'esm', 'tag']],
    ['a {b} c', ['expression']],
    ['    {b}', ['expression']],
    ['> {b}', ['expression']],
    ['# Title {#id}', ['expression']],
    ['<!-- c -->', ['fault']],
    ['<https://a.example>', ['fault']],
    ['ok {a}\n\n<b x="', ['expression', 'fault']],
    ['[^1]: {x}', ['ambiguous', 'link', 'expression']],
    ['https://a.example/`<script>x</script>`', ['ambiguous']],
    [':x[a `] <script>x</script> `', ['ambiguous']],
    ['[^1]: - [a]: javascript:x', ['link']],
    ['[^1]:[a]:javascript:x', ['link', 'link']],
    ['[^1]: A note, see [the site](https://a.example).\n\n    More of it.', []],
    ['[a](b "c {d}")', ['ambiguous', 'link']],
    ['- :::note\nimport x from "y"', ['esm']],
    [':::note\n\t[a]: xmpp:a@b.example', ['link']],
    ['https://a.example/\\<b>x</b>', ['ambiguous', 'tag']],
    ['a@b.example\\{x}', ['ambiguous']],
  ])('finds what can run in %j', (text, expected) => {
    expect(types(text)).toEqual(expected);
  });

  test.each([
    'Plain words, and 3 < 4.',
    'text\nimport x from "y"',
    '> import x from "y"',
    '`<script>` and `{x}`',
    '```\nimport x\n<script>{x}</script>\n```',
    '\\{a\\} \\<b>',
    'important: exports',
    ':::note[Opening hours]\nFrom *nine* on.\n:::',
    '&lt;script&gt; &#123;x&#125;',
  ])('finds nothing in %j', (text) => {
    expect(types(text)).toEqual([]);
  });

  test.each([
    ['[a](java&#x73;cript\\:x)', 'javascript:x'],
    ['[a](&#106avascript:x)', 'javascript:x'],
    ['[a]: vbscript:x', 'vbscript:x'],
  ])('decodes the destination of %s', (text, destination) => {
    expect(readMdx(text)).toMatchObject([{ type: 'link', destination }]);
  });

  test.each<[string, (string | undefined)[]]>([
    ['![a](<data:x>)', ['data:x']],
    ['![a](./b.png "c")', ['./b.png']],
    ['[![a](b)](c)', ['b']],
    ['![a [b](c) ![d](e)](f)', ['e', 'f']],
    ['![a][b] ![b][] ![b]\n\n[b]: ./c.js', [undefined, undefined, undefined]],
    ['![no picture] and !\\[a](b)', []],
  ])('finds the pictures of %j', (text, destinations) => {
    const pictures = readMdx(text).filter((part) => part.type === 'picture');
    expect(pictures.map(({ destination }) => destination)).toEqual(destinations);
  });

  test('gives offsets into the text, after emoji and tabs', () => {
    const text = '🎉\tand {x}';
    expect(readMdx(text)).toMatchObject([{ offset: text.indexOf('{') }]);
  });

  test('is total and quick on hostile text', () => {
    const hostile = [
      '<'.repeat(50_000),
      '{'.repeat(50_000),
      '['.repeat(20_000),
      '> '.repeat(3_000),
      '`'.repeat(50_000),
      '<a '.repeat(10_000),
      '*a '.repeat(10_000),
    ];
    for (const text of hostile) {
      const begin = performance.now();
      readMdx(`{a} ${text.slice(0, 60_000)}`);
      expect(performance.now() - begin).toBeLessThan(3_000);
    }
  });
});
