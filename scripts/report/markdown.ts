/** For a pull-request comment or a step summary. */
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

export function renderMarkdown(problems: readonly PlacedProblem[], summary: string): string {
  const parts = [`**${summary}**`];
  for (const known of [false, true]) {
    for (const severity of ['error', 'warning'] as const) {
      const group = problems.filter((one) => one.severity === severity && (one.known === true) === known);
      if (group.length === 0) continue;
      const name = severity === 'error' ? 'Errors' : 'Warnings';
      parts.push(`### ${name}${known ? ' that were there before' : ''} (${group.length})`, list(group));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** Problems as items of a list. */
export const list = (problems: readonly PlacedProblem[]): string =>
  problems.map(printableProblem).map(item).join('\n');

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
export function prose(text: string): string {
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

export const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
