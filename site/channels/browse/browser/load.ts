/** The index, fetched once. */
import { readIndex, type Table } from '../../../../scripts/core/browse/index.ts';
import { type Speak, speaker } from '../../../i18n/speak.ts';
import type { BrowserKey, Served } from '../browser-words.ts';

export interface Loaded {
  readonly table: Table;
  readonly speak: Speak<BrowserKey>;
  readonly number: (value: number) => string;
}

/** Fetches and prepares the index; throws when it cannot be had, or is of a version this page does not know. */
export async function load(address: string): Promise<Loaded> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const served = (await response.json()) as Served;
  if (served.version !== 1) throw new Error(`${address}: version ${served.version}`);
  const { language, entries } = served.words;
  const numbers = new Intl.NumberFormat(language);
  return {
    table: readIndex(served),
    speak: speaker(entries, language),
    number: (value) => numbers.format(value),
  };
}
