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

test.each(shownKinds)('the search calls kind %s by a word of each language', (kind) => {
  const search = shownOf(kind)?.search;
  if (!search) return;
  for (const [file, words] of Object.entries(dictionaries))
    expect(Object.keys(words), `site/${file.slice(2)} has no word for the kind`).toContain(
      `search.kind.${search}`,
    );
});

test.each(shownKinds)('what the handbook says of kind %s is there', (kind) => {
  const place = shownOf(kind);
  if (!place) return;
  const pages = join(import.meta.dirname, 'pages/[...locale]', place.list);
  expect(
    existsSync(pages),
    `kinds.${kind} is listed at ${place.list}, where site/pages/[...locale] has no page`,
  ).toBe(true);
  if (place.search && !place.prose)
    expect(kinds[kind]?.contract, `kinds.${kind} is searched for, and has no \`contract\``).toBeDefined();
});
