/** How text and Markdown differ: headings, items, code, links, and what is not code. */

import { levels } from '../../core/model/levels.ts';
import { type Wording, type WordingLanguage, wordingIn } from '../../core/model/wording.ts';
import type { WordChange } from '../../core/text/word-diff.ts';
import { list, words } from '../markdown.ts';
import { code, escaped, link, prose } from '../markdown-text.ts';
import type { PlacedProblem } from '../place.ts';
import { printable } from '../printable.ts';

export interface Marks {
  readonly language: WordingLanguage;
  /** What `say` has made, emphasised. */
  readonly strong: (said: string) => string;
  readonly heading: (said: string) => string;
  readonly item: (said: string, depth?: number) => string;
  readonly code: (text: string) => string;
  /** A sentence with values in backticks, in the language of the review. */
  readonly say: (text: Wording) => string;
  /** What `say` has made, leading to an address; without one, or in a terminal, it stands alone. */
  readonly link: (said: string, address: string | null | undefined) => string;
  /** Words of a text that stay, go or come; the ends of lines are spaces here. */
  readonly words: (change: WordChange) => string;
  readonly problems: (problems: readonly PlacedProblem[]) => string;
  /** Rows of cells that `say` has made, below their headings; undefined where there are no tables. */
  readonly table?: (headings: readonly string[], rows: readonly (readonly string[])[]) => string;
}

const inOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

export const plain = (language: WordingLanguage): Marks => ({
  language,
  strong: (said) => said,
  heading: (said) => `${said}\n${'-'.repeat(said.length)}`,
  item: (said, depth = 0) => `${'  '.repeat(depth)}- ${said}`,
  code: printable,
  say: (text) => printable(wordingIn(text, language).text),
  link: (said) => said,
  words: ({ kind, text }) => {
    const said = printable(inOneLine(text));
    return kind === 'same' ? said : kind === 'added' ? `{+${said}+}` : `[-${said}-]`;
  },
  problems: (problems) =>
    problems
      .map(
        ({ file, line, column, severity, rule, message, fix }) =>
          `- ${printable(file)}:${line}:${column}  ${levels[severity].word[language]}  ${rule}\n  ${printable(message)}${fix ? `\n  ${words[language].fix.toLowerCase()} ${printable(fix)}` : ''}`,
      )
      .join('\n'),
});

export const markdown = (language: WordingLanguage): Marks => ({
  language,
  strong: (said) => `**${said}**`,
  heading: (said) => `### ${said}`,
  item: (said, depth = 0) => `${'  '.repeat(depth)}- ${said}`,
  code,
  say: (text) => prose(wordingIn(text, language).text),
  link: (said, address) => (address ? link(said, address) : said),
  words: ({ kind, text }) => {
    const said = prose(inOneLine(text).replaceAll('`', "'"));
    if (kind === 'same') return said;
    // A mark with a space inside its tag would underline the space.
    return said.replace(/^(\s*)(.*?)(\s*)$/, kind === 'added' ? '$1<ins>$2</ins>$3' : '$1<del>$2</del>$3');
  },
  problems: (problems) => list(problems, language),
  table: (headings, rows) =>
    [headings, headings.map(() => '---'), ...rows]
      .map((cells) => `| ${cells.map(inCell).join(' | ')} |`)
      .join('\n'),
});

/**
 * What a cell cannot hold: the end of a line, and a bar, which ends it even in code. There an entity would be read letter by letter,
 * and a bar behind a backslash ends the cell where another backslash stands before: such a value is code as HTML has it.
 */
const inCell = (said: string): string =>
  inOneLine(said).replaceAll(/`([^`]*\|[^`]*)`/g, (_, value: string) => `<code>${escaped(value)}</code>`);
