/** What has changed since somebody approved a post: the words of each text, and what else is another one. */
import { approvedState } from '../../../scripts/core/calendar/approval/content.ts';
import type { ShownPost } from '../../../scripts/core/calendar/view/shown-post.ts';
import { changedPlaces, type WordChange, wordDiff } from '../../../scripts/core/text/word-diff.ts';
import { source } from '../../data/source.node.ts';
import { formerTexts } from './former.node.ts';

export interface Since {
  readonly channel: string;
  /** The places where its words have changed; empty where only other things have. */
  readonly places: readonly (readonly WordChange[])[];
  /** When it was to appear, where that is another time now. */
  readonly at?: string | undefined;
}

/** Nothing where what was approved cannot be found, or is not to be seen yet. */
export async function changedSince(post: ShownPost, approved: string): Promise<Since[]> {
  const { registry } = source();
  const entry = registry.posts.get(post.id);
  // Words that are held back are not told by what they were, either.
  if (!entry || post.title === undefined || post.on.some(({ text }) => text === undefined)) return [];
  const was = approvedState(registry, entry, approved, await formerTexts(post.file));
  return post.on.flatMap((now) => {
    const before = was?.data.posts?.find(
      ({ channel, language }) => channel === now.channel && language === now.language,
    );
    if (!before) return [];
    const places = changedPlaces(wordDiff(before.text ?? '', now.text ?? ''));
    const at = before.at !== undefined && before.at !== now.time?.at ? before.at : undefined;
    return places.length > 0 || at !== undefined ? [{ channel: now.channel, places, at }] : [];
  });
}
