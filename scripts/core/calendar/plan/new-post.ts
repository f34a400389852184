/** A post that is to be, from the answers to the questions about it: the same for every door. */
import type { NewFile } from '../../kinds/entry-file.ts';
import { entryFile } from '../../kinds/entry-file.ts';
import { postSchema } from '../../kinds/post.ts';
import type { Registry } from '../../model/registry.ts';
import type { Draft } from '../../propose/draft.ts';
import { idFrom } from '../../text/ids.ts';

/** The answers that stand in the post of the channel, in the order of its schema. */
const onChannel = ['channel', 'at', 'zone', 'language', 'text', 'media', 'link'] as const;

/**
 * The data of a post, keys in the order of the file. What the channel says by itself need not be answered: its unit and, where it
 * has one, its language. Without a time it is an idea.
 */
export function postData({ channels }: Registry, answers: Draft): Record<string, unknown> {
  const { asset, alt, ...given } = answers;
  const channel = channels.get(String(answers['channel']))?.data;
  const said: Draft = {
    unit: channel?.unit,
    language: channel?.languages?.[0],
    status: answers['at'] === undefined ? 'idea' : 'planned',
    ...given,
    ...(asset !== undefined && { media: [{ asset, ...(alt !== undefined && { alt }) }] }),
  };
  const pick = (keys: readonly string[], from: Draft) =>
    Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));
  const isNamed = answers['channel'] !== undefined;
  const keys = Object.keys(postSchema.shape).filter((key) => key !== 'zone');
  return pick(keys, { ...said, ...(isNamed && { posts: [pick(onChannel, said)] }) });
}

/** The id that a title suggests in a year: `2026/winter-timetable`; no other post has its name. */
export function idForTitle({ posts }: Registry, title: string, year: string): string {
  const names = new Set(posts.keys().map((id) => id.slice(id.indexOf('/') + 1)));
  const stem = idFrom(title).slice(0, 60).replace(/-$/, '') || 'post';
  const numbers = Array.from({ length: names.size + 2 }, (_, index) =>
    index === 0 ? stem : `${stem}-${index + 1}`,
  );
  return `${year}/${numbers.find((name) => !names.has(name)) ?? stem}`;
}

/** The file of a new post; the year is that of the day on which it is made (`YYYY-MM-DD`). */
export const newPost = (registry: Registry, answers: Draft, today: string, name?: string): NewFile => {
  const year = today.slice(0, 4);
  const id =
    name === undefined ? idForTitle(registry, String(answers['title'] ?? ''), year) : `${year}/${name}`;
  return entryFile('posts', id, postData(registry, answers));
};
