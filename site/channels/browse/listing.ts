/** The registry as one language lists it: made once, for all pages that show channels and for the index that is served. */
import { createHash } from 'node:crypto';
import {
  type BrowseIndex,
  type Row,
  readIndex,
  rowAt,
  type Table,
} from '../../../scripts/core/browse/index.ts';
import { writeIndex } from '../../../scripts/core/browse/write-index.ts';
import type { Handbook } from '../../data/handbook.ts';
import { handbook } from '../../data/source.node.ts';
import { readerOf } from '../../i18n/reader.ts';
import { wordsOf } from './words.ts';

export interface Listing {
  readonly index: BrowseIndex;
  readonly table: Table;
  /** What is served: the index, and the words a browser needs to speak about it. */
  readonly text: string;
  /** Changes with the text: a browser never joins a new page to an old index. */
  readonly version: string;
  /** The row of a channel. */
  row(id: string): Row | undefined;
}

const made = new WeakMap<Handbook, Map<string | undefined, Listing>>();

/** The listing of a language's folder. */
export function listing(locale: string | undefined): Listing {
  const shown = handbook();
  const others = made.get(shown) ?? new Map<string | undefined, Listing>();
  made.set(shown, others);
  const one = others.get(locale) ?? makeListing(shown, locale);
  others.set(locale, one);
  return one;
}

function makeListing(
  { channels, units, people, audiences, platforms }: Handbook,
  locale: string | undefined,
) {
  const { t, say, languageName, language } = readerOf(locale);
  const index = writeIndex(
    {
      channels: [...channels.values()],
      units: [...units.values()],
      people: [...people.values()],
      audiences: [...audiences.values()],
      platforms: [...platforms.values()],
    },
    { say, languageName, status: (id) => t(`status.${id}`), absence: (status) => t(`person.${status}`) },
  );
  const table = readIndex(index);
  const text = JSON.stringify({ ...index, words: wordsOf(language) });
  const numbers = new Map<string, number>();
  for (let number = 0; number < table.size; number++) numbers.set(rowAt(table, number).id, number);
  return {
    index,
    table,
    text,
    version: createHash('sha256').update(text).digest('hex').slice(0, 12),
    row: (id: string) => {
      const number = numbers.get(id);
      return number === undefined ? undefined : rowAt(table, number);
    },
  };
}
