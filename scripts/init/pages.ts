/** The handbook pages to begin with, as they lie beside this file: handbook/<language>/<slug>.mdx. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StarterPage } from '../core/init/starter.ts';

const folder = join(import.meta.dirname, 'handbook');

/** Every page in every language. */
export const starterPages = (): StarterPage[] =>
  readdirSync(folder)
    .sort()
    .flatMap((language) =>
      readdirSync(join(folder, language))
        .sort()
        .map((name) => ({
          language,
          slug: name.replace(/\.mdx$/, ''),
          text: readFileSync(join(folder, language, name), 'utf8'),
        })),
    );
