/** Contrast by WCAG 2.2, computed from the values: tokens against the grounds they stand on, networks against the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { source } from '../data/source.node.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Each token with its two values; one that only points at another has that one's. */
const tokens = new Map(
  [
    ...`${read('brand.css')}${read('tokens.css')}`.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);
for (const [, name = '', other = ''] of read('tokens.css').matchAll(/--([\w-]+):\s*var\(--([\w-]+)\)/g)) {
  const known = tokens.get(other);
  if (known) tokens.set(name, known);
}
const token = (name: string, theme: Theme): string => tokens.get(name)?.[theme] ?? `no token ${name}`;

function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = (long.match(/\w\w/g) ?? [])
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is that of WCAG', () => {
  expect(contrast('#fff', '#000000')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

/** What is read, and the grounds it stands on. */
const texts: readonly [text: string, grounds: readonly string[]][] = [
  ['ink', ['paper', 'raised', 'sunken', 'tint', 'good-tint', 'warn-tint', 'bad-tint']],
  ['ink-2', ['paper', 'raised', 'sunken', 'tint', 'good-tint', 'warn-tint', 'bad-tint']],
  ['quiet', ['paper', 'raised', 'tint', 'good-tint', 'warn-tint', 'bad-tint']],
  ['accent', ['paper', 'raised', 'tint']],
  ['accent-ink', ['paper', 'tint']],
  ['on-accent', ['accent']],
  ['good', ['paper', 'good-tint']],
  ['warn', ['paper', 'warn-tint']],
  ['bad', ['paper', 'bad-tint']],
];

test.each(themes)('%s: every text can be read on its grounds, every control be seen', (theme) => {
  const weak = texts.flatMap(([text, grounds]) =>
    grounds
      .filter((ground) => !(contrast(token(text, theme), token(ground, theme)) >= 4.5))
      .map((on) => `${text} on ${on}`),
  );
  expect(weak).toEqual([]);
  expect(contrast(token('control', theme), token('paper', theme))).toBeGreaterThanOrEqual(3);
});

test.each(themes)('%s: the colour of every network can be read on the page, and the page on it', (theme) => {
  const platforms = [...source().registry.platforms.values()];
  const coloured = platforms.flatMap(({ id, data: { colour } }) => (colour ? [{ id, colour }] : []));
  expect(coloured.length).toBeGreaterThan(0);
  const weak = coloured.filter(({ colour }) => !(contrast(colour[theme], token('paper', theme)) >= 4.5));
  expect(weak).toEqual([]);
});
