/** No kind of page may come into being and be looked at by nobody. */
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';

/** The parts of a template's address, as Astro reads them from its place: `channels`, `[platform]`, `[...page]`. */
const templates = globSync('**/*.astro', { cwd: join(import.meta.dirname, '../pages') })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file !== '404.astro')
  .map((file) => ({
    file,
    parts: file
      .replace('[...locale]/', '')
      .replace(/(?:index)?\.astro$/, '')
      .split('/')
      .filter(Boolean),
  }));

/** The template that Astro takes for a page: of those that fit, the one with the plainest parts. */
function templateOf(path: string): string | undefined {
  const [address = ''] = path.split('?');
  const fits = templates.filter(({ parts }) =>
    new RegExp(`^${parts.map((part) => pattern[rank(part)] ?? `${part}/`).join('')}$`).test(address),
  );
  const order = (parts: readonly string[]) => parts.map(rank).join('');
  return fits.sort((a, b) => (order(a.parts) < order(b.parts) ? -1 : 1))[0]?.file;
}

const pattern = [undefined, '[^/]+/', '(?:[^/]+/)*'];
const rank = (part: string): number => (part.startsWith('[...') ? 2 : part.startsWith('[') ? 1 : 0);

test('each template has a page among the kinds', () => {
  expect(templates.length).toBeGreaterThan(20);
  const covered = new Set(pageKinds.map(templateOf));
  expect(templates.map(({ file }) => file).filter((file) => !covered.has(file))).toEqual([]);
});

test('what has no template of ours is a page of the handbook', () => {
  expect(pageKinds.filter((path) => templateOf(path) === undefined)).toEqual(['handbook/governance/']);
});
