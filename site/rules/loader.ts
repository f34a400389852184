/** The readme of each rule as a content collection, rendered by Astro's own Markdown. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { ownRoot } from '../../scripts/node/load.ts';
import { catalogue, readmeOf } from './rules.node.ts';

export const rulesLoader = (): Loader => ({
  name: 'rules',
  load: async ({ store, renderMarkdown, generateDigest }) => {
    store.clear();
    for (const rule of catalogue) {
      const body = readmeOf(rule);
      const fileURL = pathToFileURL(join(ownRoot, rule.readme));
      store.set({
        id: rule.id,
        data: {},
        body,
        digest: generateDigest(body),
        rendered: await renderMarkdown(body, { fileURL }),
      });
    }
  },
});
