/** How far each channel is planned: what comes next, and whether it is as much as the channel promises. */
import { addDays } from '../../dates/day.ts';
import { compareText } from '../../text/order.ts';
import { statuses } from '../status.ts';
import type { Calendar } from './calendar.ts';

/** So many weeks are looked at, from today on. */
export const weeksPlanned = 4;

interface ChannelFacts {
  readonly id: string;
  readonly status: string;
  readonly cadence?: { readonly per_week: { readonly min: number } } | undefined;
}

export interface ChannelPlan<C extends ChannelFacts = ChannelFacts> {
  readonly channel: C;
  /** Posts in the coming weeks. */
  readonly planned: number;
  /** What its cadence promises at least in that time; absent where it promises nothing. */
  readonly promised?: number;
  /** The day of the next post, `YYYY-MM-DD`; absent where nothing comes. */
  readonly next?: string;
}

/** Of each active channel, those with the largest gap first: nothing planned, then what lacks most of its promise. */
export function channelPlans<C extends ChannelFacts>(
  channels: Iterable<C>,
  { today, postsOn }: Pick<Calendar, 'today' | 'postsOn'>,
): ChannelPlan<C>[] {
  const until = addDays(today, weeksPlanned * 7);
  const days = new Map<string, string[]>();
  for (const [day, posts] of postsOn)
    for (const { channel, status } of posts.flatMap(({ on }) => on)) {
      const isComing = status !== 'expired' && (status === 'stopped' || statuses[status].isComing);
      if (day >= today && isComing) days.set(channel, [...(days.get(channel) ?? []), day]);
    }
  const plans = [...channels]
    .filter(({ status }) => status === 'active')
    .map((channel): ChannelPlan<C> => {
      const coming = (days.get(channel.id) ?? []).sort();
      const promised = Math.floor((channel.cadence?.per_week.min ?? 0) * weeksPlanned + 1e-9);
      return {
        channel,
        planned: coming.filter((day) => day < until).length,
        ...(promised > 0 && { promised }),
        ...(coming[0] !== undefined && { next: coming[0] }),
      };
    });
  return plans.sort((a, b) => coverage(a) - coverage(b) || compareText(a.channel.id, b.channel.id));
}

/** The share of the promise that is planned; below all of them, a channel for which nothing comes. */
const coverage = ({ next, planned, promised }: ChannelPlan): number =>
  next === undefined ? -1 : Math.min(promised === undefined ? 1 : planned / promised, 1);
