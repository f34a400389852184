/**
 * What the search knows of each entry: the words by which it is found, and what a result shows. Made from the published
 * registry rather than read back from ten thousand pages: that takes a fifth of the time, and a name that stands in
 * fifty lists is found where it belongs.
 */

import { marks, type Text } from '../../scripts/core/kinds/fields.ts';
import { kinds } from '../../scripts/core/kinds/kinds.ts';
import { titleOf } from '../../scripts/core/kinds/title.ts';
import { onceEach } from '../../scripts/core/model/once.ts';
import { compileWalk } from '../../scripts/core/model/schema-shape.ts';
import {
  type ContractKind,
  contractKinds,
  type PublishedEntry,
} from '../../scripts/core/publish/published.ts';
import type { Handbook } from '../data/handbook.ts';
import { type SearchKind, shownOf } from '../kinds.ts';
import { kindRecords } from './kind-records.ts';
import { type NamesOf, namesOf } from './names-of.ts';
import { joined, type SearchRecord } from './record.ts';

/** Every entry of the registry in a language; `first` is the organisation's first one. */
export function searchRecords(shown: Handbook, language: string, first: string): SearchRecord[] {
  const names = namesOf(shown, language, first);
  return contractKinds
    .filter((kind) => shownOf(kind)?.search)
    .flatMap((kind) => recordsOf(kind, names, shown));
}

function recordsOf<K extends ContractKind>(kind: K, names: NamesOf, shown: Handbook): SearchRecord[] {
  const one = kindRecords[kind] ?? ((entry: PublishedEntry<K>) => plainRecord(kind, entry, names));
  const entries = shown[kind] as unknown as ReadonlyMap<string, PublishedEntry<K>>;
  return [...entries.values()].map((entry) => one(entry, names, shown));
}

/** Finds the texts of a kind's published entries that readers of a channel see. */
const copyOf = onceEach((kind: ContractKind) =>
  compileWalk(kinds[kind].public, (node) => marks.get(node)?.copy !== undefined),
);

interface Plain {
  readonly id: string;
  readonly description?: Text | undefined;
  readonly unit?: string | undefined;
}

/** By its title, whose it is, and what it says: its description, or the texts that its schema marks as copy. */
function plainRecord(kind: ContractKind, entry: Plain, names: NamesOf): SearchRecord {
  const place = shownOf(kind);
  const copies = copyOf(kind)(entry).map(({ value }) => names.say(value as Text));
  return {
    path: place?.page?.(entry.id) ?? place?.list ?? '',
    kind: (place?.search ?? 'page') as SearchKind,
    title: names.say(titleOf(kind, { id: entry.id, data: entry })),
    detail: kinds[kind].unit === 'unit' && entry.unit ? names.unit(entry.unit) : '',
    text: joined(names.say(entry.description), ...copies),
    names: [],
    words: [entry.id],
  };
}
