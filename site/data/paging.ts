/** Long lists are cut into pages: whatever the size of the registry, a page stays light. */

/** Rows of one page: 120 with real names weigh about 11 kB compressed, and no page may weigh more than 12. */
export const pageSize = 120;

/** Rows on a page that says much else beside its list. */
export const entryPageSize = 60;

/** Rows that may name a dozen people each. */
export const namedPageSize = 30;

/** Lists beside the main one are cut here, with the number of the others. */
export const asideSize = 25;

/** One page of a list. */
export interface Slice<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly last: number;
  /** Length of the whole list. */
  readonly total: number;
}

/** The pages of a list; an empty list has one, empty page. */
export function slices<T>(items: readonly T[], size = pageSize): Slice<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: items.length,
  }));
}

/** The route parameter of a page: none for the first. */
export const pageParameter = ({ number }: Slice<unknown>) => (number > 1 ? String(number) : undefined);
