/** The one resolver of addresses and handles. Total: every string gives an account or a reason, and nothing throws. */
import { type Account, isAccount, type Refusal, refuse } from './account.ts';
import { bare, fediverseAddress } from './bare.ts';
import type { Platforms } from './compile.ts';
import { networkAndName } from './network-name.ts';
import { clean, foreignScheme, looksLikeHost, noHandle } from './read.ts';
import { above, resolveApp, resolveUrl, servedByPattern } from './resolve-url.ts';

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
