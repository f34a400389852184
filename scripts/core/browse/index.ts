/** The registry as a list one searches, narrows, sorts and takes away: the same on the server and in the browser. */
export { csvOptions, exportColumns, exported, exportedLines } from './export.ts';
export { type Facet, facets, type PerFacet, perFacet } from './facets.ts';
export type { BrowseIndex } from './index-format.ts';
export { pageAt, rowsPerPage } from './page.ts';
export {
  canonical,
  emptyQuery,
  filterCount,
  fromParams,
  isWhole,
  type Query,
  type SortKey,
  sortedBy,
  sortKeys,
  toggled,
  toParams,
} from './query.ts';
export { knownOnly, type SearchResult, search } from './search.ts';
export { type Row, readIndex, rowAt, type Table, type Value } from './table.ts';
