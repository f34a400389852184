/**
 * Pages are untrusted, also while they are written: Vite gets the text that the check has passed, never what is on
 * disk. A page that was never valid is empty.
 */
import type { Plugin } from 'vite';
import { source } from '../data/source.node.ts';
import { pathInside } from './paths.ts';

export const checkedPages = (): Plugin => ({
  name: 'choirbook-checked-pages',
  apply: 'serve',
  enforce: 'pre',
  load: {
    filter: { id: /\.mdx(?:\?|$)/ },
    handler(id) {
      const path = pathInside(id.split('?', 1)[0] ?? '');
      if (path === undefined) return null;
      return { code: source().registry.byPath.get(path)?.text ?? '', map: null };
    },
  },
  // Vite would renew a page at once when its file changes; the pages are renewed after the check.
  hotUpdate: {
    order: 'pre',
    handler: ({ file }) => (pathInside(file) === undefined ? undefined : []),
  },
});
