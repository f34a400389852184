/** For a pull-request comment or a step summary. */

import { levels, severities } from '../core/model/levels.ts';
import type { WordingLanguage } from '../core/model/wording.ts';
import { code, prose } from './markdown-text.ts';
import type { PlacedProblem } from './place.ts';

export function renderMarkdown(problems: readonly PlacedProblem[], summary: string): string {
  const parts = [`**${summary}**`];
  for (const known of [false, true]) {
    for (const severity of severities) {
      const group = problems.filter((one) => one.severity === severity && (one.known === true) === known);
      if (group.length === 0) continue;
      const name = capitalized(levels[severity].many);
      parts.push(`### ${name}${known ? ' that were there before' : ''} (${group.length})`, list(group));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Problems as items of a list. */
export const list = (problems: readonly PlacedProblem[], language: WordingLanguage = 'en'): string =>
  problems.map((problem) => item(problem, words[language])).join('\n');

/** What stands before another place, and before a repair. */
export const words = {
  en: { other: 'with', fix: 'Fix:', colon: ':' },
  fr: { other: 'avec', fix: 'Correction\u00A0:', colon: '\u00A0:' },
} as const;

function item(
  problem: PlacedProblem,
  { other: beside, fix, colon }: (typeof words)[WordingLanguage],
): string {
  const rows = [
    `- ${code(`${problem.file}:${problem.line}:${problem.column}`)} [${problem.rule}](${problem.url})${colon} ${prose(problem.message)}`,
    ...problem.related.map(
      (other) => `${beside} ${code(`${other.file}:${other.line}:${other.column}`)} ${prose(other.message)}`,
    ),
    ...(problem.fix ? [`**${fix}** ${prose(problem.fix)}`] : []),
  ];
  return rows.join('<br>\n  ');
}
