/** Binds folders to collections. It defines no field: the shapes are core's. */

import type { SchemaContext } from 'astro:content';
import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { pageSchema } from '../scripts/core/kinds/page.ts';
import { mdxLoader } from './handbook/loader.ts';
import { slugOf } from './handbook/pages.ts';
import { locales } from './i18n/languages.ts';
import { rulesLoader } from './rules/loader.ts';

/**
 * Starlight asks for the schema once per page, and building it costs more than rendering the page does. Pages have no
 * pictures in their front matter, so that the context makes no difference.
 */
const docs = docsSchema({ extend: pageSchema });
let built: ReturnType<typeof docs> | undefined;
const pageFrontMatter = (context: SchemaContext) => (built ??= docs(context));

export const collections = {
  // Starlight's docs: governance.mdx at /handbook/governance/, fr/governance.mdx at /fr/handbook/governance/.
  docs: defineCollection({ loader: mdxLoader('pages', slugOf), schema: pageFrontMatter }),
  chapters: defineCollection({ loader: mdxLoader('chapters', (id) => id) }),
  rules: defineCollection({ loader: rulesLoader() }),
  // Starlight asks for an organisation's own wording of its interface, and warns when nobody answers.
  i18n: defineCollection({
    loader: () => locales().map(({ language }) => ({ id: language })),
    schema: i18nSchema(),
  }),
};
