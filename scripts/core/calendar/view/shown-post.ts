/** Posts as colleagues may see them at a moment: what is held back is not in them, and their status is the one that holds by then. */
import type { Moment } from '../../dates/moment.ts';
import type { ChannelPost, Post, Risk } from '../../kinds/post.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { compareText } from '../../text/order.ts';
import { nameOf, postsByFile } from '../planned-posts.ts';
import { type ShownStatus, shownStatus } from '../status.ts';
import type { ZonedTime } from '../time/local-time.ts';
import { toldOf } from './told.ts';

/** A post on one channel. `text`, `link` and `media` are absent while they are held back. */
export interface ShownOnChannel extends Pick<ChannelPost, 'channel' | 'language'> {
  readonly platform: string;
  readonly status: ShownStatus;
  /** Absent where the entry has none that can be read. */
  readonly time: ZonedTime | undefined;
  readonly text?: string | undefined;
  readonly link?: string | undefined;
  readonly media?: ChannelPost['media'];
  /** Where it appeared. */
  readonly url?: string | undefined;
}

/** An entry of the calendar. */
export interface ShownPost {
  /** `2026/winter-timetable` */
  readonly id: string;
  /** Without its year. */
  readonly name: string;
  readonly file: string;
  /** Absent while nothing of it may be told. */
  readonly title: string | undefined;
  /** Of the whole: the one that most needs somebody. */
  readonly status: ShownStatus;
  readonly risk: Risk;
  readonly author: string | undefined;
  /** Its own unit, and those of its channels. */
  readonly units: readonly string[];
  readonly campaign: string | undefined;
  readonly pillar: string | undefined;
  readonly paidBy: string | undefined;
  /** In the order of their time; those without one at the end. */
  readonly on: readonly ShownOnChannel[];
}

/** The posts of one entry on one day of their own clocks. */
export interface PostOnDay {
  readonly post: ShownPost;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The first of them. */
  readonly time: ZonedTime;
  readonly status: ShownStatus;
  readonly on: readonly ShownOnChannel[];
}

/** An entry as it may be seen; undefined for one whose status cannot be read. */
export function shownPost(
  registry: Registry,
  entry: Entry<'posts'>,
  { now }: Pick<Moment, 'now'>,
): ShownPost | undefined {
  const { status } = entry.data;
  if (status === undefined) return undefined;
  const seen = toldOf(registry, entry, { now }) as Partial<Post>;
  const planned = postsByFile(registry).get(entry.file) ?? [];
  const on = planned.map(({ post: { channel, language }, platform, time }, index): ShownOnChannel => {
    const { text, link, media, published } = seen.posts?.[index] ?? {};
    const isFrozen = isStopped(registry, channel);
    return {
      channel,
      language,
      platform: platform?.id ?? channel.split('/', 1)[0] ?? '',
      status: shownStatus(status, time, { now, isFrozen }),
      time,
      ...{ text, link, media },
      url: published?.url,
    };
  });
  const units = planned.flatMap(({ channel }) => channel?.data.unit ?? []);
  const { author, unit, risk = 'normal' } = entry.data;
  return {
    id: entry.id,
    name: nameOf(entry),
    file: entry.file,
    title: seen.title,
    status: worstOf(on.map((one) => one.status)) ?? status,
    risk,
    author,
    units: [...new Set([...(unit === undefined ? [] : [unit]), ...units])],
    campaign: seen.campaign,
    pillar: seen.pillar,
    paidBy: seen.paid_by,
    on: on.sort((a, b) => compareText(a.time?.instant ?? '~', b.time?.instant ?? '~')),
  };
}

/** Does a freeze stop what is planned for a channel? */
const isStopped = ({ freeze }: Registry, channel: string): boolean =>
  freeze !== undefined && !freeze.data.except?.includes(channel);

/** The statuses that need somebody come first, then the earlier ones of a post’s life. */
const order: readonly ShownStatus[] = [
  'expired',
  'stopped',
  'changes-requested',
  'idea',
  'planned',
  'in-review',
  'approved',
  'published',
  'cancelled',
];

const worstOf = (all: readonly ShownStatus[]): ShownStatus | undefined =>
  all.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))[0];

/** The days on which an entry stands in the calendar, each with its posts there. */
export function daysOf(post: ShownPost): PostOnDay[] {
  const timed = post.on.flatMap((one) => (one.time ? [{ one, time: one.time }] : []));
  return [...Map.groupBy(timed, ({ time }) => time.day)].flatMap(([day, there]) => {
    const [first] = there;
    if (!first) return [];
    const on = there.map(({ one }) => one);
    return { post, day, time: first.time, status: worstOf(on.map((one) => one.status)) ?? post.status, on };
  });
}
