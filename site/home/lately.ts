/** What changed lately, over all entries that have a page: found once per build. */

import { entriesOf, entryOf } from '../../scripts/core/model/registry.ts';
import { source } from '../data/source.node.ts';
import { placeOf } from '../handbook/pages.ts';
import { historyOf } from '../history/history.node.ts';
import { shownKinds, shownOf } from '../kinds.ts';

export interface LatelyChanged {
  readonly file: string;
  readonly day: string;
  readonly subject: string | undefined;
}

const most = 6;
let found: Promise<readonly LatelyChanged[]> | undefined;

/** The entries that changed last, the newest first; none where the build has no history. */
export function latelyChanged(): Promise<readonly LatelyChanged[]> {
  found ??= look();
  return found;
}

async function look(): Promise<readonly LatelyChanged[]> {
  const { registry } = source();
  const files = shownKinds
    .filter((kind) => shownOf(kind)?.news)
    .flatMap((kind) => [...entriesOf(registry, kind)])
    // A page and its translations change together: the first language speaks for all.
    .filter(({ kind, id }) => kind !== 'pages' || placeOf(id).locale === undefined)
    .map(({ file }) => file);
  const changes: LatelyChanged[] = [];
  for (const file of files) {
    const history = await historyOf(file);
    if ('reason' in history) continue;
    const [{ day, subject }] = history.changes;
    changes.push({ file, day, subject });
  }
  return changes.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, most);
}

/** The same entry in the reader's language, by the language's folder: a translated page has a file of its own. */
export function inLocale(file: string, locale: string | undefined): string {
  const { registry } = source();
  const entry = entryOf(registry, registry.byPath.get(file));
  if (entry?.kind !== 'pages' || locale === undefined) return file;
  const { slug } = placeOf(entry.id);
  const translation = registry.pages
    .values()
    .find(({ id }) => placeOf(id).slug === slug && placeOf(id).locale === locale);
  return translation?.file ?? file;
}
