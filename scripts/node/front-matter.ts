/** Splits an MDX page into front matter and body, with gray-matter limited to our own YAML parser. */

import { createRequire } from 'node:module';
import type { ReadError, SourceFile } from '../core/model/source.ts';
import type { InBoth } from '../core/model/wording.ts';
import { answersOf } from './answers.ts';
import { readPage, readProse } from './page-compiler.ts';

/**
 * gray-matter finds the block; the YAML itself is read by core, like every other file. An options object keeps
 * gray-matter from its cache (which forgets errors), and a language after `---` is refused before it is asked, for
 * `---js` would be executed.
 */
export function splitFrontMatter(path: string, text: string, readErrors: readonly ReadError[]): SourceFile {
  const withFault = (message: InBoth, fix: InBoth): SourceFile => ({
    path,
    text,
    readPage,
    readProse,
    frontMatter: { start: 0, end: 0, body: 0 },
    readErrors: [...readErrors, { kind: 'syntax', message, fix, offset: 0 }],
  });
  const opening = /^---(\r?\n)/.exec(text);
  if (!opening) {
    return withFault(
      text.startsWith('---')
        ? {
            en: 'The front matter names another language than YAML; only YAML is read.',
            fr: 'L’en-tête nomme un autre langage que YAML ; seul YAML est lu.',
          }
        : { en: 'The page has no front matter.', fr: 'La page n’a pas d’en-tête.' },
      {
        en: 'Begin the page with a line of three hyphens, its keys such as `title:` and `description:`, and three hyphens again.',
        fr: 'Commencez la page par une ligne de trois traits d’union, ses clés telles que `title:` et `description:`, puis de nouveau trois traits d’union.',
      },
    );
  }
  const start = opening[0].length;
  const end = 3 + blocks(text, () => matter()(text, { engines: { yaml: () => ({}) } }).matter.length);
  if (!/^\n?---[ \t]*(?:\r?\n|$)/.test(text.slice(end))) {
    return withFault(
      { en: 'The front matter is never closed.', fr: 'L’en-tête n’est jamais fermé.' },
      {
        en: 'Add a line of three hyphens after the last key.',
        fr: 'Ajoutez une ligne de trois traits d’union après la dernière clé.',
      },
    );
  }
  const body = text.indexOf('\n', end + 4);
  const bounds = { start: Math.min(start, end), end, body: body === -1 ? text.length : body + 1 };
  return {
    path,
    text,
    readPage,
    readProse,
    frontMatter: bounds,
    ...(readErrors.length > 0 && { readErrors }),
  };
}

/** Nobody waits for it where no page is new. */
const matter = () => createRequire(import.meta.url)('gray-matter') as typeof import('gray-matter');

const blocks = answersOf<number>('front-matter', ['gray-matter'], [new URL(import.meta.url)]);
