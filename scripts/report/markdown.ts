/** For a pull-request comment or a step summary. */
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

export function renderMarkdown(problems: readonly PlacedProblem[], summary: string): string {
  const parts = [`**${summary}**`];
  for (const severity of ['error', 'warning'] as const) {
    const group = problems.filter((problem) => problem.severity === severity).map(printableProblem);
    if (group.length === 0) continue;
    parts.push(
      `### ${severity === 'error' ? 'Errors' : 'Warnings'} (${group.length})`,
      group.map(item).join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function item(problem: PlacedProblem): string {
  const rows = [
    `- ${code(`${problem.file}:${problem.line}:${problem.column}`)} [${problem.rule}](${problem.url}): ${prose(problem.message)}`,
    ...problem.related.map(
      (other) => `with ${code(`${other.file}:${other.line}:${other.column}`)} ${prose(other.message)}`,
    ),
    ...(problem.fix ? [`**Fix:** ${prose(problem.fix)}`] : []),
  ];
  return rows.join('<br>\n  ');
}

/**
 * Messages quote values in backticks; what stands outside them is text, never HTML or a mention. Only single backticks
 * are left, and they are paired here as every markdown reader pairs them, so a value cannot break out of its own.
 */
function prose(text: string): string {
  return text
    .replaceAll(/``+/g, (run) => "'".repeat(run.length))
    .split(/(`[^`]+`)/)
    .map((part) => (part.length > 2 && part.startsWith('`') ? part : escaped(part)))
    .join('');
}

const escaped = (text: string) =>
  text
    .replaceAll(/[`<>&[\]*_|\\~]/g, (character) => `&#${character.codePointAt(0)};`)
    // Code hosts look for mentions after entities are resolved: a space without width keeps the name from being one.
    .replaceAll('@', '&#64;&#8203;');

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
