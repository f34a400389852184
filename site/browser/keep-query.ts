/** The same page in another language shows the same thing: what was asked in the address goes along. */

/** The address of a page with the query and the anchor of where the reader is. */
export function withQuery(page: string, here: Pick<Location, 'href' | 'search' | 'hash'>): string {
  const address = new URL(page, here.href);
  address.search = here.search;
  address.hash = here.hash;
  return address.href;
}

/** Lets links take the query along: pages change it as one types, so it is read when a link is used, by mouse or keyboard. */
export function keepQuery(links: Iterable<HTMLAnchorElement>): void {
  for (const link of links)
    for (const use of ['pointerdown', 'focus', 'click'])
      link.addEventListener(use, () => {
        link.href = withQuery(link.href, location);
      });
}
