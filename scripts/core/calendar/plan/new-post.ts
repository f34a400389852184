/** A post that is to be, from the answers to the questions about it: the same for every door. */
import type { NewFile } from '../../kinds/entry-file.ts';
import { entryFile } from '../../kinds/entry-file.ts';
import { postSchema } from '../../kinds/post.ts';
import type { Registry } from '../../model/registry.ts';
import type { Draft } from '../../propose/draft.ts';
import { idFrom } from '../../text/ids.ts';
import { nameOf } from '../planned-posts.ts';

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

/** The names that posts have. */
export const postNames = ({ posts }: Registry): Set<string> => new Set(posts.values().map(nameOf));

/** The id that a title suggests in a year: `2026/winter-timetable`; no other post has its name, in whatever year. */
export function idForTitle(names: ReadonlySet<string>, title: string, year: string): string {
  const stem = idFrom(title).slice(0, 60).replace(/-$/, '') || 'post';
  let name = stem;
  for (let number = 2; names.has(name); number++) name = `${stem}-${number}`;
  return `${year}/${name}`;
}

/** The file of a new post; the year is that of the day on which it is made (`YYYY-MM-DD`). */
export const newPost = (registry: Registry, answers: Draft, today: string, name?: string): NewFile => {
  const year = today.slice(0, 4);
  const id =
    name === undefined
      ? idForTitle(postNames(registry), String(answers['title'] ?? ''), year)
      : `${year}/${name}`;
  return entryFile('posts', id, postData(registry, answers));
};
