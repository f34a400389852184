/**
 * The last look at a page: at the tree of which the compiler makes a program, in the build itself. What the check would
 * refuse stops the compiler here as well, whatever was read before and with whatever settings it is compiled.
 */

import type { PageNode } from '../../scripts/core/content/page-parts.ts';
import { readTree } from '../../scripts/core/content/page-tree.ts';
import { inEnglish } from '../../scripts/core/model/wording.ts';
import { partFindings } from '../../scripts/core/rules/trust/unsafe-content/part-findings.ts';

/** Thrown at the compiler, which stops; it adds the file. */
export class RefusedPage extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, text: string, offset: number) {
    const lines = text.slice(0, offset).split('\n');
    const line = lines.length;
    const column = (lines.at(-1) ?? '').length + 1;
    super(`${line}:${column}: ${message} (rule unsafe-content)`);
    this.name = 'RefusedPage';
    this.line = line;
    this.column = column;
  }
}

/** A plugin for Sätteri, Astro's compiler; it has to be the first, before others add parts of their own. */
export const onlyText = ({ sourceFormat, source }: { sourceFormat: string; source: string }) =>
  sourceFormat === 'mdx' && {
    name: 'choirbook-only-text',
    options: { position: true },
    before(root: PageNode): void {
      for (const part of readTree(root, source).parts)
        for (const { at, message } of partFindings(part, source))
          throw new RefusedPage(inEnglish(message), source, at);
    },
  };
