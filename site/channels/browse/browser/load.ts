/** The index, fetched once. */
import { type BrowseIndex, readIndex, type Table } from '../../../../scripts/core/browse/index.ts';
import { fetchJson } from '../../../browser/fetch-json.ts';
import { type Speak, speaker } from '../../../i18n/speak.ts';
import type { SpokenKey, Words } from '../../../i18n/spoken.ts';

export interface Loaded {
  readonly table: Table;
  readonly speak: Speak<SpokenKey<'browse'>>;
  readonly number: (value: number) => string;
}

/** What is served at `channels/index.json`. */
export type Served = BrowseIndex & { readonly words: Words<SpokenKey<'browse'>> };

/** Fetches and prepares the index; throws when it cannot be had, or is of a version this page does not know. */
export async function load(address: string): Promise<Loaded> {
  const served = await fetchJson<Served>(address);
  if (served.version !== 1) throw new Error(`${address}: version ${served.version}`);
  const { language, entries } = served.words;
  const numbers = new Intl.NumberFormat(language);
  return {
    table: readIndex(served),
    speak: speaker(entries, language),
    number: (value) => numbers.format(value),
  };
}
