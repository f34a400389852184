/** What somebody approves: everything of an entry that readers will see, and where and when they will see it. */
import type { Entry, Registry } from '../../model/registry.ts';
import { type Seal, type Sealable, seal } from '../../seal.ts';
import { nameOf, type PlannedPost, postsByFile } from '../planned-posts.ts';
import { shownMedia } from '../shown-media.ts';

/** A change of what is sealed, or of how, needs another version: seals that were given before hold no more. */
const purpose = 'choirbook/approval/1';

/**
 * The seal of an entry as it is now: of its name, and of the text, media with their bytes and alternative texts, link, local time,
 * zone, channel and language of each of its posts. Status, notes and approvals are not part of it.
 */
export const sealOf = (registry: Registry, entry: Entry<'posts'>): Seal =>
  seal(purpose, {
    name: nameOf(entry),
    posts: (postsByFile(registry).get(entry.file) ?? []).map((planned) => contentOf(registry, planned)),
  });

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
