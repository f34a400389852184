/** References without a host: bare handles with a known platform, and addresses of the fediverse. */
import { type Account, isAccount, type Refusal, refuse } from './account.ts';
import type { CompiledPlatform, Platforms } from './compile.ts';
import { decode } from './form.ts';
import { byHandle, byId } from './name.ts';
import { hostName } from './route.ts';

type Follow = (address: string) => Account | Refusal;

/** A bare handle, id, `kind:name` or path on a platform that is known. */
export function bare(text: string, platform: CompiledPlatform, follow: Follow): Account | Refusal {
  if (platform.data.account.open === 'web') return follow(text);
  const [, prefix, rest = ''] = /^([a-z0-9-]+):(.+)$/.exec(text) ?? [];
  if (prefix === 'id') return byId(platform, platform.main, rest);
  const other = prefix === undefined ? undefined : platform.kinds.get(prefix);
  if (other) {
    const [, id] = /^id:(.+)$/.exec(rest) ?? [];
    if (id !== undefined) return byId(platform, other, id);
    return other.handle?.test(rest) ? byHandle(platform, other, rest) : byId(platform, other, rest);
  }
  const { main } = platform;
  const name = decode(text.replace(/^[@/]/, '').replace(/[?#].*$|\/+$/, '')) ?? text;
  const [user, host, more] = name.split('@');
  if (platform.data.account.open === 'fediverse' && user && host && more === undefined)
    return atHost(platform, user, host);
  if (main.handle?.test(name)) return byHandle(platform, main, name);
  if (main.id?.test(name)) return byId(platform, main, name);
  const [home] = platform.data.account.hosts ?? [];
  const start =
    /[/?#]/.test(text) && home !== undefined
      ? follow(`https://${home}/${text.replace(/^\//, '')}`)
      : undefined;
  if (start) return start;
  const guess =
    home === undefined || text.startsWith('@')
      ? undefined
      : follow(`https://${home}/${encodeURIComponent(text)}`);
  if (guess && isAccount(guess) && guess.platform === platform.id) return guess;
  const prefixed = main.id && platform.data.account.prefixes?.some((start) => text.startsWith(start));
  return prefixed ? byId(platform, main, name) : byHandle(platform, main, name);
}

/** `user@host`: an account of the fediverse, or one of a platform whose host that is. */
export function fediverseAddress(text: string, platforms: Platforms, follow: Follow): Account | Refusal {
  const [user = '', host = ''] = text.split('@');
  const home = hostName(host);
  if (home !== undefined && platforms.hosts.has(home)) return follow(`https://${home}/@${user}`);
  if (!platforms.fediverse) return refuse('no-fediverse');
  return atHost(platforms.fediverse, user, host);
}

function atHost(platform: CompiledPlatform, user: string, host: string): Account | Refusal {
  const home = hostName(host);
  if (home === undefined || !/\.|^xn--/.test(home)) return refuse('not-a-host', { host }, platform.id);
  return byHandle(platform, platform.main, `${user}@${home}`);
}
