/** Ties the page guard to Astro. It stands before Starlight in the list of integrations, so that its plugins come first. */
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { pageFeatures } from '../../scripts/node/page-compiler.ts';
import { root, source } from '../data/source.node.ts';
import { pageModules } from './modules.ts';
import { refusals } from './page-guard.ts';
import { handComponents, pageGuard, refusal } from './plugins.ts';
import { onlyText } from './tree.ts';

export const untrustedPages = (): AstroIntegration => ({
  name: 'choirbook-untrusted-pages',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      // All pages at once, before anything is read of them; the dev server keeps what was sound and goes on.
      const refused = command === 'build' ? refusals(source().registry) : [];
      if (refused.length > 0) throw new Error(refusal(refused));
      const { processor } = config.markdown;
      // Another compiler of markdown would not know the plugin, and pages would pass it unseen.
      if (processor?.name !== 'satteri')
        throw new Error('Pages are judged by a plugin for Sätteri, and markdown.processor is another.');
      (processor.options as { mdastPlugins: unknown[] }).mdastPlugins.unshift(onlyText);
      updateConfig({
        vite: {
          plugins: [pageModules(root), pageGuard(root), handComponents()],
          // The only component for pages that has a script: as a file it is ours, inline it would be the page's.
          build: { assetsInlineLimit: (file) => (/\bTabs\./.test(file) ? false : undefined) },
        },
      });
    },
    'astro:config:done': ({ config: { markdown } }) => {
      const { features } = markdown.processor.options as { features?: object };
      const compiled = { gfm: markdown.gfm ?? true, ...features };
      if (!isDeepStrictEqual(compiled, pageFeatures))
        throw new Error(
          `Pages are checked as Markdown with ${JSON.stringify(pageFeatures)}, and compiled with ${JSON.stringify(compiled)}.`,
        );
    },
  },
});
