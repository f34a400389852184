/** What changed lately, over all entries that have a page: found once per build. */

import { fileOf } from '../../scripts/core/kinds/paths.ts';
import { handbook, source } from '../data/source.node.ts';
import { placeOf } from '../handbook/pages.ts';
import { historyOf } from '../history/history.node.ts';

export interface LatelyChanged {
  readonly file: string;
  readonly day: string;
  readonly subject: string | undefined;
}

const shown = 6;
let found: Promise<readonly LatelyChanged[]> | undefined;

/** The entries that changed last, the newest first; none where the build has no history. */
export function latelyChanged(): Promise<readonly LatelyChanged[]> {
  found ??= look();
  return found;
}

async function look(): Promise<readonly LatelyChanged[]> {
  const { channels, units, audiences, platforms, people } = handbook();
  const files = [
    ...[...channels.keys()].map((id) => fileOf('channels', id)),
    // A page and its translations change together: the first language speaks for all.
    ...[...source().registry.pages.keys()]
      .filter((id) => placeOf(id).locale === undefined)
      .map((id) => fileOf('pages', id)),
    ...[...units.keys()].map((id) => fileOf('units', id)),
    ...[...people.keys()].map((id) => fileOf('people', id)),
    ...[...audiences.keys()].map((id) => fileOf('audiences', id)),
    ...[...platforms.keys()].map((id) => fileOf('platforms', id)),
  ];
  const changes: LatelyChanged[] = [];
  for (const file of files) {
    const history = await historyOf(file);
    if ('reason' in history) continue;
    const [{ day, subject }] = history.changes;
    changes.push({ file, day, subject });
  }
  return changes.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, shown);
}
