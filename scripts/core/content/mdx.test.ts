import { describe, expect, test } from 'vitest';
import { pageCompiler } from '../../node/page-compiler.ts';
import { readMdx as readWith } from './mdx.ts';

const readMdx = (text: string) => readWith(text, pageCompiler);
/** Code is a part that most pages have. */
const types = (text: string) => readMdx(text).flatMap(({ type }) => (type === 'code' ? [] : [type]));

describe('readMdx', () => {
  test.each([
    ['import x from "y"', ['esm']],
    ['import{x} from "y"', ['esm']],
    ['export\tconst a = 1', ['esm']],
    ['import x from "y"\n---', ['esm']],
    ['<Aside>\nimport x from "y"\n</Aside>', ['tag', 'esm']],
    ['a {b} c', ['expression']],
    ['    {b}', ['expression']],
    ['> {b}', ['expression']],
    ['# Title {#id}', ['expression']],
    ['<!-- c -->', ['parse-error']],
    ['<https://a.example>', ['parse-error']],
    ['ok {a}\n\n<b x="', ['expression', 'parse-error']],
    ['[^1]: {x}', ['expression']],
    ['https://a.example/`<script>x</script>`', ['link', 'tag']],
    [':x[a `] <script>x</script> `', ['tag']],
    ['[^1]: - [a]: javascript:x', ['link']],
    ['[^1]:[a]:javascript:x', ['link']],
    ['[^1]: A note, see [the site](https://a.example).\n\n    More of it.', ['link']],
    ['[a](b "c {d}")', ['link']],
    ['- :::note\nimport x from "y"', ['esm']],
    [':::note\n\t[a]: xmpp:a@b.example', ['link']],
    ['https://a.example/\\<b>x</b>', ['link', 'ambiguous', 'unopened']],
    ['a@b.example\\{x}', ['link', 'ambiguous']],
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
    ['[a](&#106avascript:x)', '&#106avascript:x'],
    ['[a]: vbscript:x', 'vbscript:x'],
  ])('decodes the destination of %s', (text, destination) => {
    expect(readMdx(text)).toMatchObject([{ type: 'link', destination }]);
  });

  test.each<[string, (string | undefined)[]]>([
    ['![a](<data:x>)', ['data:x']],
    ['![a](./b.png "c")', ['./b.png']],
    ['[![a](b)](c)', ['b']],
    ['![a [b](c) ![d](e)](f)', ['f']],
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

  test('finds every tag that lost its other half, each once', () => {
    const text = '<Aside>\n\n<Tabs>\n<TabItem>\nx\n</Tabs>\n</TabItem>\n\n</Card>\n';
    expect(readMdx(text).map(({ type, offset }) => [type, text.slice(offset, offset + 6)])).toEqual([
      ['unclosed', '<Aside'],
      ['tag', '<TabIt'],
      ['unopened', '</Tabs'],
      ['unopened', '</Card'],
    ]);
  });

  test('refuses a node of a type that nobody has allowed', () => {
    const parse = () => ({ type: 'root', children: [{ type: 'math' }] });
    expect(readWith('$$x$$', { ...pageCompiler, parse })).toEqual([
      { type: 'unknown', what: 'math', offset: 0 },
    ]);
  });

  test('finds a program in a long page whose code samples hold braces far apart', () => {
    const sample = '\n\n```js\nimport a from "a";\nf({ a });\n```\n\n';
    const words = 'We open at ten. '.repeat(300);
    const quoted = `<Card title="{a}">x</Card> \\{b\\} \`{c}\` ${sample}${words}${sample}`;
    expect(types(quoted)).toEqual(['tag']);
    expect(types(`${quoted}{d}`)).toEqual(['tag', 'expression']);
    expect(readMdx(`${quoted}{d}`).at(-1)).toMatchObject({ source: '{d}' });
    expect(types(`${quoted}export const e = 1`)).toEqual(['tag', 'esm']);
  });

  test('is total on hostile text, and asks the compiler little of it', () => {
    const hostile = [
      '<'.repeat(50_000),
      '{'.repeat(50_000),
      '['.repeat(20_000),
      '> '.repeat(3_000),
      '`'.repeat(50_000),
      '<a '.repeat(10_000),
      '*a '.repeat(10_000),
      '"'.repeat(50_000),
      ':x['.repeat(20_000),
      '<b>\n\n'.repeat(10_000),
      '</b>\n\n'.repeat(1_000),
      // Programs that the compiler does not survive.
      `{${'('.repeat(30_000)}${')'.repeat(30_000)}}`,
      `{"}" + ${'!'.repeat(50_000)}1}`,
      `\n\nexport const a = ${'['.repeat(25_000)}${']'.repeat(25_000)}`,
      `\n\nimport a from "a"\n${'do '.repeat(19_000)}`,
      `<b a={${'['.repeat(25_000)}${']'.repeat(25_000)}} />`,
    ];
    for (const text of hostile) {
      const asked: string[] = [];
      const parts = readWith(`{a} ${text.slice(0, 60_000)}`, {
        ...pageCompiler,
        parse: (page) => {
          asked.push(page);
          return pageCompiler.parse(page);
        },
      });
      expect(parts.length, text.slice(0, 40)).toBeGreaterThan(0);
      // Ten mistakes, each read with its programs and without them; and never a text of which a little takes it minutes.
      expect(asked.length, text.slice(0, 40)).toBeLessThanOrEqual(20);
      const crowds = asked.flatMap((page) => [...'{<:&_["\''].map((mark) => page.split(mark).length - 1));
      expect(Math.max(0, ...crowds), text.slice(0, 40)).toBeLessThanOrEqual(4096);
    }
  });
});
