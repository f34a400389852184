/** For a pull-request comment or a step summary. */
import type { PlacedProblem } from './place.ts';

export function renderMarkdown(problems: readonly PlacedProblem[], summary: string): string {
  const parts = [`**${summary}**`];
  for (const severity of ['error', 'warning'] as const) {
    const group = problems.filter((problem) => problem.severity === severity);
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

/** Messages quote values in backticks; what stands outside them is text, never HTML or a mention. */
function prose(text: string): string {
  return text
    .split(/(`[^`\n]*`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1
        ? part
        : part.replaceAll(/[<>&@[\]*_|\\]/g, (c) => `&#${c.codePointAt(0)};`),
    )
    .join('')
    .replaceAll('\n', '<br>\n  ');
}

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
