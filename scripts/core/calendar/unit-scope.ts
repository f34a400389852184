/** Whose days they are: quiet periods and holidays are for everybody, for some units with those below them, or for some channels. */
import type { Entry, Registry } from '../model/registry.ts';
import { isAtOrAbove } from '../organization/hierarchy.ts';
import type { PlannedPost } from './planned-posts.ts';

/** Does it hold for a post? The unit of a post is that of its channel. */
export function holdsFor(
  registry: Registry,
  {
    units,
    channels,
  }: { readonly units?: readonly string[] | undefined; readonly channels?: readonly string[] | undefined },
  { channel, entry, post }: PlannedPost,
): boolean {
  if (channels && !channels.includes(post.channel)) return false;
  if (!units) return true;
  const unit = channel?.data.unit ?? entry.data.unit;
  return unit !== undefined && units.some((above) => isAtOrAbove(registry, above, unit));
}

/** The quiet periods in which a post falls on its own clock, except those that let it appear all the same. */
export function quietPeriodsOf(registry: Registry, planned: PlannedPost): Entry<'quietPeriods'>[] {
  const { time, entry } = planned;
  if (!time) return [];
  return [...registry.quietPeriods.values()].filter(({ data }) => {
    const { from, until, except } = data;
    if (from === undefined || until === undefined || time.day < from || time.day > until) return false;
    const { pillar, risk = 'normal' } = entry.data;
    const isExcepted =
      (pillar !== undefined && except?.pillars?.includes(pillar)) || except?.risks?.includes(risk);
    return !isExcepted && holdsFor(registry, data, planned);
  });
}
