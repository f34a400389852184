/** What to begin with, as it lies beside this file: handbook/<language>/<slug>.mdx, style-guide/<language>/<slug>.mdx. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StarterPage } from '../core/init/starter.ts';

/** Every page of the handbook in every language. */
export const starterPages = (): StarterPage[] => pagesIn(join(import.meta.dirname, 'handbook'));

/** Every chapter of the style guide in every language. */
export const starterChapters = (): StarterPage[] => pagesIn(join(import.meta.dirname, 'style-guide'));

const pagesIn = (folder: string): StarterPage[] =>
  globSync('*/*.mdx', { cwd: folder })
    .sort()
    .map((path) => ({
      language: dirname(path),
      slug: basename(path, '.mdx'),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
