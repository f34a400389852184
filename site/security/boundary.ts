/** Starlight's own route: the pages of a repository's handbook. */
export const foreignRoute = '/[...slug]';

/** The routes whose pages hold the words of a repository's MDX. */
export const foreignRoutes: ReadonlySet<string> = new Set([
  foreignRoute,
  '/[...locale]/style/[chapter]/[...page]',
]);

/**
 * Marks where the words of a page begin and end, so that the policy can tell them from the frame around them. The
 * marks are drawn for each build and leave with it: no page can know them, and so none can end its own boundary.
 */
const secret = crypto.randomUUID();

/** Stands before whatever came from a repository's MDX. */
export const opening = `<!--(${secret}-->`;

/** Stands behind it. */
export const closing = `<!--)${secret}-->`;
