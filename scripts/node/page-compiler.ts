/** The compiler of the site's pages, Sätteri, for core: what it is asked here it reads as it does in the build. */
import { createRequire } from 'node:module';
import type { PageNode, ParsePage } from '../core/content/page-tree.ts';

/** What the site compiles its pages with; its build compares. */
export const pageFeatures = { gfm: true, directive: true } as const;

let compiler: Pick<typeof import('satteri'), 'mdxToMdast'> | undefined;

export const parsePage: ParsePage = (text) => {
  // It is a binary, which a command without pages need not load.
  compiler ??= createRequire(import.meta.url)('satteri') as typeof import('satteri');
  // The front matter is gone already. Typographic quotation marks change no structure, and many take it minutes.
  const features = { ...pageFeatures, frontmatter: false, smartPunctuation: false };
  return compiler.mdxToMdast(text, { features }) as PageNode;
};
