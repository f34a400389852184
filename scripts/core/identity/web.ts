/** Web sites, blogs, newsletters and podcasts: the tidied address is the identity. */
import type { Account, Refusal } from './account.ts';
import { refuse } from './account.ts';
import { decode } from './form.ts';
import { withoutWww } from './read.ts';

/** Query parameters that only say where a click came from. Source: the public rule set of ClearURLs. */
const tracking =
  /^(?:utm_.+|mc_.+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|igsh|ref_src|ref_url|_hsenc|_hsmi|mkt_tok|__twitter_impression)$/i;

/**
 * The account that a web address is: host in lower case, no `www.`, no trailing slash, no fragment, no tracking; the
 * case of the path counts. Whatever platform the host could have been was looked at before.
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
  const name = host + path + query;
  return {
    platform: 'web',
    kind: 'site',
    handle: name,
    key: `web/${name}`,
    profile: `${url.protocol}//${name}`,
  };
}

/** One spelling of a path segment: the same letters encoded, and only those that need it. */
function tidy(segment: string): string {
  if (!segment.includes('%')) return segment;
  const text = decode(segment);
  return text === undefined || text === '.' || text === '..'
    ? segment
    : encodeURIComponent(text).replace(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}
