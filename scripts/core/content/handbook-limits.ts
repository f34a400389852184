/**
 * How much there may be to read and to build of pages and chapters together. Sizes, never times: a verdict does not depend on
 * the machine. An entry costs next to nothing and has no such limit; a page is compiled by each check and rendered in each language.
 */
import type { SourceFile } from '../model/source.ts';

/** A hundred times the handbook of the example; the build takes minutes over so many. */
export const mostPages = 2_000;

/** Characters of all of them: pages of ordinary length, and so many. */
export const mostPageText = 8 * 1024 * 1024;

/** The same files, in their order, of which those pages are not read with which there are too many, or too much of them. */
export function withinHandbook(sources: readonly SourceFile[]): readonly SourceFile[] {
  const pages = sources.filter(({ path }) => path.endsWith('.mdx'));
  let left = mostPageText;
  const excess = new Set(
    pages.filter(({ text = '' }, index) => {
      left -= text.length;
      return index >= mostPages || left < 0;
    }),
  );
  if (excess.size === 0) return sources;
  const message = {
    en: `There are ${pages.length} pages and chapters; at most ${mostPages}, with ${mostPageText} characters in all, are read: ${excess.size} are not.`,
    fr: `Il y a ${pages.length} pages et chapitres ; ${mostPages} au plus, de ${mostPageText} caractères en tout, sont lus : ${excess.size} ne le sont pas.`,
  };
  const fix = {
    en: 'Join short pages, and take out what nobody needs; a larger text is a site of its own, and a page can link it.',
    fr: 'Réunissez les pages courtes, et retirez ce dont personne n’a besoin ; un texte plus grand est un site à lui seul, et une page peut y renvoyer.',
  };
  return sources.map((source) =>
    excess.has(source) ? { path: source.path, readErrors: [{ kind: 'excess', message, fix }] } : source,
  );
}
