/** Who links whom: pages of ours link a channel, and its profile links a page of ours. */
import { once } from '../model/once.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { compareText } from '../text/order.ts';
import { ownWebsites } from './own-websites.ts';

/** A link from a page, and the day on which somebody last saw it. */
export interface SeenLink {
  readonly url: string;
  readonly verified_on: string;
}

/** The index of the link that was seen last on a page of ours; -1 where no page of ours has one. */
export function newestOwnLink(from: readonly SeenLink[], isOurs: (address: string) => boolean): number {
  let at = -1;
  for (const [index, link] of from.entries())
    if (isOurs(link.url) && link.verified_on > (from[at]?.verified_on ?? '')) at = index;
  return at;
}

/** `both`: each links the other. `in`: only our page links. `out`: only the profile does. `none`: neither. */
export type LinkState = 'none' | 'out' | 'in' | 'both';
const states: readonly LinkState[] = ['none', 'out', 'in', 'both'];

export interface Linkage {
  readonly channel: Entry<'channels'>;
  /** The link on a page of ours that was seen last. */
  readonly from: SeenLink | undefined;
  /** The page of ours that the profile links. */
  readonly to: string | undefined;
  readonly state: LinkState;
}

/**
 * Each active channel with its links, those without any first. A site of ours is its own proof, and not among them; nothing is
 * said where no website of ours is known.
 */
export const linkages = once((registry: Registry): readonly Linkage[] => {
  const isOurs = ownWebsites(registry);
  if (!isOurs) return [];
  return [...registry.channels.values()]
    .filter(({ data: { status, url } }) => status === 'active' && !(url !== undefined && isOurs(url)))
    .map((channel): Linkage => {
      const { links, brand } = channel.data;
      const from = links?.from?.[newestOwnLink(links.from, isOurs)];
      const website = brand?.website;
      const to = website !== undefined && isOurs(website) ? website : undefined;
      const state = from ? (to === undefined ? 'in' : 'both') : to === undefined ? 'none' : 'out';
      return { channel, from, to, state };
    })
    .sort(
      (a, b) => states.indexOf(a.state) - states.indexOf(b.state) || compareText(a.channel.id, b.channel.id),
    );
});

/** How many active channels lack a link, one way or the other. */
export const incompleteLinkages = once(
  (registry: Registry): number => linkages(registry).filter(({ state }) => state !== 'both').length,
);
