/** Lets the rules of the check run in a worker of a browser. */
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';

/** Bundlers take this module's form for pages, which writes into a document; a worker has none. Node's form does without. */
const module = 'decode-named-character-reference';

export const rulesInWorkers = (): AstroIntegration => ({
  name: 'choirbook-rules-in-workers',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      // It is the Markdown parser's, so it is looked for from there.
      const parser = createRequire(createRequire(import.meta.url).resolve('micromark-util-decode-string'));
      updateConfig({ vite: { resolve: { alias: { [module]: parser.resolve(module) } } } });
    },
  },
});
