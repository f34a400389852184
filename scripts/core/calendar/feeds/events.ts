/** The calendar as events that other calendars can subscribe to. What is held back is in no event. */
import type { Text } from '../../kinds/fields.ts';
import { type ShownStatus, statuses } from '../status.ts';
import type { ZonedTime } from '../time/local-time.ts';
import type { Calendar, ShownMeeting } from '../view/calendar.ts';
import { type FilterKind, groupedBy } from '../view/filters.ts';
import { monthOf } from '../view/months.ts';
import { daysOf, type PostOnDay, type ShownPost } from '../view/shown-post.ts';

export interface FeedEvent {
  /** For life: made of the name of the file, whatever its title, time and content become. */
  readonly uid: string;
  /** Grows with every change; see `FeedSetting.changedAt`. */
  readonly sequence: number;
  /** When the entry was last changed: ISO text in UTC, to the second. */
  readonly stamp: string;
  readonly start: ZonedTime;
  readonly minutes: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly categories: readonly string[];
  readonly url?: string | undefined;
}

/** What the host of a feed knows. */
export interface FeedSetting {
  /** The domain behind the `@` of each UID. */
  readonly domain: string;
  /** When a file was last changed, or taken away, in seconds since 1970; undefined where nobody knows. */
  changedAt(file: string): number | undefined;
  say(text: Text): string;
  status(status: ShownStatus): string;
  /** What an entry under an embargo is called. */
  readonly embargo: string;
  channelName(id: string): string;
  /** The address of a post’s page. */
  addressOf(post: ShownPost): string;
}

/** A post is a moment; calendars want a length. */
const postMinutes = 15;

/** Seconds since 1970 at which sequences begin, 2020-01-01: they fit into the 31 bits of a number there until 2088. */
const begin = 1_577_836_800;

/**
 * The events of the whole organisation, or of one unit, channel, person or campaign: posts of the last months and all that come,
 * with the meetings that concern it. In the order of their time.
 */
export function feedEvents(
  calendar: Calendar,
  setting: FeedSetting,
  only?: { readonly kind: FilterKind; readonly id: string },
): FeedEvent[] {
  const isKept = ({ day }: { readonly day: string }) => monthOf(day) >= calendar.firstMonth;
  const posts = [...calendar.posts.values()].flatMap((post) =>
    daysOf(post).map((one, index) => ({ ...one, number: index + 1 })),
  );
  const chosen = only ? (groupedBy(only.kind, posts).get(only.id) ?? []) : posts;
  const meetings = [...calendar.meetingsOn.values()]
    .flat()
    .filter((one) => isKept(one.time) && concerns(one, only));
  return [
    ...chosen
      .filter(isKept)
      .flatMap((one) => postEvent(calendar, setting, one as PostOnDay & { readonly number: number }) ?? []),
    ...meetings.map((one) => meetingEvent(calendar, setting, one)),
  ].sort((a, b) => (a.start.instant + a.uid < b.start.instant + b.uid ? -1 : 1));
}

function concerns(meeting: ShownMeeting, only?: { readonly kind: FilterKind; readonly id: string }): boolean {
  if (!only) return true;
  if (only.kind === 'people') return meeting.chair === only.id || (meeting.invited ?? []).includes(only.id);
  return only.kind === 'units' && meeting.unit === only.id;
}

function postEvent(
  calendar: Calendar,
  setting: FeedSetting,
  { post, on, time, status, number }: PostOnDay & { readonly number: number },
): FeedEvent | undefined {
  // A post that was stopped, or whose time has passed before it was approved, does not appear: its event is cancelled, and stays.
  const isOff = status === 'stopped' || status === 'expired';
  const shown = isOff ? 'CANCELLED' : statuses[status].icalendar;
  if (shown === null) return undefined;
  const campaign = calendar.campaigns.get(post.campaign ?? '')?.name;
  return {
    uid: `${post.name}${number > 1 ? `-${number}` : ''}@${setting.domain}`,
    // A freeze changes posts without their files, and its end changes them back: both raise the number.
    ...versionOf(calendar, setting, [post.file, freezeFile], status === 'expired' ? 1 : 0),
    start: time,
    minutes: postMinutes,
    title: post.title ?? setting.embargo,
    lines: [
      setting.status(status),
      ...on.flatMap(({ channel, time: at }) =>
        at ? [`${at.time} ${setting.channelName(channel)} (${at.zone})`] : [],
      ),
    ],
    status: shown,
    categories: campaign === undefined ? [] : [setting.say(campaign)],
    url: setting.addressOf(post),
  };
}

const freezeFile = 'calendar/freeze.yaml';

function meetingEvent(calendar: Calendar, setting: FeedSetting, meeting: ShownMeeting): FeedEvent {
  const { id, title, status, lasts, place, time } = meeting;
  return {
    uid: `meeting-${id}@${setting.domain}`,
    ...versionOf(calendar, setting, [`calendar/meetings/${id}.yaml`]),
    start: time,
    minutes: lasts === undefined ? 60 : Temporal.Duration.from(lasts).total('minutes'),
    title: title === undefined ? id : setting.say(title),
    lines: place === undefined ? [] : [place],
    status: status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    categories: [],
  };
}

/** By the last change of any of the files; a file without a history counts as of the day of the feed, before any change. */
function versionOf(calendar: Calendar, { changedAt }: FeedSetting, files: readonly string[], more = 0) {
  const last = Math.max(...files.map((file) => changedAt(file) ?? 0));
  const stamp =
    last > 0 ? Temporal.Instant.fromEpochMilliseconds(last * 1000) : `${calendar.today}T00:00:00Z`;
  return {
    sequence: Math.max(0, last - begin) + more,
    stamp: Temporal.Instant.from(stamp).toString({ smallestUnit: 'second' }),
  };
}
