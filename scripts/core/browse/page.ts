/** A long answer is shown in pages. */

/** Rows of one page of the registry: with names as they are in life, facets and all, it weighs less than 12 kB. */
export const rowsPerPage = 100;

export interface Page {
  readonly rows: readonly number[];
  /** From 1; the last one when a page was asked for that is not there. */
  readonly number: number;
  readonly last: number;
}

/** One page of an answer. */
export function pageAt(rows: readonly number[], wanted: number, size = rowsPerPage): Page {
  const last = Math.max(1, Math.ceil(rows.length / size));
  const number = Math.min(Math.max(1, wanted), last);
  return { rows: rows.slice((number - 1) * size, number * size), number, last };
}
