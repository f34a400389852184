/** What a channel owes by a day: a review, a sign of life, a look at the link that proves it. */

import { ownWebsites } from '../channels/own-websites.ts';
import { addDays, addMonths } from '../dates/day.ts';
import { isUnsound } from '../model/is-broken.ts';
import type { Registry } from '../model/registry.ts';
import { type Due, earlierOf } from './due.ts';

/** overdue-review */
export function* reviews(registry: Registry): Iterable<Due> {
  const months = registry.thresholds.review_every_months;
  for (const entry of registry.channels.values()) {
    const { status, reviewed, opened_on: opened, authorized } = entry.data;
    const since = reviewed?.on ?? opened ?? authorized?.on;
    if (status !== 'active' || since === undefined) continue;
    if (!reviewed && isUnsound(registry, entry, 'reviewed')) continue;
    yield { rule: 'overdue-review', file: entry.file, on: addMonths(since, months) };
  }
}

/** dormant-channel: the last post and the last look grow old alike. */
export function* signsOfLife(registry: Registry): Iterable<Due> {
  const days = registry.thresholds.dormant_after_days;
  for (const entry of registry.channels.values()) {
    const { status, last_post: last, opened_on: opened, authorized } = entry.data;
    if (status !== 'active') continue;
    const since = last ? earlierOf(last.on, last.seen_on) : (opened ?? authorized?.on);
    if (since === undefined || (!last && isUnsound(registry, entry, 'last_post'))) continue;
    yield { rule: 'dormant-channel', file: entry.file, on: addDays(since, days) };
  }
}

/** missing-backlink: a proof that is there grows old; one that is not there has no day. */
export function* backlinks(registry: Registry): Iterable<Due> {
  const isOurs = ownWebsites(registry);
  if (!isOurs || registry.organization?.data.websites?.[0] === undefined) return;
  const months = registry.thresholds.link_check_every_months;
  for (const entry of registry.channels.values()) {
    const { status, links, url } = entry.data;
    if (status !== 'active' || (url !== undefined && isOurs(url)) || isUnsound(registry, entry, 'links'))
      continue;
    let newest = '';
    for (const link of links?.from ?? [])
      if (isOurs(link.url) && link.verified_on > newest) newest = link.verified_on;
    if (newest) yield { rule: 'missing-backlink', file: entry.file, on: addMonths(newest, months) };
  }
}

/** platform-not-open: a network that has announced its end takes its channels along. */
export function* closures(registry: Registry): Iterable<Due> {
  const ends = new Map<string, string>();
  for (const { id, data } of registry.platforms.values()) {
    const decided = data.decision?.status;
    // Where we have decided already, the decision is what counts.
    if (data.closed?.on === undefined || decided === 'left' || decided === 'no-new-channels') continue;
    ends.set(id, addDays(data.closed.on, -1));
  }
  if (ends.size === 0) return;
  for (const { id, file, data } of registry.channels.values()) {
    const on = ends.get(id.slice(0, id.indexOf('/')));
    if (on !== undefined && data.status !== undefined && data.status !== 'retired')
      yield { rule: 'platform-not-open', file, on };
  }
}
