/** Ties the search to Astro: its index is filled while the pages are built. In place of Starlight's (`pagefind: false`). */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handbook } from '../data/source.node.ts';
import { languageOf, locales } from '../i18n/languages.ts';
import { searchRecords } from './records.ts';
import { type OpenIndex, openSearchIndex } from './write.ts';

export const searchIndex = (): AstroIntegration => {
  let index: OpenIndex | undefined;
  return {
    name: 'choirbook-search',
    hooks: {
      'astro:build:start': () => {
        const first = languageOf(undefined);
        index = openSearchIndex(
          locales().map(({ locale, language }) => ({
            language,
            folder: locale === undefined ? '' : `${locale}/`,
            records: searchRecords(handbook(), language, first),
          })),
        );
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const paths = pages.map(({ pathname }) => pathname);
        const written = await index?.finish(fileURLToPath(dir), paths);
        if (written) logger.info(`The search knows ${written.entries} entries and ${written.pages} pages.`);
      },
    },
  };
};
