/** What may be known of an entry of the calendar at a moment: its own embargo counts, and so does that of the campaign it belongs to. */
import type { Moment } from '../../dates/moment.ts';
import { kinds } from '../../kinds/kinds.ts';
import { isBroken } from '../../model/is-broken.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { publicOf } from '../../publish/publish.ts';
import { planningOf } from '../planning.ts';
import { type Embargo, hasPassed } from '../time/embargo.ts';

/** An embargo that nobody can read: it never passes. */
const unread: Embargo = { until: '', zone: '' };

/** The public view of an entry at `now` (ISO text in UTC). Deny by default: what cannot be read holds everything back. */
export function toldOf(
  registry: Registry,
  entry: Entry,
  { now }: Pick<Moment, 'now'>,
): Record<string, unknown> {
  const { planning } = registry;
  const isUnclear = planning !== undefined && isBroken(registry, planning, 'copy_shown');
  const seen = { now, copyFrom: isUnclear ? 'published' : planningOf(registry).copy_shown } as const;
  if (!kinds[entry.kind].heldBack) return publicOf(entry, seen);
  const embargo = embargoesOf(registry, entry).find((one) => one && !hasPassed(one, now));
  return publicOf(embargo ? ({ ...entry, data: { ...entry.data, embargo } } as Entry) : entry, seen);
}

/** Its own, and that of its campaign; one that is broken, or whose campaign is not here, has not passed. */
function embargoesOf(registry: Registry, entry: Entry): (Embargo | undefined)[] {
  const { embargo, campaign: id } = entry.data as { embargo?: Embargo; campaign?: string };
  const own = isBroken(registry, entry, 'embargo') ? unread : embargo;
  if (entry.kind !== 'posts') return [own];
  const campaign = registry.campaigns.get(id ?? '');
  if (campaign) return [own, ...embargoesOf(registry, campaign)];
  return [own, id !== undefined || isBroken(registry, entry, 'campaign') ? unread : undefined];
}
