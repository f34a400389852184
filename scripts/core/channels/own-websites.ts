/** Which addresses lie on the organisation's own websites. */
import { getDomain } from 'tldts';
import type { Registry } from '../model/registry.ts';

// `aster.github.io` is a site of its own, not a part of github.io: hosters whose customers have sub-domains count as suffixes.
const options = { allowPrivateDomains: true };

/** The domain somebody registers; the bare host where there is none, as on an intranet. */
function siteOf(address: string): string | null {
  // The parser of the web writes every spelling of a host alike: upper case, accents, a port.
  const host = (URL.parse(address) ?? URL.parse(`https://${address}`))?.hostname;
  return host ? (getDomain(host, options) ?? host) : null;
}

/** A test for addresses: ours are the domains of `websites` with everything below them. Undefined when none are known. */
export function ownWebsites(registry: Registry): ((address: string) => boolean) | undefined {
  const websites = registry.organization?.data.websites;
  if (!websites) return undefined;
  const ours = new Set(websites.map(siteOf).filter((site) => site !== null));
  // Thousands of addresses share a few hosts: what stands before the path is judged once.
  const judged = new Map<string, boolean>();
  return (address) => {
    const slash = address.indexOf('/', address.indexOf('//') + 2);
    const origin = slash === -1 ? address : address.slice(0, slash);
    let verdict = judged.get(origin);
    if (verdict === undefined) {
      const site = siteOf(origin);
      verdict = site !== null && ours.has(site);
      judged.set(origin, verdict);
    }
    return verdict;
  };
}
