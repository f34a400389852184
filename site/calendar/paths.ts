/** Where the pages of the calendar stand, below the language. */
import { type Calendar, hasPage } from '../../scripts/core/calendar/view/calendar.ts';
import type { FilterKind } from '../../scripts/core/calendar/view/filters.ts';
import { monthOf } from '../../scripts/core/calendar/view/months.ts';
import type { ShownPost } from '../../scripts/core/calendar/view/shown-post.ts';
import { pathOf } from '../../scripts/core/handbook/address.ts';

export const monthPath = (month: string) => `calendar/${month}/`;
export const weekPath = (week: string) => `calendar/week/${week}/`;

/** The month of one unit or campaign alone. */
export const monthOfPath = (month: string, kind: 'units' | 'campaigns', id: string) =>
  `calendar/${month}/${kind}/${id}/`;

/** All that is still to come for one of them. */
export const listPath = (kind: FilterKind, id: string) => `calendar/${pathOf(kind, id)}`;

/** The page of a post, or its place on that of its month. */
export function postPath(calendar: Pick<Calendar, 'firstMonth'>, post: ShownPost): string {
  if (hasPage(calendar, post)) return `calendar/posts/${post.id}/`;
  const day = post.on.find(({ time }) => time)?.time?.day ?? '';
  return `${monthPath(monthOf(day))}#${dayAnchor(day)}`;
}

export const dayAnchor = (day: string) => `d-${day}`;
