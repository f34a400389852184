/** Ties the data to Astro: one copy per build, the contract checked before anything is rendered, reloads while editing. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, Rolldown } from 'vite';
import { devHooks } from '../dev/integration.ts';
import { logo } from '../shell/logo.node.ts';
import { handbook, isOwnRoot } from './source.node.ts';

const site = join(import.meta.dirname, '..');

export const registryIntegration = (): AstroIntegration => {
  const dev = devHooks();
  return {
    name: 'choirbook-registry',
    hooks: {
      'astro:config:setup': (context) => {
        const { command, injectRoute, updateConfig } = context;
        const picture = logo();
        if (!isOwnRoot && picture !== undefined)
          injectRoute({ pattern: `/${picture}`, entrypoint: join(site, 'shell/logo-route.ts') });
        updateConfig({
          vite: {
            // A build must not renew what a server that runs beside it has optimised.
            cacheDir: join(site, `../.cache/vite-${command}`),
            // Nor need a server hear of the files that a build writes.
            server: { watch: { ignored: ['.cache', 'dist'].map((name) => join(site, '..', name, '**')) } },
            plugins: [leaveToNode(), runByNode()],
            build: { rolldownOptions: { onwarn } },
          },
        });
        if (command === 'dev') dev.setup(context);
      },
      'astro:server:setup': (context) => dev.serve(context),
      // A registry that breaks its contract stops the build here, with a list, rather than in the middle of some page.
      'astro:build:start': () => {
        handbook();
      },
    },
  };
};

/**
 * Keeps every *.node.ts of the site out of the bundle: bundled, it would read the data once more, and would not know
 * where its own files are.
 */
const leaveToNode = (): Plugin => ({
  name: 'choirbook-leave-to-node',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (importer === undefined || !id.endsWith('.node.ts')) return null;
    const file = resolve(importer.split('?', 1)[0] ?? '', '..', id);
    return file.startsWith(site) ? { id: pathToFileURL(file).href, external: true } : null;
  },
});

/**
 * The same for a server, whose modules Vite runs itself, one copy per environment: here a *.node.ts passes on what
 * Node's own copy exports, so that all of them, and this integration, share one state.
 */
const runByNode = (): Plugin => ({
  name: 'choirbook-run-by-node',
  apply: 'serve',
  enforce: 'pre',
  load: {
    filter: { id: /\.node\.ts$/ },
    async handler(id) {
      if (!id.startsWith(site)) return null;
      if (this.environment.name === 'client')
        this.error(`${id} reads the repository: no browser may load it.`);
      const names = Object.keys(await import(pathToFileURL(id).href));
      return [
        `import { createRequire } from 'node:module';`,
        `const own = createRequire(import.meta.url)(${JSON.stringify(id)});`,
        ...names.map((name) => `export const ${name} = own.${name};`),
      ].join('\n');
    },
  },
});

/** Astro marks MDX with a directive of its own and removes it later; the bundler's warning about it says nothing to us. */
const onwarn: NonNullable<Rolldown.InputOptions['onwarn']> = (warning, next) => {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') next(warning);
};
