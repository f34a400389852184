/** What people write as MDX, as content collections: the pages of the handbook, the chapters of the style guide. */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Entry } from '../../scripts/core/model/registry.ts';
import { editUrlOf } from '../data/edit.ts';
import { root, source } from '../data/source.node.ts';
import { byAddress } from './addresses.ts';

/**
 * The pages are those that core has read, with the front matter as core read it: Astro's own YAML would turn dates into
 * numbers of milliseconds, and two readers of one file sooner or later disagree. Astro compiles the text of a page when
 * it renders it. Nothing is watched here: the dev server loads again after its check (see dev/server.ts).
 */
export const mdxLoader = (kind: 'pages' | 'chapters', idOf: (entry: string) => string): Loader => ({
  name: kind,
  load: async ({ config, store, parseData, generateDigest, refreshContextData }) => {
    const { registry } = source();
    const gone = new Set(store.keys());
    for (const [id, { file, data: front }] of byAddress<Entry<typeof kind>>(registry[kind].values(), idOf)) {
      gone.delete(id);
      const { text = '', frontMatter } = registry.byPath.get(file) ?? {};
      const editUrl = editUrlOf(file) ?? false;
      const path = join(root, file);
      // With the path: Astro remembers pages from one run to the next, and the last one may have shown another repository.
      const digest = generateDigest(`${path}\n${editUrl}\n${text}`);
      if (store.get(id)?.digest === digest) continue;
      store.set({
        id,
        data: await parseData({ id, data: { ...front, editUrl }, filePath: path }),
        body: text.slice(frontMatter?.body ?? 0),
        filePath: relative(fileURLToPath(config.root), path).split(sep).join('/'),
        digest,
        deferredRender: true,
      });
    }
    for (const id of gone) store.delete(id);
    if (typeof refreshContextData?.['loaded'] === 'function') refreshContextData['loaded']();
  },
});
