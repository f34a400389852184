/** The registry as one language lists it: made once, for all pages that show channels and for the index that is served. */
import { type Row, readIndex, rowAt } from '../../../scripts/core/browse/index.ts';
import { writeIndex } from '../../../scripts/core/browse/write-index.ts';
import { oncePerLocale } from '../../data/once.ts';
import { servedFile } from '../../data/served.ts';
import { readerOf } from '../../i18n/reader.ts';
import { wordsOf } from '../../i18n/spoken.ts';
import { platformName } from '../../platforms/words.ts';
import type { Served } from './browser/load.ts';

/** The listing of a language's folder. */
export const listing = oncePerLocale(({ published }, locale) => {
  const { t, say, languageName } = readerOf(locale);
  const index = writeIndex(published, {
    say,
    languageName,
    platform: (id) => platformName(id, t),
    status: (id) => t(`status.${id}`),
    absence: (status) => t(`person.${status}`),
  });
  const table = readIndex(index);
  const rows = new Map<string, number>();
  for (let number = 0; number < table.size; number++) rows.set(rowAt(table, number).id, number);
  return {
    index,
    table,
    /** What is served: the index, and the words a browser needs to speak about it. */
    file: servedFile(JSON.stringify({ ...index, words: wordsOf('browse', locale) } satisfies Served)),
    /** The row of a channel. */
    row(id: string): Row | undefined {
      const number = rows.get(id);
      return number === undefined ? undefined : rowAt(table, number);
    },
  };
});
