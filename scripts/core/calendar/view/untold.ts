/** The files of which nothing may be told yet: not even what was said of a change of them. */
import { roleOf } from '../../kinds/paths.ts';
import type { ShownAsset } from './assets.ts';
import type { Calendar } from './calendar.ts';

/** What colleagues may know of the calendar and the asset library. */
export interface Told {
  readonly calendar: Pick<Calendar, 'posts' | 'campaigns'>;
  readonly assets: ReadonlyMap<string, Pick<ShownAsset, 'file'>>;
}

/**
 * Is nothing told of a file? An entry that is not here any more, or under another name, could be under an embargo; so could an asset that
 * is not in the library, and a picture of which no asset tells.
 */
export function isUntold({ calendar: { posts, campaigns }, assets }: Told, path: string): boolean {
  const role = roleOf(path);
  if (role.role === 'asset') return !assets.values().some(({ file }) => file === path);
  if (role.role !== 'entry') return false;
  const { kind, id } = role;
  if (kind === 'posts') return posts.get(id)?.title === undefined;
  if (kind === 'campaigns') return campaigns.get(id)?.name === undefined;
  return kind === 'assets' && !assets.has(id);
}
