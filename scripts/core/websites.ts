/** Which addresses lie on the organisation's own websites. */
import { getDomain, getHostname } from 'tldts';
import type { Registry } from './registry.ts';

// `aster.github.io` is a site of its own, not a part of github.io: hosters whose customers have sub-domains count as suffixes.
const options = { allowPrivateDomains: true };

/** The domain somebody registers; the bare host where there is none, as on an intranet. */
const siteOf = (address: string): string | null =>
  getDomain(address, options) ?? getHostname(address, options);

/** A test for addresses: ours are the domains of `websites` with everything below them. Undefined when none are known. */
export function ownWebsites(registry: Registry): ((address: string) => boolean) | undefined {
  const websites = registry.organization?.data.websites;
  if (!websites) return undefined;
  const ours = new Set(websites.map(siteOf).filter((site) => site !== null));
  return (address) => {
    const site = siteOf(address);
    return site !== null && ours.has(site);
  };
}
