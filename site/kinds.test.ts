/** What the handbook says of a kind has its words, in every language. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindNames, kinds } from '../scripts/core/kinds/kinds.ts';
import { shownKinds, shownOf } from './kinds.ts';

const dictionaries = import.meta.glob<Record<string, unknown>>('./i18n/*.json', {
  eager: true,
  import: 'default',
});

test('each kind has its line', () => {
  const missing = kindNames.filter((kind) => !shownKinds.includes(kind));
  expect(missing, 'add a line for it to site/kinds.ts, null where the handbook shows nothing of it').toEqual(
    [],
  );
});

test('each line is for a kind', () => {
  const unknown = shownKinds.filter((kind) => !kindNames.includes(kind));
  expect(unknown, 'have a line in site/kinds.ts, and none in scripts/core/kinds/kinds.ts').toEqual([]);
});

// A line for no kind fails above, and has no more to say.
const known = shownKinds.filter((kind) => kindNames.includes(kind));

test.each(known)('the search calls kind %s by a word of each language', (kind) => {
  const search = shownOf(kind)?.search;
  if (!search) return;
  for (const [file, words] of Object.entries(dictionaries))
    expect(
      `search.kind.${search}` in words,
      `site/${file.slice(2)} has no \`search.kind.${search}\`, the word of the search for kinds.${kind}`,
    ).toBe(true);
});

test.each(known)('what the handbook says of kind %s is there', (kind) => {
  const place = shownOf(kind);
  if (!place) return;
  const pages = join(import.meta.dirname, 'pages/[...locale]', place.list);
  expect(
    existsSync(pages),
    `site/kinds.ts lists kinds.${kind} at ${place.list}, and site/pages/[...locale]/${place.list} is missing: write the page, or null`,
  ).toBe(true);
  if (place.search && !place.prose)
    expect(
      kinds[kind].contract,
      `kinds.${kind} has a \`search\` in site/kinds.ts, and no \`contract\` in its declaration`,
    ).toBeDefined();
});
