/** What somebody approves: everything of an entry that readers will see, and where and when they will see it. */
import { buildRegistry, type Entry, type Registry } from '../../model/registry.ts';
import { type Seal, type Sealable, seal } from '../../seal.ts';
import { nameOf, type PlannedPost, plannedPostsOf, postsByFile } from '../planned-posts.ts';
import { shownMedia } from '../shown-media.ts';

/** A change of what is sealed, or of how, needs another version: seals that were given before hold no more. */
const purpose = 'choirbook/approval/1';

/**
 * The seal of an entry as it is now: of its name, and of the text, media with their bytes and alternative texts, link, local time,
 * zone, channel and language of each of its posts. Status, notes and approvals are not part of it.
 */
export const sealOf = (registry: Registry, entry: Entry<'posts'>): Seal =>
  sealOfPosts(registry, entry, postsByFile(registry).get(entry.file) ?? []);

const sealOfPosts = (registry: Registry, entry: Entry<'posts'>, posts: readonly PlannedPost[]): Seal =>
  seal(purpose, { name: nameOf(entry), posts: posts.map((planned) => contentOf(registry, planned)) });

/**
 * What somebody approved: of the former texts of an entry’s file the one whose content has the seal, read as an entry. Undefined
 * where none has: the approval is of another post, or what was approved was never committed, or a picture has changed.
 */
export function approvedState(
  registry: Registry,
  { id, file }: Entry<'posts'>,
  approved: string,
  former: readonly string[],
): Entry<'posts'> | undefined {
  for (const text of former) {
    const entry = buildRegistry([{ path: file, text }]).posts.get(id);
    if (entry && sealOfPosts(registry, entry, plannedPostsOf(registry, entry)) === approved) return entry;
  }
  return undefined;
}

function contentOf(registry: Registry, planned: PlannedPost): Sealable {
  const { channel, language, text, link, at } = planned.post;
  return {
    channel,
    language,
    text,
    link,
    at,
    zone: planned.zone,
    media: shownMedia(registry, planned).map(({ id, asset, alt }) => {
      const { file, url, hash } = asset?.data ?? {};
      // The bytes themselves where they are here: another picture under the same name is another picture.
      const bytes = file === undefined ? undefined : registry.byPath.get(file)?.asset?.hash;
      return { asset: id, alt, url, hash: bytes === undefined ? hash : `sha256:${bytes}` };
    }),
  };
}
