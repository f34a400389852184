/** When a channel is free: in its hours, on no quiet day and no holiday, apart from its other posts, with time to be approved. */
import { addDays } from '../../dates/day.ts';
import type { Text } from '../../kinds/fields.ts';
import type { ChannelPost, Post } from '../../kinds/post.ts';
import type { Registry, ValidParts } from '../../model/registry.ts';
import { flowOf } from '../approval/approvals.ts';
import { type PlannedPost, postsByChannel, zoneOfUnit } from '../planned-posts.ts';
import { planningOf } from '../planning.ts';
import { isProblem, onClock, readLocalTime, type ZonedTime } from '../time/local-time.ts';
import { holdsFor, quietPeriodsOf } from '../unit-scope.ts';

/** So far ahead somebody looks. */
const farthest = 180;

/** What is looked for: a time for a post of an entry, whose risk, pillar and unit count. */
export interface SlotAsked {
  readonly channel: string;
  readonly zone?: string | undefined;
  readonly of?: Pick<ValidParts<Post>, 'risk' | 'pillar' | 'unit'> | undefined;
  /** The instant from which on: ISO text in UTC. */
  readonly now: string;
  /** A file whose own posts are not in the way. */
  readonly except?: string | undefined;
}

/** Free times, the earliest first, as long as somebody wants more; none later than half a year ahead. */
export function* freeSlots(registry: Registry, asked: SlotAsked): Iterable<ZonedTime> {
  const { channel: id, now, except } = asked;
  const planned = asPlanned(registry, asked);
  const { entry, zone } = planned;
  const { hours_before, needs } = flowOf(registry, entry);
  // Those who approve it have a day for that.
  const hours = needs.length > 0 ? hours_before + 24 : 0;
  const earliest = Temporal.Instant.from(now).add({ hours }).toString({ smallestUnit: 'second' });
  const others = (postsByChannel(registry).get(id) ?? []).filter(
    ({ status, entry: { file } }) => status !== 'cancelled' && status !== 'idea' && file !== except,
  );
  const gap = Math.max(1, planningOf(registry).gap_minutes);
  const times = timesOf(registry, others);
  const { day: first } = onClock(earliest, zone);
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const day = addDays(first, ahead);
    for (const clock of times) {
      const time = readLocalTime(`${day} ${clock}`, zone);
      if (isProblem(time) || time.instant <= earliest) continue;
      if (silenceAt(registry, { ...planned, time })) break;
      if (others.every((other) => minutesApart(other.time.instant, time.instant) >= gap)) yield time;
    }
  }
}

/** A post that is looked for a time, as one that has it. */
function asPlanned(registry: Registry, { channel: id, zone, of = {} }: SlotAsked) {
  const channel = registry.channels.get(id);
  const post: ChannelPost = { channel: id, language: 'en' };
  return {
    entry: { kind: 'posts', id: '', file: '', data: of } as const,
    post,
    path: [],
    status: undefined,
    channel,
    platform: undefined,
    zone: zone ?? zoneOfUnit(registry, channel?.data.unit ?? of.unit),
  };
}

/** Why nothing appears on a day. */
export interface Silence {
  readonly kind: 'quiet' | 'holiday';
  readonly name: Text;
}

/** The quiet period or holiday because of which the post cannot appear on a day, `YYYY-MM-DD`. */
export function silenceOn(registry: Registry, asked: SlotAsked, day: string): Silence | undefined {
  const planned = asPlanned(registry, asked);
  const time = readLocalTime(`${day} 12:00`, planned.zone);
  return isProblem(time) ? undefined : silenceAt(registry, { ...planned, time });
}

function silenceAt(registry: Registry, planned: PlannedPost & { time: ZonedTime }): Silence | undefined {
  const [quiet] = quietPeriodsOf(registry, planned);
  if (quiet) return { kind: 'quiet', name: quiet.data.title ?? quiet.id };
  for (const { data } of registry.holidays.values()) {
    const holiday = data.days?.find(({ on }) => on === planned.time.day);
    if (holiday && holdsFor(registry, data, planned)) return { kind: 'holiday', name: holiday.name };
  }
  return undefined;
}

/** The times of day at which the channel has posted, or every full hour in which posts appear. */
function timesOf(registry: Registry, others: readonly { readonly time: ZonedTime }[]): string[] {
  const { from, until } = planningOf(registry).hours;
  const usual = [...new Set(others.map(({ time }) => time.time))].filter(
    (time) => time >= from && time <= until,
  );
  if (usual.length >= 3) return usual.sort();
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  return hours.filter((time) => time >= from && time <= until);
}

const minutesApart = (a: string, b: string): number =>
  Math.abs(Temporal.Instant.from(a).until(Temporal.Instant.from(b)).total('minutes'));
