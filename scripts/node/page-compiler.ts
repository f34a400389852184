/** The compiler of the site's pages, Sätteri, for core: what it is asked here it reads as it does in the build. */
import { createRequire } from 'node:module';
import { type MdxPart, type ReadPage, readMdx } from '../core/content/mdx.ts';
import type { PageCompiler, PageNode } from '../core/content/page-parts.ts';
import { type Prose, readProse as proseOf, type ReadProse } from '../core/content/prose.ts';
import { answersOf } from './answers.ts';

/** What the site compiles its pages with; its build compares. */
export const pageFeatures = { gfm: true, directive: true } as const;

let loaded: typeof import('satteri') | undefined;

/** It is a binary, which a command without pages need not load. */
const satteri = (): typeof import('satteri') =>
  (loaded ??= createRequire(import.meta.url)('satteri') as typeof import('satteri'));

export const pageCompiler: PageCompiler = {
  // The front matter is gone already, and typographic quotation marks change no structure.
  parse: (text) =>
    satteri().mdxToMdast(text, {
      features: { ...pageFeatures, frontmatter: false, smartPunctuation: false },
    }) as PageNode,
  compile(text) {
    satteri().mdxToJs(text, { features: { ...pageFeatures, frontmatter: false, smartPunctuation: true } });
  },
};

/** Reads and compiles a page; a pure function of its text, and what costs most about one. */
export const readPage: ReadPage = (text) => readings(text, () => readMdx(text, pageCompiler));

const readings = answersOf<readonly MdxPart[]>(
  'pages',
  ['satteri'],
  [new URL('../core/content/', import.meta.url), new URL(import.meta.url)],
);

/** The prose of a page; a pure function of its text, too. */
export const readProse: ReadProse = (text) => proses(text, () => proseOf(text, pageCompiler));

const proses = answersOf<readonly Prose[]>(
  'prose',
  ['satteri'],
  [new URL('../core/content/', import.meta.url), new URL(import.meta.url)],
);
