/** The one resolver of addresses and handles. Total: every string gives an account or a reason, and nothing throws. */
import { type Account, isAccount, type Refusal, refuse } from './account.ts';
import { bare, fediverseAddress } from './bare.ts';
import type { CompiledPlatform, Platforms } from './compile.ts';
import { type Address, decode, type Form } from './form.ts';
import { networkAndName } from './network-name.ts';
import { clean, foreignScheme, looksLikeHost, noHandle, parseUrl, withoutWww } from './read.ts';
import { onPlatform } from './route.ts';
import { onTheWeb } from './web.ts';
import { wrapped } from './wrapper.ts';

/** A wrapper within a wrapper within a wrapper is a trap, not an address. */
const mostWrappers = 3;

/**
 * Tells which account a reference names. A reference is an address in any spelling, `@user@host`, a key such as
 * `x/acme`, or, with a platform's id as `hint`, a bare handle or id. Facts: policy/platforms/*.yaml.
 */
export function resolve(reference: string, platforms: Platforms, hint?: string): Account | Refusal {
  const answer = read(reference, platforms, hint);
  return isAccount(answer) && answer.platform === platforms.fediverse?.id
    ? atHome(answer, platforms)
    : answer;
}

/** `mastodon.example/@acme@threads.net` shows an account of Threads: whose host it is has the last word. */
function atHome(account: Account, platforms: Platforms): Account | Refusal {
  const host = account.handle?.slice(account.handle.lastIndexOf('@') + 1) ?? '';
  const claimed = platforms.hosts.has(host) || servedByPattern(host, platforms) || above(host, platforms);
  return claimed ? resolveUrl(account.profile, platforms, 0) : account;
}

function read(reference: string, platforms: Platforms, hint: string | undefined): Account | Refusal {
  const text = clean(reference);
  if (typeof text !== 'string')
    return (text.says === 'space' && onNamedNetwork(reference, platforms)) || text;
  if (text === '') return refuse('empty');
  const follow = (address: string) => resolveUrl(address, platforms, mostWrappers);
  if (/^(?:https?:)?\/\//i.test(text) || /^https?:/i.test(text)) return follow(text);
  const federated = /^acct:@?([^@/]+@[^@/]+)$/i.exec(text)?.[1] ?? /^@([^@/]+@[^@/:]+)$/.exec(text)?.[1];
  if (federated !== undefined) return fediverseAddress(federated, platforms, follow);
  const app = /^([a-z][a-z0-9+-]*):/i.exec(text)?.[1]?.toLowerCase();
  const owner = app === undefined ? undefined : platforms.schemes.get(app);
  const opened = app !== undefined && owner ? resolveApp(text, app, owner) : undefined;
  if (opened && isAccount(opened)) return opened;
  const said = text.includes(':') && !text.includes('://') ? onNamedNetwork(text, platforms) : undefined;
  if (said && (!opened || isAccount(said))) return said;
  if (opened) return opened;
  for (const [prefix, platform] of platforms.prefixes) {
    if (text.startsWith(prefix) && (hint === undefined || hint === platform.id))
      return bare(text, platform, follow);
  }
  const named = /^([a-z0-9-]+)\/(.+)$/.exec(text);
  const platform = named?.[1] === undefined ? undefined : platforms.byId.get(named[1]);
  if (named?.[2] !== undefined && platform && (hint === undefined || hint === platform.id))
    return bare(named[2], platform, follow);
  if (hint !== undefined) {
    const hinted = platforms.byId.get(hint);
    if (!hinted && hint !== 'web') return refuse('no-such-platform', { platform: hint });
    if (hinted?.data.account.open !== 'web' && hint !== 'web' && hinted && !isAddress(text, platforms)) {
      const address = hinted.data.account.open === 'fediverse';
      return foreignScheme(text) ?? noHandle(text, address) ?? bare(text, hinted, follow);
    }
  }
  if (looksLikeHost(text)) return follow(text);
  return foreignScheme(text) ?? unplaced(text, follow);
}

/** `X: ferrane_ile`: the name on the network that the text itself names; undefined where it names none. */
function onNamedNetwork(text: string, platforms: Platforms): Account | Refusal | undefined {
  const said = networkAndName(text, platforms);
  if (!said) return undefined;
  const { platform, name } = said;
  const answer = read(name, platforms, platform.id);
  // A blog is what it is, on whichever host; any other network is a claim about the address.
  if (!isAccount(answer) || answer.platform === platform.id || platform.data.account.open === 'web')
    return answer;
  const place = platforms.byId.get(answer.platform)?.name ?? answer.platform;
  return refuse('other-network', { said: platform.name, platform: place });
}

/** With a hint, `aids.gov` is a handle; an address is what has a known host, or a host and a path. */
function isAddress(text: string, platforms: Platforms): boolean {
  if (!looksLikeHost(text)) return false;
  const host = text.slice(0, text.search(/[:/?#]|$/)).toLowerCase();
  const known = host.replace(/^www\./, '');
  return (
    platforms.hosts.has(known) ||
    platforms.shortLinks.has(known) ||
    text.includes('/') ||
    servedByPattern(known, platforms) !== undefined
  );
}

function unplaced(text: string, follow: (address: string) => Account | Refusal): Refusal | Account {
  const other = noHandle(text, false);
  if (other) return other;
  if (/^\+?[\d().-]{7,}$/.test(text)) return refuse('number-alone');
  if (text.startsWith('@') && looksLikeHost(text.slice(1))) {
    const answer = follow(text.slice(1));
    if (isAccount(answer) && answer.platform !== 'web') return answer;
  }
  return refuse('bare-handle');
}

/** An address that opens an app: `tg://resolve?domain=acme`. */
function resolveApp(text: string, scheme: string, platform: CompiledPlatform): Account | Refusal {
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

function resolveUrl(text: string, platforms: Platforms, wrappers: number): Account | Refusal {
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

function servedByPattern(host: string, platforms: Platforms): readonly CompiledPlatform[] | undefined {
  for (const { literal, pattern, platform } of platforms.hostPatterns) {
    if (host.includes(literal) && pattern.test(host)) return [platform];
  }
  return undefined;
}

/** The platform on whose ground a host stands: `blog.x.com`. */
function above(host: string, platforms: Platforms): CompiledPlatform | undefined {
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
