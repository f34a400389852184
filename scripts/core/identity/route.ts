/** Matches an address against the forms of one platform. */
import { type Account, isAccount, type Refusal, refuse } from './account.ts';
import type { CompiledPlatform, Kind, Route } from './compile.ts';
import type { Address } from './form.ts';
import { byHandle, byId } from './name.ts';
import { withoutWww } from './read.ts';

/** What an address on a platform's host is: fixed words first, then reserved ones, then names. */
export function onPlatform(platform: CompiledPlatform, address: Address): Account | Refusal {
  const { segments } = address;
  for (const route of platform.hosted) {
    const answer = follow(platform, route, address);
    if (answer) return answer;
  }
  // In an app's own address the forms of the web mean nothing: `tg://settings/privacy` names nobody.
  if (!/^https?:$/.test(address.url.protocol))
    return refuse('app-without-account', { platform: platform.name }, platform.id);
  const [first] = segments;
  if (segments.includes('')) return refuse('empty-part', {}, platform.id);
  const word = first?.toLowerCase() ?? '';
  for (const route of platform.fixed.get(word) ?? []) {
    const answer = follow(platform, route, address);
    if (answer) return answer;
  }
  const what = platform.reserved.get(word);
  if (what !== undefined) return refuse('thing-of', { what, platform: platform.name }, platform.id);
  let refusal: Refusal | undefined;
  for (const route of platform.loose) {
    const answer = follow(platform, route, address);
    if (!answer) continue;
    if (isAccount(answer) || route.what !== undefined || answer.code !== 'invalid-handle') return answer;
    refusal ??= answer;
  }
  if (refusal) return refusal;
  if (first === undefined) return refuse('front-page', { platform: platform.name }, platform.id);
  return refuse('something-else', { platform: platform.name }, platform.id);
}

function follow(
  platform: CompiledPlatform,
  { form, kind, what }: Route,
  address: Address,
): Account | Refusal | undefined {
  const { segments } = address;
  if (segments.length < form.size) return undefined;
  // A form without path and host speaks of the front page.
  if (form.size === 0 && segments.length > 0 && !form.rest && form.hostname === undefined) return undefined;
  const parts = form.match(address);
  if (!parts) return undefined;
  if (what !== undefined) return thing(platform, kind, parts, address, what);
  const answer = named(platform, kind, parts, address);
  const more = segments[form.size];
  if (!answer || more === undefined || form.rest || !isAccount(answer)) return answer;
  if (kind.views.has('*') || kind.views.has(more.toLowerCase())) return answer;
  return refuse('page-below', { account: answer.key, page: more }, platform.id, answer.key);
}

/** What is no account, with the one it belongs to: where a name stands in its form there may as well be an id. */
function thing(
  platform: CompiledPlatform,
  kind: Kind,
  parts: Readonly<Record<string, string | undefined>>,
  address: Address,
  what: string,
): Refusal {
  const { handle } = parts;
  const isId = handle !== undefined && kind.handle?.test(handle) !== true && kind.id?.test(handle) === true;
  const owner = named(platform, kind, isId ? { id: handle } : parts, address);
  if (owner && isAccount(owner))
    return refuse('thing-by', { what, account: owner.key }, platform.id, owner.key);
  if (owner && owner.code !== 'invalid-handle') return owner;
  return refuse('thing-on', { what, platform: platform.name }, platform.id);
}

/** The account that the parts of a form name; undefined when the form has no name in it. */
function named(
  platform: CompiledPlatform,
  kind: Kind,
  parts: Readonly<Record<string, string | undefined>>,
  address: Address,
): Account | Refusal | undefined {
  const { handle, id, user, host } = parts;
  if (id !== undefined) return byId(platform, kind, id);
  if (handle !== undefined) return byHandle(platform, kind, handle);
  if (user === undefined) return undefined;
  const home = hostName(host ?? address.host);
  return home === undefined
    ? refuse('not-a-host', { host: host ?? address.host }, platform.id)
    : byHandle(platform, kind, `${user}@${home}`);
}

/** A host as DNS knows it: lower case, internationalised names in their ASCII form. */
export function hostName(host: string): string | undefined {
  const name = /[/?#@:]/.test(host) ? undefined : URL.parse(`https://${host}`)?.hostname;
  return name === undefined ? undefined : withoutWww(name);
}
