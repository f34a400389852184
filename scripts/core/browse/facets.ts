/** What one narrows the registry by, in the order of the page. The names stand in addresses: they never change. */
export const facets = ['platform', 'unit', 'owner', 'language', 'audience', 'status'] as const;
export type Facet = (typeof facets)[number];

/** Something for each facet. */
export type PerFacet<T> = { readonly [facet in Facet]: T };

/** Makes something for each facet. */
export const perFacet = <T>(make: (facet: Facet, index: number) => T): PerFacet<T> =>
  Object.fromEntries(facets.map((facet, index) => [facet, make(facet, index)])) as PerFacet<T>;
