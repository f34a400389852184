import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageCompiler } from '../../node/page-compiler.ts';
import { partFindings } from '../rules/trust/unsafe-content/part-findings.ts';
import { components } from './components.ts';
import { icons } from './icons.ts';
import { readMdx } from './mdx.ts';

const said = (text: string) =>
  readMdx(text, pageCompiler).flatMap((part) => partFindings(part, text).map(({ message }) => message.en));

/** The files of Starlight, which are what the site renders with. */
const starlight = join(createRequire(import.meta.url).resolve('@astrojs/starlight/components'), '..');
const fileOf = (path: string) => readFileSync(join(starlight, path), 'utf8');

describe.each(Object.entries(components))('%s', (name, { example, attributes }) => {
  test('has an example that may stand on a page', () => {
    expect(example).toContain(`<${name}`);
    expect(said(example)).toEqual([]);
  });

  test('has an attribute only where Starlight has it', () => {
    if (!/^[A-Z]/.test(name)) return;
    const source =
      fileOf(`user-components/${name}.astro`) + (name === 'Badge' ? fileOf('schemas/badge.js') : '');
    // What a link card does not know by name it passes on to its link.
    for (const key of Object.keys(attributes))
      if (key !== 'href') expect(source).toMatch(new RegExp(`\\b${key}\\b`));
  });

  test.each(Object.entries(attributes).filter(([, { type }]) => type !== 'text'))(
    'refuses hostile text in %s',
    (key, { type }) => {
      // Any word is an address of this site.
      for (const text of [
        '<b>',
        'javascript:x',
        'constructor',
        '__proto__',
        'note tip',
        '//a.example',
        '\u00a0',
        '',
      ])
        if (type !== 'address' || !/^[a-z_]+$/.test(text))
          expect(said(`<${name} ${key}="${text}" />`).join(' '), text).toContain(`\`${key}\``);
    },
  );
});

test('icons are those of Starlight, but for the files', async () => {
  const { Icons } = (await import(join(starlight, 'components-internals/Icons.js'))) as { Icons: object };
  expect([...icons]).toEqual(Object.keys(Icons).filter((name) => !name.includes(':')));
});

test('the readme of the rule names every component and every size', () => {
  const readme = readFileSync(join(import.meta.dirname, '../rules/trust/unsafe-content/readme.md'), 'utf8');
  for (const name of Object.keys(components)) expect(readme).toMatch(new RegExp(`\\b${name}\\b`));
  for (const size of [
    '65,536',
    '8,192',
    '8,000',
    '4,096',
    '4,000',
    '1,000',
    '24,000',
    '50,000',
    '400',
    '100',
    '50',
  ])
    expect(readme).toContain(size);
});
