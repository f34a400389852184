/** One page, one address: the layer below the rule `page-address`. */

/** Pages by their id in the collection; throws where two ids are one address when the site is built. */
export function byAddress<P extends { readonly id: string; readonly file: string }>(
  pages: Iterable<P>,
  idOf: (page: string) => string,
): ReadonlyMap<string, P> {
  const found = new Map<string, P>();
  const taken = new Map<string, string>();
  for (const page of pages) {
    const id = idOf(page.id);
    // Astro takes `index` at the end of an id for the folder, and does not tell capitals apart.
    const address = id.replace(/(?:^|\/)index$/i, '').toLowerCase();
    const other = taken.get(address);
    if (other !== undefined)
      throw new Error(
        `${other} and ${page.file} have one address, and one of them would replace the other: see the rule page-address.`,
      );
    taken.set(address, page.file);
    found.set(id, page);
  }
  return found;
}
