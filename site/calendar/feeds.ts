/** The feeds of the calendar: which there are, where they stand, and what is in them. */
import { type FeedSetting, feedEvents } from '../../scripts/core/calendar/feeds/events.ts';
import { icalendar } from '../../scripts/core/calendar/feeds/icalendar.ts';
import { type FilterKind, filterKinds, groupedBy } from '../../scripts/core/calendar/view/filters.ts';
import { daysOf } from '../../scripts/core/calendar/view/shown-post.ts';
import { pathOf } from '../../scripts/core/handbook/address.ts';
import { once } from '../data/once.ts';
import { handbook } from '../data/source.node.ts';
import { lastChanges } from '../history/history.node.ts';
import { type Reader, readerOf } from '../i18n/reader.ts';
import { postPath } from './paths.ts';

/** Of one unit, channel, person or campaign; undefined: of the whole organisation. */
export type FeedScope = { readonly kind: FilterKind; readonly id: string } | undefined;

/** Everything that has ever had a post has a feed, so that nobody’s subscription ends with the last of them. */
const withPosts = once(({ calendar }) => {
  const posts = [...calendar.posts.values()].flatMap(daysOf);
  return new Map(filterKinds.map((kind) => [kind, new Set(groupedBy(kind, posts).keys())]));
});

export const feedScopes = (): FeedScope[] => [
  undefined,
  ...[...withPosts()].flatMap(([kind, ids]) => [...ids].map((id) => ({ kind, id }))),
];

export const hasFeed = ({ kind, id }: NonNullable<FeedScope>): boolean =>
  withPosts().get(kind)?.has(id) ?? false;

/** Below the language’s folder, without its ending: `calendar/feeds/units/museum`. */
export const feedPath = (scope: FeedScope): string =>
  `calendar/feeds/${scope ? pathOf(scope.kind, scope.id).slice(0, -1) : 'organization'}`;

/** What a feed is called where somebody subscribes to it. */
export function feedName(scope: FeedScope, { say, t }: Reader): string {
  const { organization, calendar, ...entries } = handbook();
  if (!scope) return t('feed.name', { name: organization.name });
  const { name } =
    (scope.kind === 'campaigns' ? calendar.campaigns.get(scope.id) : entries[scope.kind].get(scope.id)) ?? {};
  return t('feed.name', { name: name === undefined ? scope.id : say(name).text });
}

/** The feed as iCalendar. `site`: the origin of the handbook, where it has one. */
export async function calendarFeed(
  scope: FeedScope,
  locale: string | undefined,
  site: URL | undefined,
): Promise<string> {
  const reader = readerOf(locale);
  const { calendar, channels } = handbook();
  const setting: FeedSetting = {
    domain: site?.hostname ?? 'handbook.invalid',
    changedAt: await lastChanges(),
    say: (text) => reader.say(text).text,
    status: (status) => reader.t(`post.status.${status}`),
    embargo: reader.t('calendar.embargo'),
    channelName: (id) => channels.get(id)?.name ?? id,
    addressOf: (post) => new URL(reader.href(postPath(calendar, post)), site ?? 'http://localhost').href,
  };
  return icalendar(feedName(scope, reader), feedEvents(calendar, setting, scope));
}
