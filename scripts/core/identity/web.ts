/** Web sites, blogs, newsletters and podcasts: the tidied address is the identity. */
import type { Account, Refusal } from './account.ts';
import { refuse } from './account.ts';
import { decode } from './form.ts';
import { fragmentOf, isRoute } from './fragment.ts';
import { withoutWww } from './read.ts';

/** Query parameters that only say where a click came from. Source: the public rule set of ClearURLs. */
const tracking =
  /^(?:utm_.+|mc_.+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|igsh|ref_src|ref_url|_hsenc|_hsmi|mkt_tok|__twitter_impression)$/i;

/**
 * The account that a web address is: host in lower case, no `www.`, no trailing slash, no tracking; the case of the path
 * counts, and what stands after `#` where it can name a thing. Whatever platform the host could have been was looked at
 * before.
 */
export function onTheWeb(url: URL): Account | Refusal {
  const { hostname } = url;
  if (/^[\d.]+$|^\[/.test(hostname)) return refuse('machine-number', { host: hostname });
  const host = withoutWww(hostname) + (/^(?:80|443)?$/.test(url.port) ? '' : `:${url.port}`);
  const path = url.pathname.split('/').map(tidy).join('/').replace(/\/+$/, '');
  const kept = url.search === '' ? [] : [...url.searchParams].filter(([name]) => !tracking.test(name));
  const query = kept.length
    ? `?${new URLSearchParams(kept.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))}`
    : '';
  const fragment = fragmentOf(url.hash);
  const place = host + path + query;
  const name = fragment === '' ? place : `${place}#${fragment}`;
  return {
    platform: 'web',
    kind: 'site',
    handle: name,
    key: `web/${name}`,
    profile: `${url.protocol}//${fragment === '' ? place : `${path === '' && query === '' ? `${place}/` : place}#${fragment}`}`,
  };
}

/**
 * Are two addresses one page, and differ in what may be a place on it? Only a look can tell then. Two that have an address
 * of the page's own after `#` are two things.
 */
export function differInPlace(a: Account, b: Account): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left.page !== right.page || left.fragment === right.fragment) return false;
  const path = left.page.slice(left.page.search(/[/?]|$/));
  return ![left, right].some(({ fragment }) => fragment !== '' && isRoute(fragment, path));
}

/** The page of a web address, without what stands after `#`. */
export const pageOf = (account: Account): string => partsOf(account).page;

function partsOf({ handle = '' }: Account): { page: string; fragment: string } {
  const at = handle.indexOf('#');
  return at < 0
    ? { page: handle, fragment: '' }
    : { page: handle.slice(0, at), fragment: handle.slice(at + 1) };
}

/** One spelling of a path segment: the same letters encoded, and only those that need it. */
function tidy(segment: string): string {
  if (!segment.includes('%')) return segment;
  const text = decode(segment);
  return text === undefined || text === '.' || text === '..'
    ? segment
    : encodeURIComponent(text).replace(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}
