/** A post at another time, or on one channel more. */
import type { Entry, Registry } from '../../model/registry.ts';
import { orList } from '../../text/lists.ts';
import type { Edit } from '../../yaml/edit.ts';
import type { Refused } from '../approval/approve.ts';
import { statuses } from '../status.ts';

/** Where a time goes: the posts of an entry that are meant. All of them where they stand at one time, else that of a channel. */
export function postsMeant(
  { id, data }: Entry<'posts'>,
  channel: string | undefined,
): readonly number[] | Refused {
  const posts = data.posts ?? [];
  const meant = [...posts.keys()].filter(
    (index) => channel === undefined || posts[index]?.channel === channel,
  );
  const times = new Set(meant.map((index) => posts[index]?.at));
  if (meant.length > 0 && times.size === 1) return meant;
  if (meant.length === 0)
    return {
      refused: `${id} is not on ${channel ?? 'any channel'}${posts.length > 0 ? `, but on ${orList(posts.map((post) => post.channel))}` : ''}.`,
    };
  return {
    refused: `${id} stands at several times: say with --channel which is meant: ${posts.map((post) => `${post.channel} (${post.at ?? 'without a time'})`).join(', ')}.`,
  };
}

/** The changes that give posts of an entry a time on their clock. An idea becomes a plan by it. */
export function moveTo(
  { id, data }: Entry<'posts'>,
  { indexes, at }: { readonly indexes: readonly number[]; readonly at: string },
): readonly Edit[] | Refused {
  const { status } = data;
  if (status === undefined || (status !== 'idea' && !statuses[status].isComing))
    return {
      refused:
        status === 'cancelled'
          ? `${id} is cancelled: plan it again first, npm run plan -- ${id} --status planned`
          : `${id} is \`${status ?? 'without a status'}\`, and cannot be moved.`,
    };
  return [
    ...indexes.map((index): Edit => ({ at: ['posts', index, 'at'], set: at })),
    ...(status === 'idea' ? [{ at: ['status'], set: 'planned' } as const] : []),
  ];
}

/** The change that adds a channel: with what the first post says, unless `text` says something else. */
export function cloneTo(
  { channels }: Registry,
  { id, data }: Entry<'posts'>,
  {
    channel,
    at,
    text,
  }: { readonly channel: string; readonly at?: string | undefined; readonly text?: string | undefined },
): readonly Edit[] | Refused {
  const [first, ...others] = data.posts ?? [];
  if (!first) return { refused: `${id} has no post that could be cloned.` };
  if (data.status === undefined || (data.status !== 'idea' && !statuses[data.status].isComing))
    return { refused: `${id} is \`${data.status}\`, and gets no channel more.` };
  if ([first, ...others].some((post) => post.channel === channel))
    return { refused: `${id} is on ${channel} already.` };
  const languages = channels.get(channel)?.data.languages ?? [];
  // Words that are copied stay in the language that they are in.
  const isOwn = text !== undefined && !languages.includes(first.language);
  const language = (isOwn ? languages[0] : undefined) ?? first.language;
  const { published: _, zone: __, ...copied } = first;
  const post = {
    ...copied,
    channel,
    language,
    ...(at !== undefined && { at }),
    ...(text !== undefined && { text }),
  };
  return [{ at: ['posts'], append: post }];
}
