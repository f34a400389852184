/** Ties the search to Astro: its index is written when the pages are. In place of Starlight's (`pagefind: false`). */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languageOf, locales } from '../i18n/languages.ts';
import { handbook } from '../registry/source.ts';
import { searchRecords } from './records.ts';
import { writeSearchIndex } from './write.ts';

export const searchIndex = (): AstroIntegration => ({
  name: 'choirbook-search',
  hooks: {
    'astro:build:done': async ({ dir, pages, logger }) => {
      const first = languageOf(undefined);
      const shelves = locales().map(({ locale, language }) => ({
        language,
        folder: locale === undefined ? '' : `${locale}/`,
        records: searchRecords(handbook(), language, first),
      }));
      const paths = pages.map(({ pathname }) => pathname);
      const written = await writeSearchIndex(fileURLToPath(dir), shelves, paths);
      logger.info(`The search knows ${written.entries} entries and ${written.pages} pages.`);
    },
  },
});
