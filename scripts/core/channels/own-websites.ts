/** Which addresses lie on the organisation's own websites. */
import { onceEach } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';

/** The parser of the web writes every spelling of a host alike: upper case, accents, a port. */
export const hostOf = (address: string): string | undefined =>
  (URL.parse(address) ?? URL.parse(`https://${address}`))?.hostname.replace(/\.$/, '');

/** A test for addresses: ours are the domains of `websites` with everything below them. Undefined when none are known. */
export function ownWebsites(registry: Registry): ((address: string) => boolean) | undefined {
  const websites = registry.organization?.data.websites;
  if (!websites) return undefined;
  const hosts = websites.map(hostOf).filter((host) => host !== undefined);
  const domains = hosts.map(registry.domainOf).filter((domain) => domain !== null);
  const isOurs = (host: string) =>
    hosts.includes(host) || domains.some((domain) => `.${host}`.endsWith(`.${domain}`));
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
