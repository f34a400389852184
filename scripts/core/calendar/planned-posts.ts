/** Every post of the calendar on every channel, with all that follows from where it stands: what rules, pages and feeds go by. */
import type { ChannelPost } from '../kinds/post.ts';
import type { PostStatus } from '../kinds/post-life.ts';
import type { KeyPath } from '../model/finding.ts';
import { isBroken } from '../model/is-broken.ts';
import { addTo } from '../model/lists.ts';
import { once } from '../model/once.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { lineOf } from '../organization/hierarchy.ts';
import { statuses } from './status.ts';
import { isProblem, readLocalTime, type ZonedTime } from './time/local-time.ts';

/** One post on one channel. */
export interface PlannedPost {
  readonly entry: Entry<'posts'>;
  readonly post: ChannelPost;
  /** Where it stands in its file: `posts`, index. */
  readonly path: KeyPath;
  /** Absent where the entry has none that can be read. */
  readonly status: PostStatus | undefined;
  readonly channel: Entry<'channels'> | undefined;
  readonly platform: Entry<'platforms'> | undefined;
  /** The zone in which its time is meant, wherever that is said. */
  readonly zone: string;
  /** Its time; absent where it has none, or one that is a problem. */
  readonly time: ZonedTime | undefined;
}

/** In the order of the files. */
export const plannedPosts = once((registry: Registry): readonly PlannedPost[] =>
  [...registry.posts.values()].flatMap((entry) => plannedPostsOf(registry, entry)),
);

/** Those of one entry, which may be another state of it than the registry’s. */
export const plannedPostsOf = (registry: Registry, entry: Entry<'posts'>): PlannedPost[] =>
  (entry.data.posts ?? []).map((post, index) => plannedPost(registry, entry, post, index));

function plannedPost(
  registry: Registry,
  entry: Entry<'posts'>,
  post: ChannelPost,
  index: number,
): PlannedPost {
  const channel = registry.channels.get(post.channel);
  const zone =
    post.zone ??
    entry.data.zone ??
    (channel && zoneOfUnit(registry, channel.data.unit)) ??
    zoneOfUnit(registry, entry.data.unit);
  const read = post.at === undefined ? undefined : readLocalTime(post.at, zone);
  return {
    entry,
    post,
    path: ['posts', index],
    status: entry.data.status,
    channel,
    platform: registry.platforms.get(post.channel.split('/', 1)[0] ?? ''),
    zone,
    time: read && !isProblem(read) ? read : undefined,
  };
}

/** The zone of a unit: its own, else that of the nearest unit above it, else the organisation’s. */
export function zoneOfUnit(registry: Registry, unit: string | undefined): string {
  const line = unit === undefined ? [] : lineOf(registry, unit).units;
  const own = line.find(({ data }) => data.time_zone !== undefined)?.data.time_zone;
  return own ?? registry.organization?.data.time_zone ?? 'UTC';
}

/** Those that are still to appear, or should have appeared. */
export const comingPosts = once((registry: Registry): readonly PlannedPost[] =>
  plannedPosts(registry).filter(({ status }) => status !== undefined && statuses[status].isComing),
);

/** Those that readers see or have seen: neither ideas nor what was cancelled. */
export const seenPosts = once((registry: Registry): readonly PlannedPost[] =>
  plannedPosts(registry).filter(({ status }) => status !== undefined && isSeen(status)),
);

const isSeen = (status: PostStatus): boolean => statuses[status].isComing || status === 'published';

/** Can every post be read? Otherwise nobody knows where there is a gap: the one that is broken may fill it. */
export const isWhole = once((registry: Registry): boolean =>
  registry.posts
    .values()
    .every((entry) => (['posts', 'status'] as const).every((key) => !isBroken(registry, entry, key))),
);

/** The posts of each entry, by its file. */
export const postsByFile = once((registry: Registry): ReadonlyMap<string, readonly PlannedPost[]> => {
  const byFile = new Map<string, PlannedPost[]>();
  for (const planned of plannedPosts(registry)) addTo(byFile, planned.entry.file, planned);
  return byFile;
});

/** The posts of each channel that have a time, the earliest first. */
export const postsByChannel = once(
  (registry: Registry): ReadonlyMap<string, readonly (PlannedPost & { readonly time: ZonedTime })[]> => {
    const byChannel = new Map<string, (PlannedPost & { readonly time: ZonedTime })[]>();
    for (const planned of plannedPosts(registry)) {
      const { time } = planned;
      if (time) addTo(byChannel, planned.post.channel, { ...planned, time });
    }
    for (const posts of byChannel.values())
      posts.sort((a, b) => (a.time.instant < b.time.instant ? -1 : a.time.instant > b.time.instant ? 1 : 0));
    return byChannel;
  },
);

/** The id of a post without its year: the name of its file, for life. */
export const nameOf = ({ id }: { readonly id: string }): string => id.slice(id.lastIndexOf('/') + 1);
