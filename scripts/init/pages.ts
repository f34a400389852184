/** The handbook pages to begin with, as they lie beside this file: handbook/<language>/<slug>.mdx. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StarterPage } from '../core/init/starter.ts';

const folder = join(import.meta.dirname, 'handbook');

/** Every page in every language. */
export const starterPages = (): StarterPage[] =>
  globSync('*/*.mdx', { cwd: folder })
    .sort()
    .map((path) => ({
      language: dirname(path),
      slug: basename(path, '.mdx'),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
