/** The calendar as colleagues may see it at a moment: what stands on which day. Pages, feeds and exports are made of it. */
import { addDays, daysBetween } from '../../dates/day.ts';
import type { Moment } from '../../dates/moment.ts';
import type { Campaign } from '../../kinds/campaign.ts';
import type { Text } from '../../kinds/fields.ts';
import type { Freeze } from '../../kinds/freeze.ts';
import type { Meeting } from '../../kinds/meeting.ts';
import type { QuietPeriod } from '../../kinds/quiet-period.ts';
import { addTo } from '../../model/lists.ts';
import type { Entry, Registry, ValidParts } from '../../model/registry.ts';
import { publicOf } from '../../publish/publish.ts';
import { compareText } from '../../text/order.ts';
import { zoneOfUnit } from '../planned-posts.ts';
import { isProblem, readLocalTime, type ZonedTime } from '../time/local-time.ts';
import { monthAfter, monthOf } from './months.ts';
import { type PostDetail, postDetail } from './post-detail.ts';
import { daysOf, type PostOnDay, type ShownPost, shownPost } from './shown-post.ts';
import { toldOf } from './told.ts';

/** What may be known of an entry, with its id. */
type Known<T> = ValidParts<T> & { readonly id: string };

export interface ShownMeeting extends Known<Meeting> {
  readonly time: ZonedTime;
}

export interface ShownHoliday {
  readonly name: Text;
  /** Whose it is, where it is not everybody’s. */
  readonly regions: readonly Text[];
}

export interface Calendar extends Moment {
  /** While it holds, nothing that is planned is published. */
  readonly freeze: ValidParts<Freeze> | undefined;
  /** Every entry, by its id. */
  readonly posts: ReadonlyMap<string, ShownPost>;
  /** What its own page tells beside it; undefined for an id that nobody has. */
  detailOf(id: string): PostDetail | undefined;
  /** By day, the earliest first. */
  readonly postsOn: ReadonlyMap<string, readonly PostOnDay[]>;
  readonly meetingsOn: ReadonlyMap<string, readonly ShownMeeting[]>;
  readonly holidaysOn: ReadonlyMap<string, readonly ShownHoliday[]>;
  /** The first one first. */
  readonly quietPeriods: readonly Known<QuietPeriod>[];
  readonly campaigns: ReadonlyMap<string, Known<Campaign>>;
  /** Months in which something stands, and the present one; in order. */
  readonly months: readonly string[];
  /** The first month of which each post has a page; what lies before is kept on one page per month. */
  readonly firstMonth: string;
}

/** So many months before the present one keep a page for each post. */
const monthsKept = 2;

/** Reads the whole calendar, once. `now` decides about embargoes: deny by default, so it must not lie ahead of the clock. */
export function calendarOf(registry: Registry, moment: Moment): Calendar {
  const posts = [...registry.posts.values()].flatMap((entry) => shownPost(registry, entry, moment) ?? []);
  const postsOn = new Map<string, PostOnDay[]>();
  for (const one of posts.flatMap(daysOf)) addTo(postsOn, one.day, one);
  for (const list of postsOn.values()) list.sort(byTime);
  const meetingsOn = meetingsByDay(registry);
  const present = monthOf(moment.today);
  return {
    ...moment,
    freeze: registry.freeze && (publicOf(registry.freeze) as ValidParts<Freeze>),
    posts: new Map(posts.map((post) => [post.id, post])),
    detailOf(id) {
      const entry = registry.posts.get(id);
      return entry && postDetail(registry, entry, moment);
    },
    postsOn,
    meetingsOn,
    holidaysOn: holidaysByDay(registry),
    quietPeriods: known<QuietPeriod>(registry, registry.quietPeriods, moment)
      .filter(({ from, until }) => from !== undefined && until !== undefined)
      .sort((a, b) => compareText(a.from ?? '', b.from ?? '') || compareText(a.id, b.id)),
    campaigns: new Map(known<Campaign>(registry, registry.campaigns, moment).map((one) => [one.id, one])),
    months: [...new Set([...postsOn.keys(), ...meetingsOn.keys()].map(monthOf).concat(present))].sort(),
    firstMonth: monthAfter(present, -monthsKept),
  };
}

/** As the clocks show it, for that is what stands in a list of a day. */
const byTime = (a: PostOnDay, b: PostOnDay) =>
  compareText(a.time.time, b.time.time) ||
  compareText(a.time.instant, b.time.instant) ||
  compareText(a.post.id, b.post.id);

const known = <T>(registry: Registry, entries: ReadonlyMap<string, Entry>, moment: Moment) =>
  [...entries.values()].map((entry) => ({ id: entry.id, ...toldOf(registry, entry, moment) }) as Known<T>);

function meetingsByDay(registry: Registry): Map<string, ShownMeeting[]> {
  const byDay = new Map<string, ShownMeeting[]>();
  for (const entry of registry.meetings.values()) {
    const { at, zone, unit } = entry.data;
    const time = at === undefined ? undefined : readLocalTime(at, zone ?? zoneOfUnit(registry, unit));
    if (!time || isProblem(time)) continue;
    addTo(byDay, time.day, { id: entry.id, ...(publicOf(entry) as ValidParts<Meeting>), time });
  }
  for (const list of byDay.values()) list.sort((a, b) => compareText(a.time.instant, b.time.instant));
  return byDay;
}

/** One holiday of several regions is one. */
function holidaysByDay(registry: Registry): Map<string, ShownHoliday[]> {
  const byDay = new Map<string, Map<string, { name: Text; regions: Text[] }>>();
  for (const { data } of registry.holidays.values()) {
    for (const { on, name } of data.days ?? []) {
      const there = byDay.get(on) ?? new Map();
      byDay.set(on, there);
      const one = there.get(JSON.stringify(name)) ?? { name, regions: [] };
      there.set(JSON.stringify(name), one);
      if (data.units && data.name) one.regions.push(data.name);
    }
  }
  return new Map([...byDay].map(([day, there]) => [day, [...there.values()]]));
}

/** Where something that lasts some days stands in a week: the first of its days there, 0 for Monday, and how many they are. */
export function spanIn(
  days: readonly string[],
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
): { readonly at: number; readonly length: number } | undefined {
  const [monday, sunday] = [days[0], days.at(-1)];
  if (from === undefined || until === undefined || monday === undefined || sunday === undefined)
    return undefined;
  if (from > sunday || until < monday || from > until) return undefined;
  const first = from < monday ? monday : from;
  const last = until > sunday ? sunday : until;
  return { at: daysBetween(monday, first), length: daysBetween(first, last) + 1 };
}

/** Has a post a page of its own? Those of the last months and all that come have. */
export const hasPage = ({ firstMonth }: Pick<Calendar, 'firstMonth'>, post: ShownPost): boolean =>
  !post.on.some(({ time }) => time) || post.on.some(({ time }) => time && monthOf(time.day) >= firstMonth);

/** The posts that are still to appear from a day on, in so many days; all of them where no number is given. */
export function comingFrom(
  { postsOn }: Pick<Calendar, 'postsOn'>,
  today: string,
  days = Number.POSITIVE_INFINITY,
): PostOnDay[] {
  const end = Number.isFinite(days) ? addDays(today, days) : '~';
  return [...postsOn.keys()]
    .filter((day) => day >= today && day < end)
    .sort()
    .flatMap((day) => postsOn.get(day) ?? []);
}
