/** What the head of each page says to search engines. */

import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type Head = StarlightRouteData['head'];

/**
 * The head of a page of a handbook that search engines are asked to leave alone: it says so, and names no list of pages. A
 * robots.txt would say less: what they may not fetch they can still list, by its address.
 */
export const unlistedHead = (head: Head): Head => [
  ...head.filter(({ tag, attrs }) => !(tag === 'link' && attrs?.['rel'] === 'sitemap')),
  { tag: 'meta', attrs: { name: 'robots', content: 'noindex, nofollow' }, content: '' },
];
