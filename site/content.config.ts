/** Binds folders to collections. It defines no field: the shapes are core's. */

import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { pageSchema } from '../scripts/core/schemas/page.ts';
import { handbookLoader } from './handbook/loader.ts';
import { rulesLoader } from './rules/loader.ts';

export const collections = {
  docs: defineCollection({ loader: handbookLoader(), schema: docsSchema({ extend: pageSchema }) }),
  rules: defineCollection({ loader: rulesLoader() }),
};
