/** What is said against a block of code. */

import { codeLanguages, codeSettings } from '../../../content/code-blocks.ts';
import { isCodeLanguage, type SettingProblem, settingProblems } from '../../../content/code-settings.ts';
import type { PagePart } from '../../../content/page-parts.ts';
import { nearest } from '../../../text/nearest.ts';
import { type Said, ticked } from './said.ts';

/** What is wrong with the language of a block of code, and with what stands behind it. */
export function* codeFindings(code: Extract<PagePart, { type: 'code' }>): Iterable<Said> {
  if (!isCodeLanguage(code.language)) {
    const meant = nearest(code.language, codeLanguages);
    yield {
      at: code.offset,
      message: `\`${shown(code.language)}\` is no language that code is shown in.`,
      fix: meant ? `Write \`${meant}\`.` : `Write one of ${ticked(codeLanguages)}.`,
    };
  }
  for (const problem of settingProblems(code.meta, code.lines))
    yield { at: code.metaOffset + problem.offset, ...said(problem, code.lines) };
}

function said({ word, why, allowed }: SettingProblem, lines: number): { message: string; fix: string } {
  const it = `\`${shown(word)}\``;
  switch (why) {
    case 'pattern':
      return {
        message: `${it} is a regular expression, and may take the build longer than anybody waits.`,
        fix: 'Name the words themselves: `"word"`, or the lines: `{2-3}`.',
      };
    case 'open':
      return {
        message: `${it} cannot be read.`,
        fix: 'Close the quotation mark or the brace, and put a space behind it: `title="a.yaml" {2-3}`.',
      };
    case 'unknown':
      return {
        message: `${it} is nothing that a block of code can have.`,
        fix: `Take it out; it can have ${ticked(allowed ?? Object.keys(codeSettings))}.`,
      };
    case 'lines':
      return {
        message: `${it} does not name lines of this code, which has ${lines === 1 ? '1 line' : `${lines} lines`}.`,
        fix: 'Write numbers and ranges, the smaller one first: `{1,3-5}`, `ins={2}`.',
      };
    case 'value':
      return {
        message: `${it} has no value that is understood.`,
        fix: allowed
          ? `Write one of ${ticked(allowed)}, in quotation marks.`
          : 'Write `title="a.yaml"`, `ins="words"`, `wrap`.',
      };
    case 'many':
      return { message: `From ${it} on, these are too many settings.`, fix: 'Keep the first 20.' };
  }
}

const shown = (text: string): string => {
  const plain = text.replaceAll('`', "'");
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
};
