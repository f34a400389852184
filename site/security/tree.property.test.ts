/** The compiler's own tree, against what the reading of the source says: where they disagree there is a hole. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { pageFeatures } from '../../scripts/node/page-compiler.ts';
import { depth } from '../../scripts/testing/depth.ts';
import { run } from './attacks/attack.ts';
import { mdx } from './attacks/mdx.ts';
import { judge } from './page-guard.ts';
import { onlyText, RefusedPage } from './tree.ts';

/** Compiles as Astro does, with Starlight's directives. */
const compile = (text: string, plugins: readonly unknown[] = [onlyText]) =>
  mdxToJs(text, {
    features: { ...pageFeatures, smartPunctuation: true },
    mdastPlugins: plugins as never,
  }).code;

const refusedBy = (text: string): string | undefined => {
  try {
    compile(text);
    return undefined;
  } catch (error) {
    return error instanceof RefusedPage ? error.message : 'the compiler';
  }
};

test('the check asks the very compiler with which Astro makes pages', () => {
  const { resolve } = createRequire(import.meta.url);
  const astro = createRequire(resolve('astro'));
  for (const user of [astro.resolve('@astrojs/markdown-satteri'), resolve('@astrojs/mdx')])
    expect(createRequire(user).resolve('satteri')).toBe(resolve('satteri'));
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const { version } = read(join(dirname(resolve('satteri')), '../package.json'));
  expect(read(join(import.meta.dirname, '../../package.json')).dependencies.satteri).toBe(version);
});

describe('the tree', () => {
  test.each([
    ["import './x.js'", '1:1: A block that begins with `import`'],
    ['a\nexport const a = 1\n|-|', '2:1: A block that begins with `export`'],
    ['- :::note\nimport "x"', '2:1: A block that begins with `import`'],
    ['a {1} b', '1:3: `{1}` is an expression'],
    ['{1}', '1:1: `{1}` is an expression'],
    ['<x.y />', '1:1: `<x.y>`'],
    ['<Aside title={1}>x</Aside>', '1:14: `{1}` is an expression'],
    ['<Aside {...x}>x</Aside>', '1:8: `{...x}` is an expression'],
    ['<LinkCard title="x" href="javascript:x" />', '1:21: `href` begins with `javascript:`'],
    ['www.a.example/\\<script>x</script>', '1:1: This link holds the character'],
    ['xmpp:a@b.example', undefined],
    ['[x](java&#10;script:x)', '1:5: This link begins with `javascript:`'],
    ['![x](./x.js)', '1:6: This picture is named as a file'],
    ['![x][a]\n\n[a]: ./x.js', '1:1: The address of this picture stands elsewhere'],
    ['<Aside type="tip">**Yes** ![x](/x.png)</Aside>', undefined],
  ])('judges %j', (text, expected) => {
    const found = refusedBy(text);
    if (expected === undefined) expect(found).toBeUndefined();
    else {
      expect(found?.slice(0, expected.length)).toBe(expected);
      expect(found).toMatch(/ \(rule unsafe-content\)$/);
    }
  });

  test('without it the attacks are real: the compiler makes programs of them', () => {
    const programs = mdx.filter(({ text }) => {
      if (!text.includes(run)) return false;
      try {
        return compile(text.replace(/^---\n.*\n.*\n---\n/, ''), []).includes('getBuiltinModule(');
      } catch {
        return false;
      }
    });
    expect(programs.length).toBeGreaterThan(20);
  });
});

/** What makes parsers disagree. */
const tokens = [
  ...[
    'import "x"',
    'export const a = 1',
    '{a}',
    '{',
    '}',
    '{...c}',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<Aside>',
  ],
  ...[
    '</Aside>',
    '<Aside title="',
    '"',
    '/>',
    '<',
    '>',
    '<br/>',
    '<sub>x</sub>',
    '<a',
    ' b=',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '\n',
    '\n\n',
    '    ',
    '  ',
    '\t',
    '\r',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '# ',
    '---\n',
    '===\n',
  ],
  ...[
    '[a]',
    '(b)',
    '[a](',
    'javascript:x',
    'data:x',
    ')',
    '![',
    '](',
    './x.png',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    '[x]',
    '[[',
  ],
  ...[
    '<https://a.example>',
    'https://a.example',
    'www.a.example',
    'a@b.example',
    'mailto:',
    'xmpp:a@b.c',
    'x:y',
  ],
  ...['|', '|-|', '| a | b |\n| - | - |\n', '*', '**', '_', '~~', '\\', '&lt;', '&#123;', '&#106;', '&Tab;'],
  ...[
    ':::note\n',
    ':::',
    '::x[',
    ':x[',
    ']',
    '{.a}',
    '$$',
    '^',
    '"t"',
    ' ',
    'a',
    '+++\n',
    '\u00a0',
    '\u200b',
    'é',
    '😀',
  ],
];

test('what the page guard lets pass, the compiler takes for text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 14 }), (parts) => {
      const verdict = judge('policy/handbook/x.mdx', `---\ntitle: x\ndescription: x\n---\n${parts.join('')}`);
      if (!('text' in verdict)) return;
      try {
        compile(verdict.text.slice('---\n#\n#\n---\n'.length));
      } catch (error) {
        // The compiler's own complaints stop the build as well: nothing has run.
        expect(error).not.toBeInstanceOf(RefusedPage);
      }
    }),
    { numRuns: depth(3_000), seed: 20261122 },
  );
});
