/** Ties the data to Astro: one copy per build, the contract checked before anything is rendered, reloads while editing. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, Rolldown } from 'vite';
import { handbook, root } from './source.ts';

const site = join(import.meta.dirname, '..');

export const registryIntegration = (): AstroIntegration => ({
  name: 'choirbook-registry',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: { plugins: [leaveToNode(), watchData()], build: { rolldownOptions: { onwarn } } },
      });
    },
    // A registry that breaks its contract stops the build here, with a list, rather than in the middle of some page.
    'astro:build:start': () => {
      handbook();
    },
  },
});

/**
 * Keeps every source.ts of the site out of the bundle: bundled, it would read the data once more, and would not know
 * where its own files are.
 */
const leaveToNode = (): Plugin => ({
  name: 'choirbook-leave-to-node',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (importer === undefined || !id.endsWith('/source.ts')) return null;
    const file = resolve(importer.split('?', 1)[0] ?? '', '..', id);
    return file.startsWith(site) ? { id: pathToFileURL(file).href, external: true } : null;
  },
});

/** Astro marks MDX with a directive of its own and removes it later; the bundler's warning about it says nothing to us. */
const onwarn: NonNullable<Rolldown.InputOptions['onwarn']> = (warning, next) => {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') next(warning);
};

/** While somebody edits: a changed entry reloads the page, with the data read anew. */
const watchData = (): Plugin => ({
  name: 'choirbook-watch-data',
  apply: 'serve',
  configureServer(server) {
    const folders = ['policy', 'channels'].map((folder) => join(root, folder));
    server.watcher.add(folders);
    server.watcher.on('all', (_event, file) => {
      if (!folders.some((folder) => file.startsWith(folder))) return;
      for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    });
  },
});
