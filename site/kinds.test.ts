/** What the handbook says of a kind has its words, in every language. */
import { expect, test } from 'vitest';
import { shownKinds, shownOf } from './kinds.ts';

const dictionaries = import.meta.glob<Record<string, unknown>>('./i18n/*.json', {
  eager: true,
  import: 'default',
});

test.each(shownKinds)('the search calls kind %s by a word of each language', (kind) => {
  const search = shownOf(kind)?.search;
  if (!search) return;
  for (const [file, words] of Object.entries(dictionaries))
    expect(Object.keys(words), `site/${file.slice(2)} has no word for the kind`).toContain(
      `search.kind.${search}`,
    );
});
