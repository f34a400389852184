/** The generated pages of a handbook: those that the page guard accepts are built. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { depth } from '../../scripts/testing/depth.ts';
import { editedPage, hostileComponents, soundPage } from './generated-pages.ts';
import { judge } from './page-guard.ts';

const seed = 20261130;
const front = '---\ntitle: Generated\ndescription: Generated.\n---\n';
const pathOf = (name: string) => `policy/handbook/${name}.mdx`;

/** Does the page guard accept a page of these words? */
export const accepts = (words: string): boolean => 'text' in judge(pathOf('x'), `${front}${words}\n`);

/** The words of pages that nothing is wrong with, and of some after an edit or three. */
export const generated = {
  sound: fc.sample(soundPage, { numRuns: depth(200), seed }),
  mixed: fc.sample(editedPage, { numRuns: depth(1_000), seed }),
};

/** Writes the accepted ones, and one with every hostile text, `components`. Gives the words of each by its name. */
export function writeGenerated(root: string): ReadonlyMap<string, string> {
  const pages = new Map([['components', hostileComponents.join('\n\n')]]);
  for (const [kind, list] of Object.entries(generated))
    for (const [n, words] of list.filter(accepts).entries()) pages.set(`generated-${kind}-${n}`, words);
  for (const [name, words] of pages) writeFileSync(join(root, pathOf(name)), `${front}${words}\n`);
  return pages;
}
