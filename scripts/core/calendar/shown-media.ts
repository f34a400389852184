/** What a post shows: each of its media with the asset behind it, and the alternative text that readers get. */
import type { KeyPath } from '../model/finding.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { inFirstLanguage } from '../text/first-language.ts';
import type { PlannedPost } from './planned-posts.ts';

export interface ShownMedium {
  readonly path: KeyPath;
  readonly id: string;
  /** Absent where there is no such asset: `unknown-reference` speaks of it. */
  readonly asset: Entry<'assets'> | undefined;
  /** That of the post, else that of the asset in the language of the post. */
  readonly alt: string | undefined;
}

export const shownMedia = (
  { assets }: Registry,
  { post, path }: Pick<PlannedPost, 'post' | 'path'>,
): ShownMedium[] =>
  (post.media ?? []).map(({ asset: id, alt }, index) => {
    const asset = assets.get(id);
    const usual = asset?.data.alt;
    const { language } = post;
    return {
      path: [...path, 'media', index],
      id,
      asset,
      alt: alt ?? (usual && inFirstLanguage(usual, [language, language.split('-', 1)[0] ?? ''])),
    };
  });
