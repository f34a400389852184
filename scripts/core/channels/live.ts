/** Which channels are live, where they are, and who carries how many of them. */
import type { Channel } from '../kinds/channel.ts';
import { once } from '../model/once.ts';
import type { Entry, Registry } from '../model/registry.ts';

/**
 * A live channel is one that somebody has to look after: proposed, active or dormant. Retired channels rest. A channel
 * whose status cannot be read is not live: the rule `schema` speaks of it, and the others wait.
 */
export const isLive = <C extends { readonly status?: Channel['status'] | undefined }>(
  channel: C,
): channel is C & { readonly status: LiveStatus } =>
  channel.status === 'proposed' || channel.status === 'active' || channel.status === 'dormant';

/** How a live channel can stand. */
export type LiveStatus = Exclude<Channel['status'], 'retired'>;

/** The platform on which a channel is, as its path says. */
export const platformOf = (channel: Entry<'channels'>): string =>
  channel.id.slice(0, channel.id.indexOf('/'));

// Nearly every rule asks.
/** Every live channel. */
export const liveChannels = once(({ channels }: Registry): readonly Entry<'channels'>[] =>
  [...channels.values()].filter(({ data }) => isLive(data)),
);

/** The live channels of each owner, by the owner's id. */
export const channelsByOwner = once(
  (registry: Registry): ReadonlyMap<string, readonly Entry<'channels'>[]> => {
    const byOwner = Map.groupBy(liveChannels(registry), ({ data }) => data.owner ?? '');
    // Those without an owner are nobody's.
    byOwner.delete('');
    return byOwner;
  },
);
