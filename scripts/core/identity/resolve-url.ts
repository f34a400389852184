/** Which account an address of the web or of an app names, or why it names none. */
import { type Account, isAccount, type Refusal, refuse } from './account.ts';
import type { CompiledPlatform, Platforms } from './compile.ts';
import { type Address, decode, type Form } from './form.ts';
import { parseUrl, withoutWww } from './read.ts';
import { onPlatform } from './route.ts';
import { onTheWeb } from './web.ts';
import { wrapped } from './wrapper.ts';

/** An address that opens an app: `tg://resolve?domain=acme`. */
export function resolveApp(text: string, scheme: string, platform: CompiledPlatform): Account | Refusal {
  const [path = '', ...query] = text
    .slice(scheme.length + 1)
    .replace(/^\/\//, '')
    .split(/(?=[?#])/);
  // Some apps part the pieces with colons: `spotify:show:…`.
  const url = URL.parse(`${scheme}://${path.replaceAll(':', '/')}${query.join('')}`);
  const address = url && addressOf(url);
  if (!address) return refuse('bad-app-link', { platform: platform.name }, platform.id);
  return onPlatform(platform, address);
}

function addressOf(url: URL): Address | undefined {
  const parts = url.pathname.split('/').slice(1);
  while (parts.at(-1) === '') parts.pop();
  const segments: string[] = [];
  for (const part of parts) {
    if (/^[\w.@~-]*$/.test(part)) {
      segments.push(part);
      continue;
    }
    const segment = decode(part);
    if (segment === undefined || /[/\\\p{Cc}]|%[0-9a-f]{2}/iu.test(segment)) return undefined;
    segments.push(segment);
  }
  return { url, host: withoutWww(url.hostname), segments };
}

/** Is an address on a host of this platform itself, and not behind a link that forwards to it? Where any host will do, on any. */
export function isServedBy(text: string, platform: string, platforms: Platforms): boolean {
  const url = parseUrl(text);
  if (!(url instanceof URL)) return false;
  const host = withoutWww(url.hostname);
  if (wrapped(url, host, platforms.wrappers)) return false;
  if (platforms.byId.get(platform)?.data.account.open) return true;
  const there = platforms.hosts.get(host) ?? servedByPattern(host, platforms) ?? [];
  return there.some(({ id }) => id === platform);
}

/** The account at an address; it is followed through as many more wrappers as `wrappers` says. */
export function resolveUrl(text: string, platforms: Platforms, wrappers: number): Account | Refusal {
  const url = parseUrl(text);
  if (!(url instanceof URL)) return url;
  const host = withoutWww(url.hostname);
  const link = wrapped(url, host, platforms.wrappers);
  if (link) {
    if (link.target === undefined) return refuse('closed-wrapper', { name: link.name, host });
    return wrappers > 0 ? resolveUrl(link.target, platforms, wrappers - 1) : refuse('wrappers');
  }
  const short = platforms.shortLinks.get(host);
  if (short) {
    const says = short.data.account.open ? 'any-short-link' : 'short-link';
    return refuse(says, { platform: short.name, host }, short.id);
  }
  if (host.endsWith('.')) {
    const dotless = host.replace(/\.+$/, '');
    if (platforms.hosts.has(dotless)) return refuse('host-dot');
    return resolveUrl(url.href.replace(url.host, url.host.replace(/\.+(?=:|$)/, '')), platforms, wrappers);
  }
  const there = platforms.hosts.get(host) ?? servedByPattern(host, platforms);
  if (!there) return elsewhere(url, host, platforms, wrappers);
  const [first] = there;
  if (first && url.port && url.port !== '80' && url.port !== '443') {
    return refuse('port', { port: url.port, platform: first.name }, first.id);
  }
  const address = addressOf(url);
  if (!address) return refuse('encoding', {}, first?.id);
  const inner = innerAddress(url, address.segments, platforms, there);
  if (inner !== undefined) {
    const found = wrappers > 0 ? resolveUrl(inner, platforms, wrappers - 1) : undefined;
    const isOne = found && isAccount(found) && there.some(({ id }) => id === found.platform);
    return isOne ? found : refuse('doubled', {}, first?.id);
  }
  let answer: Account | Refusal | undefined;
  for (const platform of there) {
    const target = unwrap(platform.redirects, address);
    if (target !== undefined) {
      return wrappers > 0 ? resolveUrl(target, platforms, wrappers - 1) : refuse('wrappers');
    }
    const found = onPlatform(platform, address);
    if (isAccount(found)) return found;
    // On a host that serves much else, only what the platform speaks of is the platform's.
    if (!platforms.sharedHosts.has(host) || platform.fixed.has(address.segments[0] ?? '')) answer ??= found;
  }
  return answer ?? onTheWeb(url);
}

/**
 * An address that stands in the path of another one: `facebook.com/fb.com/aster`, `x.com/https://x.com/aster`. A host is
 * one only where something follows, and where names are no hosts themselves.
 */
function innerAddress(
  { search }: URL,
  segments: readonly string[],
  platforms: Platforms,
  there: readonly CompiledPlatform[],
): string | undefined {
  const hasHostNames = there.some(({ main }) => main.data.handle?.domain === true);
  const from = segments.findIndex((segment, at) => {
    if (/^https?:$/i.test(segment)) return true;
    const host = withoutWww(segment.toLowerCase());
    const isHost = platforms.hosts.has(host) || servedByPattern(host, platforms) !== undefined;
    return isHost && at < segments.length - 1 && (at === 0 || !hasHostNames);
  });
  if (from < 0) return undefined;
  return (
    segments
      .slice(from)
      .filter((segment) => segment !== '' && !/^https?:$/i.test(segment))
      .map(encodeURIComponent)
      .join('/') + search
  );
}

function unwrap(redirects: readonly Form[], address: Address): string | undefined {
  for (const form of redirects) {
    const { length } = address.segments;
    const target =
      (form.size === length || (form.rest && form.size < length)) && form.match(address)?.['url'];
    if (!target) continue;
    return URL.parse(target, `https://${address.host}/`)?.href ?? target;
  }
  return undefined;
}

/** The platform whose pattern of hosts this one fits, such as blogs with a host each. */
export function servedByPattern(host: string, platforms: Platforms): readonly CompiledPlatform[] | undefined {
  for (const { literal, pattern, platform } of platforms.hostPatterns) {
    if (host.includes(literal) && pattern.test(host)) return [platform];
  }
  return undefined;
}

/** The platform on whose ground a host stands: `blog.x.com`. */
export function above(host: string, platforms: Platforms): CompiledPlatform | undefined {
  for (let dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
    const parent = host.slice(dot + 1);
    const [owner] = platforms.hosts.get(parent) ?? [];
    if (owner && !platforms.sharedHosts.has(parent)) return owner;
  }
  return undefined;
}

/** A host that no platform claims: a platform's own pages, the fediverse, or the web. */
function elsewhere(url: URL, host: string, platforms: Platforms, wrappers: number): Account | Refusal {
  const owner = above(host, platforms);
  if (owner) return refuse('own-host', { host, platform: owner.name }, owner.id);
  const { fediverse } = platforms;
  const address = fediverse && addressOf(url);
  if (
    fediverse &&
    address &&
    /^(?:80|443)?$/.test(url.port) &&
    (address.segments[0]?.startsWith('@') || fediverse.fixed.has(address.segments[0]?.toLowerCase() ?? ''))
  ) {
    const answer = onPlatform(fediverse, address);
    if (isAccount(answer) || answer.by !== undefined || answer.says === 'thing-on') return answer;
  } else if (fediverse && address?.segments[1]?.includes('@')) {
    const answer = onPlatform(fediverse, address);
    if (isAccount(answer)) return answer;
  }
  return carried(url, host, platforms, wrappers) ?? onTheWeb(url);
}

/**
 * An unknown host with a whole address in its path or in a parameter: a wrapper that we do not know, or a link to share.
 * Taken for a website it would hide the account that it leads to; taken for that account it would be a guess.
 */
function carried(url: URL, host: string, platforms: Platforms, wrappers: number): Refusal | undefined {
  if (wrappers === 0 || !/https?(?::|%3a)/i.test(url.pathname + url.search)) return undefined;
  const inPath = /^\/.*?\b(https?(?::|%3a).*)$/i.exec(url.pathname)?.[1];
  const inQuery = [...url.searchParams]
    .map(([, value]) => value)
    .filter((value) => /^https?:\/\//i.test(value));
  for (const text of [...(inPath === undefined ? [] : [decode(inPath) ?? inPath]), ...inQuery]) {
    const answer = resolveUrl(text, platforms, wrappers - 1);
    if (isAccount(answer) && platforms.byId.get(answer.platform)?.data.account.open === undefined)
      return refuse('carries', { host, account: answer.key });
  }
  return undefined;
}
