/** Where a channel stands: which channels are live, and who carries how many of them. */
import type { Entry, Registry } from '../model/registry.ts';

/**
 * A live channel is one that somebody has to look after: proposed, active or dormant. Retired channels rest. A channel
 * whose status cannot be read is not live: the rule `schema` speaks of it, and the others wait.
 */
export function isLive(channel: Entry<'channels'>): boolean {
  const { status } = channel.data;
  return status === 'proposed' || status === 'active' || status === 'dormant';
}

/** The platform on which a channel is, as its path says. */
export const platformOf = (channel: Entry<'channels'>): string =>
  channel.id.slice(0, channel.id.indexOf('/'));

interface Standing {
  readonly live: readonly Entry<'channels'>[];
  readonly byOwner: ReadonlyMap<string, readonly Entry<'channels'>[]>;
}

// Nearly every rule asks: the registry never changes, so one pass over it is enough.
const standings = new WeakMap<Registry, Standing>();

function standing(registry: Registry): Standing {
  let known = standings.get(registry);
  if (!known) {
    const live = [...registry.channels.values()].filter(isLive);
    const byOwner = new Map<string, Entry<'channels'>[]>();
    for (const channel of live) {
      const { owner } = channel.data;
      if (owner === undefined) continue;
      const others = byOwner.get(owner);
      if (others) others.push(channel);
      else byOwner.set(owner, [channel]);
    }
    known = { live, byOwner };
    standings.set(registry, known);
  }
  return known;
}

/** Every live channel. */
export const liveChannels = (registry: Registry): Standing['live'] => standing(registry).live;

/** The live channels of each owner, by the owner's id. */
export const channelsByOwner = (registry: Registry): Standing['byOwner'] => standing(registry).byOwner;
