/** The campaigns of the calendar, with their posts. */

import type { ShownStatus } from '../../../scripts/core/calendar/status.ts';
import type { Calendar } from '../../../scripts/core/calendar/view/calendar.ts';
import type { ShownPost } from '../../../scripts/core/calendar/view/shown-post.ts';
import { addTo } from '../../../scripts/core/model/lists.ts';
import { once } from '../../data/once.ts';
import { shownStatuses } from '../states.ts';

export type ShownCampaign = Calendar['campaigns'] extends ReadonlyMap<string, infer C> ? C : never;

const posts = once(({ calendar }) => {
  const byCampaign = new Map<string, ShownPost[]>();
  for (const post of calendar.posts.values())
    if (post.campaign !== undefined) addTo(byCampaign, post.campaign, post);
  return byCampaign;
});

/** The posts of a campaign, as far as it may be told that they belong to it; in the order of their files. */
export const postsOf = (id: string): readonly ShownPost[] => posts().get(id) ?? [];

/** How many posts stand how, in the order in which filters list it. */
export const countsOf = (id: string): readonly (readonly [ShownStatus, number])[] => {
  const counts = Map.groupBy(postsOf(id), ({ status }) => status);
  return shownStatuses.flatMap((status) => {
    const there = counts.get(status);
    return there ? [[status, there.length] as const] : [];
  });
};

/** Those that run or are to come, then those that are over; each list by its first day. */
export function campaignsInTime({ campaigns, today }: Pick<Calendar, 'campaigns' | 'today'>) {
  const inOrder = [...campaigns.values()].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const isOver = ({ until = '9999-12-31' }: ShownCampaign) => until < today;
  return { present: inOrder.filter((one) => !isOver(one)), over: inOrder.filter(isOver).reverse() };
}
