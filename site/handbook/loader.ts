/** policy/handbook/**.mdx as Starlight's docs: governance.mdx at /handbook/governance/, fr/governance.mdx at /fr/handbook/governance/. */
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { editUrlOf } from '../registry/edit.ts';
import { root } from '../registry/source.ts';
import { pageData, slugOf } from './pages.ts';

const folder = join(root, 'policy/handbook');

/**
 * Astro finds, compiles and watches the pages. Their front matter comes from core, which has read it already: Astro's
 * own YAML would turn dates into numbers of milliseconds, and two readers of one file sooner or later disagree.
 */
export function handbookLoader(): Loader {
  const inner = glob({
    base: pathToFileURL(`${folder}${sep}`),
    pattern: '**/*.mdx',
    generateId: ({ entry }) => slugOf(idOf(entry)),
  });
  return {
    name: 'handbook',
    load: (context) =>
      inner.load({
        ...context,
        parseData: ({ id, filePath = '' }) => {
          const page = idOf(relative(folder, filePath).split(sep).join('/'));
          const data = { ...pageData(page), editUrl: editUrlOf(`policy/handbook/${page}.mdx`) ?? false };
          return context.parseData({ id, data, filePath }) as never;
        },
      }),
  };
}

const idOf = (entry: string) => entry.replace(/\.mdx$/, '');
