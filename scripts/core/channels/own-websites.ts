/** Which addresses lie on the organisation's own websites. */
import { onceEach } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';

/** The parser of the web writes every spelling of a host alike: upper case, accents, a port. */
export const hostOf = (address: string): string | undefined =>
  (URL.parse(address) ?? URL.parse(`https://${address}`))?.hostname.replace(/\.$/, '');

/** Hosts of our websites, and with a dot in front the domains below which all is ours: `.aster.example`. */
export function ownSites({ organization, domainOf }: Registry): readonly string[] {
  const hosts = (organization?.data.websites ?? []).map(hostOf).filter((host) => host !== undefined);
  const domains = hosts.map(domainOf).filter((domain) => domain !== null);
  // What is asked about has lost its `www.`, or has kept it.
  const bare = hosts.map((host) => host.replace(/^www\./, ''));
  return [...new Set([...hosts, ...bare, ...domains.map((domain) => `.${domain}`)])];
}

/** A test for addresses: ours are the domains of `websites` with everything below them. Undefined when none are known. */
export function ownWebsites(registry: Registry): ((address: string) => boolean) | undefined {
  const sites = ownSites(registry);
  if (sites.length === 0) return undefined;
  const isOurs = (host: string) =>
    sites.some((site) => (site.startsWith('.') ? `.${host}`.endsWith(site) : host === site));
  // Thousands of addresses share a few hosts: what stands before the path is judged once.
  const judge = onceEach((origin: string) => {
    const host = hostOf(origin);
    return host !== undefined && isOurs(host);
  });
  return (address) => {
    const slash = address.indexOf('/', address.indexOf('//') + 2);
    return judge(slash === -1 ? address : address.slice(0, slash));
  };
}
