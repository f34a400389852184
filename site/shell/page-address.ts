/** The address of a page as a message names it. */

/** Whole where it is known at which address the handbook is published (`site`); else its path, which still says which page it is. */
export const pageAddress = ({ url, site }: { readonly url: URL; readonly site?: URL | undefined }): string =>
  site ? new URL(url.pathname, site).href : url.pathname;
