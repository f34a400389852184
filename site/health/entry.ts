/** What a file of the repository is called in the handbook, as far as that may be told, and where it is shown. */

import { toldOf } from '../../scripts/core/calendar/view/told.ts';
import type { Text } from '../../scripts/core/kinds/fields.ts';
import { isAccountKind, type Kind } from '../../scripts/core/kinds/kinds.ts';
import { titleOf } from '../../scripts/core/kinds/title.ts';
import { entryOf } from '../../scripts/core/model/registry.ts';
import { pathOfQuestion } from '../ask/questions.ts';
import { postPath } from '../calendar/paths.ts';
import { handbook, source } from '../data/source.node.ts';
import { placeOf } from '../handbook/pages.ts';
import { shown, shownOf } from '../kinds.ts';
import { shortList } from './health.ts';

export interface ShownEntry {
  /** Absent while nothing of it may be told. */
  readonly name: Text | undefined;
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
  posts: (id) => {
    const { calendar } = handbook();
    const post = calendar.posts.get(id);
    return { path: post ? postPath(calendar, post) : shown.posts.list };
  },
  // One that only posts under an embargo show is not in the library.
  assets: (id) => (handbook().assets.has(id) ? { path: shown.assets.page(id) } : {}),
};

const pathed = (path: string | undefined) => (path === undefined ? {} : { path });

/** The entry of a file; its path where nothing is shown of it. */
export function shownEntry(file: string): ShownEntry {
  const { registry } = source();
  const entry = entryOf(registry, registry.byPath.get(file));
  const place = entry && shownOf(entry.kind);
  if (!entry || !place || titleOf(entry.kind, entry) === undefined) return { name: file };
  const { kind, id } = entry;
  const { calendar, assets } = handbook();
  if (kind === 'waivers') return { name: coveredName(id) ?? id, ...places.waivers?.(id), id };
  const isHidden = kind === 'assets' && !assets.has(id);
  const name = isHidden ? undefined : titleOf(kind, { id, data: toldOf(registry, entry, calendar) });
  const own = places[kind]?.(id) ?? { path: place.page?.(id) ?? place.list };
  // Two accounts may have one name.
  return { name, ...own, ...(isAccountKind(kind) && { id }) };
}

/** An exception is called by the first entry that it is for; one that is for another exception, by its id. */
function coveredName(waiver: string): Text | undefined {
  const { registry } = source();
  const [covered] = registry.waivers.get(waiver)?.data.on ?? [];
  const entry = covered === undefined ? undefined : entryOf(registry, registry.byPath.get(covered));
  return entry === undefined || entry.kind === 'waivers' ? undefined : shownEntry(entry.file).name;
}
