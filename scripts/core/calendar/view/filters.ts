/** How a list of posts is narrowed: by unit, channel, person, campaign. The same for pages, feeds and exports. */
import { addTo } from '../../model/lists.ts';
import type { PostOnDay, ShownPost } from './shown-post.ts';

export const filterKinds = ['units', 'channels', 'people', 'campaigns'] as const;
export type FilterKind = (typeof filterKinds)[number];

/** By what an entry is found: its units and those of its channels, its channels, its author, its campaign. */
const keysOf: Readonly<Record<FilterKind, (post: ShownPost) => readonly string[]>> = {
  units: ({ units }) => units,
  channels: ({ on }) => [...new Set(on.map(({ channel }) => channel))],
  people: ({ author }) => (author === undefined ? [] : [author]),
  campaigns: ({ campaign }) => (campaign === undefined ? [] : [campaign]),
};

/** The posts of each unit, channel, person or campaign, in the order of `posts`; what is in several stands in each. */
export function groupedBy(kind: FilterKind, posts: Iterable<PostOnDay>): Map<string, PostOnDay[]> {
  const groups = new Map<string, PostOnDay[]>();
  for (const one of posts)
    for (const key of keysOf[kind](one.post)) {
      const there = kind === 'channels' ? onlyOn(key, one) : one;
      if (there) addTo(groups, key, there);
    }
  return groups;
}

/** Of a channel only what appears on it counts, with the time that it has there. */
function onlyOn(channel: string, one: PostOnDay): PostOnDay | undefined {
  const on = one.on.filter((there) => there.channel === channel);
  const [first] = on;
  return first?.time && { ...one, on, time: first.time, status: first.status };
}
