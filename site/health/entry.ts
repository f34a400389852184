/** What a file of the repository is called in the handbook, and where it is shown. */

import type { Text } from '../../scripts/core/kinds/fields.ts';
import { isAccountKind, type Kind } from '../../scripts/core/kinds/kinds.ts';
import { titleOf } from '../../scripts/core/kinds/title.ts';
import { entryOf } from '../../scripts/core/model/registry.ts';
import { pathOfQuestion } from '../ask/questions.ts';
import { handbook, source } from '../data/source.node.ts';
import { placeOf } from '../handbook/pages.ts';
import { shown, shownOf } from '../kinds.ts';
import { shortList } from './health.ts';

export interface ShownEntry {
  readonly name: Text;
  /** Path of its page below the language; absent when it has none. */
  readonly path?: string;
  /** The language's folder, where it is not the reader's. */
  readonly locale?: string | undefined;
  /** Tells apart what has the same name. */
  readonly id?: string;
}

/** Where a kind's entries do not stand at the address that their kind says, or have no place of their own. */
const places: { readonly [K in Kind]?: (id: string) => Pick<ShownEntry, 'path' | 'locale'> } = {
  contacts: (id) => pathed(pathOfQuestion(id)),
  waivers: (id) => {
    const listed = handbook().health.waivers.slice(0, shortList);
    return listed.some((waiver) => waiver.id === id) ? { path: shown.waivers.page(id) } : {};
  },
  pages: (id) => {
    const { slug, locale } = placeOf(id);
    return { path: shown.pages.page(slug), locale };
  },
};

const pathed = (path: string | undefined) => (path === undefined ? {} : { path });

/** The entry of a file; its path where nothing is shown of it. */
export function shownEntry(file: string): ShownEntry {
  const { registry } = source();
  const entry = entryOf(registry, registry.byPath.get(file));
  const place = entry && shownOf(entry.kind);
  const name = entry && titleOf(entry.kind, entry);
  if (!entry || !place || name === undefined) return { name: file };
  const own = places[entry.kind]?.(entry.id) ?? { path: place.page?.(entry.id) ?? place.list };
  // Two accounts may have one name.
  return { name, ...own, ...(isAccountKind(entry.kind) && { id: entry.id }) };
}
