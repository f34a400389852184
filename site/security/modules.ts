/**
 * Which modules there may be, whatever a rule let pass: a page imports the runtime and the components it names, and
 * nothing of the data is a module but pages. Vite asks in the build and in the dev server.
 */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { dataFolders } from '../../scripts/core/kinds/paths.ts';
import { ownComponents, starlightComponents } from './components.ts';

/** All that the compiled text of a page may import. */
export const pageImports: ReadonlySet<string> = new Set([
  'astro/jsx-runtime',
  'astro/jsx-dev-runtime',
  'astro/runtime/server/index.js',
  starlightComponents,
  ...ownComponents.values(),
]);

/** What Astro and Vite put behind the path of a page; anything else, such as `?raw`, would make another module of it. */
const pageQuery = /^(?:\?(?:&?(?:astroPropagatedAssets|import|[tv]=[\w.-]+))+)?$/;

export function pageModules(root: string): Plugin {
  const folders = [...new Set([resolve(root), realpathSync(root)])].flatMap((folder) =>
    dataFolders.map((name) => comparable(`${folder}/${name}/`)),
  );
  /** Is it a file of the data, however it is asked for? */
  const isData = (id: string): boolean => {
    const file = comparable(fileOf(id));
    return folders.some((folder) => file.startsWith(folder));
  };
  return {
    name: 'choirbook-page-modules',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (importer === undefined || !(isData(importer) || fileOf(importer).endsWith('.mdx'))) return null;
        if (pageImports.has(source) || fileOf(source) === fileOf(importer)) return null;
        return this.error(
          `${fileOf(importer)} asks for the module ${JSON.stringify(source)}: pages import nothing. Take the import out; a picture has an address that begins with a slash.`,
        );
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        if (!isData(id)) return null;
        const file = fileOf(id);
        if (file.endsWith('.mdx') && pageQuery.test(id.slice(id.indexOf(file) + file.length))) return null;
        return this.error(`${JSON.stringify(id)} is data, and no module: nothing of it is run.`);
      },
    },
  };
}

/** The file of an id, without what bundlers put around it. */
function fileOf(id: string): string {
  const bare = id.replace(/^\0+/, '').replace(/^\/@(?:fs|id)\/*(?=\/|[a-z]:)/i, '');
  const file = bare.split('?', 1)[0] ?? '';
  return file.startsWith('file:') ? fileURLToPath(file) : file;
}

/** Some disks ignore case, and some separate folders by backslashes. */
const comparable = (path: string): string =>
  resolve(path).replaceAll('\\', '/').toLowerCase() + (path.endsWith('/') ? '/' : '');
