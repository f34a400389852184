/** How often an asset is shown. */
import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';
import { plannedPosts } from './planned-posts.ts';
import { shownMedia } from './shown-media.ts';

/** The files of the posts that show each asset, by its id, the first one first; those that will not appear are none. */
export const usesOf = once((registry: Registry): ReadonlyMap<string, readonly string[]> => {
  const shown = new Map<string, Set<string>>();
  const inOrder = plannedPosts(registry)
    .filter(({ status }) => status !== 'idea' && status !== 'cancelled')
    .toSorted((a, b) => ((a.time?.instant ?? '~') < (b.time?.instant ?? '~') ? -1 : 1));
  for (const planned of inOrder)
    for (const { id } of shownMedia(registry, planned)) {
      const files = shown.get(id) ?? new Set();
      shown.set(id, files.add(planned.entry.file));
    }
  return new Map([...shown].map(([id, files]) => [id, [...files]]));
});
