/** Where the published handbook shows an entry. */
import { entryPage } from '../../core/kinds/entry-pages.ts';
import type { Kind } from '../../core/kinds/kinds.ts';

/** Addresses below that of the handbook, in its first language; undefined where it is not known, or has no page of the entry. */
export const handbookPages =
  (handbook: string | undefined) =>
  (kind: Kind, id: string): string | undefined => {
    const path = entryPage(kind, id);
    if (handbook === undefined || path === undefined) return undefined;
    return URL.parse(path, handbook.endsWith('/') ? handbook : `${handbook}/`)?.href;
  };
