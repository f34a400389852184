/** Is the address that is to prove a post one on its own channel? What does not show that is no proof. */
import { type Account, isAccount, isServedBy, type Refusal, resolve } from '../identity/index.ts';
import type { Entry, Registry } from '../model/registry.ts';

/**
 * What an address names where nothing shows that it is on the channel: another network, site or account, a link that is followed
 * first, a page of the network that is nobody’s post. Addresses of posts that name no account are believed.
 */
export function provenElsewhere(
  { identity, byAccount }: Registry,
  { file, data: { former_handles: former = [], platform_id: id } }: Entry<'channels'>,
  own: Account,
  url: string,
): string | undefined {
  const address = URL.parse(url);
  // `/aster/../other` begins like the profile, and a browser opens another one.
  if (address?.href === url && url.startsWith(`${own.profile}/`)) return undefined;
  const found = resolve(url, identity);
  const key = isAccount(found) ? found.key : found.by;
  const known = (key !== undefined && byAccount.get(key)) || [];
  if (key !== undefined && known.length > 0 && !known.some(({ entry }) => entry.file === file)) return key;
  const host = address?.hostname.replace(/^www\./, '') ?? url;
  // Every server of the fediverse shows the posts of all others, or what it says are theirs.
  const isMirror = own.platform === identity.fediverse?.id && URL.parse(own.profile)?.hostname !== host;
  if (!isServedBy(url, own.platform, identity) || isMirror) return host;
  if (own.platform === 'web') return key !== undefined && isBelow(key, own.key) ? undefined : host;
  if (key === undefined) return isPublication(found as Refusal) ? undefined : url;
  if (known.length > 0 || (id !== undefined && key.endsWith(`id:${id}`))) return undefined;
  return former.some((name) => keyOf(resolve(name, identity, own.platform)) === key) ? undefined : key;
}

const isBelow = (key: string, own: string): boolean => key === own || key.startsWith(`${own}/`);

const keyOf = (found: Account | Refusal): string | undefined => (isAccount(found) ? found.key : undefined);

/** What platforms call the things that an account publishes, in `not_accounts`; a search page or a hashtag is everybody’s. */
const publications =
  /\b(?:post(?! in a private chat)|article|video|photo|story|reel|pin|clip|episode|album|broadcast(?! channel)|event|document|presentation|slide show|tracks|message)\b/;

const isPublication = ({ code, values: { what } }: Refusal): boolean =>
  code === 'not-an-account' && publications.test(String(what));
