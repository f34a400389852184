/** What is still to come for a unit, a channel or a person, in pages: made once for all of them. */
import { comingFrom } from '../../scripts/core/calendar/view/calendar.ts';
import { type FilterKind, groupedBy } from '../../scripts/core/calendar/view/filters.ts';
import type { PostOnDay } from '../../scripts/core/calendar/view/shown-post.ts';
import { once } from '../data/once.ts';
import { pageParameter, type Slice, slices } from '../data/paging.ts';
import { locales } from '../i18n/languages.ts';

/** Posts on one page of a list. */
const pageSize = 40;

const coming = once(({ calendar }) => {
  // What has appeared today, or will not appear, is not to come.
  const posts = comingFrom(calendar, calendar.today).filter(
    ({ time, status }) => time.instant > calendar.now && status !== 'published' && status !== 'cancelled',
  );
  return {
    units: groupedBy('units', posts),
    channels: groupedBy('channels', posts),
    people: groupedBy('people', posts),
    campaigns: groupedBy('campaigns', posts),
  };
});

/** Those of one of them, the next one first. */
export const comingOf = (kind: FilterKind, id: string): readonly PostOnDay[] => coming()[kind].get(id) ?? [];

/** The pages of each list of a kind: one for every entry that has something to come. */
export function comingPaths<P extends object>(kind: FilterKind, paramsOf: (id: string) => P) {
  const pages = [...coming()[kind].keys()].flatMap((id) =>
    slices(comingOf(kind, id), pageSize).map((slice) => ({ id, slice })),
  );
  return locales().flatMap(({ locale }) =>
    pages.map(({ id, slice }) => ({
      params: { locale, page: pageParameter(slice), ...paramsOf(id) },
      props: { kind, id, slice },
    })),
  );
}

const dated = once(({ calendar: { postsOn } }) =>
  groupedBy(
    'campaigns',
    [...postsOn.keys()].sort().flatMap((day) => postsOn.get(day) ?? []),
  ),
);

/** Everything that has a day in a campaign, past and to come, in the order of the days. */
export const campaignDays = (id: string): readonly PostOnDay[] => dated().get(id) ?? [];

/** A page of a list by days. */
export const byDay = ({ items }: Pick<Slice<PostOnDay>, 'items'>) =>
  [...Map.groupBy(items, ({ day }) => day)].map(([day, posts]) => ({ day, posts }));
