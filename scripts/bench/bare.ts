/** A bare Starlight site of any number of pages: what a build of the handbook is measured against. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bare.example',
  integrations: [
    starlight({
      title: 'Bare',
      locales: { root: { label: 'English', lang: 'en' }, fr: { label: 'Français', lang: 'fr' } },
      sidebar: [{ label: 'First page', link: '/page-0/' }],
      pagination: false,
    }),
  ],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const page = (n: number) => `---
title: Page ${n}
description: Page ${n} of many.
---

This is page ${n}. It says what a page says.

## About

One paragraph more, about ${n}.
`;

/** Writes the site into a folder below this repository, so that it finds the packages; half the pages are French. */
export function writeBareSite(root: string, pages: number): void {
  rmSync(root, { recursive: true, force: true });
  const docs = join(root, 'src/content/docs');
  mkdirSync(join(docs, 'fr'), { recursive: true });
  // Astro looks here for the packages whose code is its own kind of component.
  const dependencies = { astro: '*', '@astrojs/starlight': '*' };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  writeFileSync(join(root, 'astro.config.mjs'), config);
  writeFileSync(join(root, 'src/content.config.ts'), collections);
  for (let n = 0; n < Math.ceil(pages / 2); n++) {
    for (const folder of ['', 'fr']) writeFileSync(join(docs, folder, `page-${n}.md`), page(n));
  }
}
