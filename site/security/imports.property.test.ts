/** Whatever the check accepts, the compiled page imports the runtime and nothing else: without the guards of the build. */
import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { depth } from '../../scripts/testing/depth.ts';
import { addresses } from './attacks/addresses.ts';
import { pageImports } from './modules.ts';
import { judge } from './page-guard.ts';

const renderer = satteri({ features: { directive: true } }).createMdxRenderer?.({}, {
  optimize: false,
} as never);

/** What the compiled words of a page import. */
async function importsOf(words: string): Promise<string[]> {
  const { code } = (await (await renderer)?.process(words, '/repository/policy/handbook/x.mdx', {})) ?? {
    code: '',
  };
  const late = /\bimport\s*\(/.test(code) ? ['import()'] : [];
  return [
    ...late,
    ...parseAst(code).body.flatMap((statement) =>
      'source' in statement && statement.source ? [String(statement.source.value)] : [],
    ),
  ];
}

const pieces = [
  ...['/', '//', '.', '..', './', '../', 'a', 'policy', 'people', 'ada-noor', '.png', '.yaml', '.js', '.svg'],
  ...[
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u00ad',
    '\t',
    ' ',
    '&nbsp;',
    '&Tab;',
    '&#47;',
    '&#x2e;',
    '&amp;',
    '%',
    '%2e',
    '%2f',
  ],
  ...[
    '%zz',
    '%c3',
    '%00',
    '\\',
    '\\\\',
    '?raw',
    '?url',
    '#',
    '@fs',
    '@id',
    'C:',
    'data:',
    'node:',
    'file:',
    'virtual:',
  ],
  ...['https:', 'astro/config', '~', '!', '$', '{', '}', '(', ')', '*', 'é', '\u{1f600}', '\u{e0041}', '\0'],
];

const address = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
const picture = fc.oneof(
  address,
  address.map((text) => `/${text}.png`),
  fc.tuple(address, address).map(([a, b]) => `/a${a}b${b}.png`),
);

/** How an address gets into a page. */
const forms = [
  (text: string) => `![x](${text})`,
  (text: string) => `![x](<${text}>)`,
  (text: string) => `![x](${text} "t")`,
  (text: string) => `[x](${text})`,
  (text: string) => `[![x](${text})](/y)`,
  (text: string) => `[x][a]\n\n[a]: ${text}`,
  (text: string) => `![x][a]\n\n[a]: <${text}>`,
  (text: string) => `<LinkCard title="x" href="${text}" />`,
  (text: string) => `| ![x](${text}) |\n| - |`,
  (text: string) => `see https://a.example/${text}`,
];

describe('a page that is accepted', () => {
  test('imports the runtime only, whatever addresses it holds', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(picture, fc.constantFrom(...forms), async (text, form) => {
        const verdict = judge('policy/handbook/x.mdx', `---\ntitle: x\ndescription: x\n---\n${form(text)}\n`);
        if (!('text' in verdict)) return;
        accepted++;
        for (const name of await importsOf(form(text))) expect(pageImports).toContain(name);
      }),
      { numRuns: depth(6_000), seed: 20261127 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

test('the addresses of attacks do make imports: what is asked here can fail', async () => {
  const made: string[] = [];
  for (const { text } of addresses)
    made.push(...(await importsOf(text.replace(/^---\n[\s\S]*?\n---\n/, '')).catch(() => [])));
  expect(made.filter((name) => !pageImports.has(name) && name !== 'astro:assets').length).toBeGreaterThan(8);
});
