/** For a terminal: place, sentence, repair, the others involved. */
import { styleText } from 'node:util';
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

/** One block per problem, errors and warnings in file order; `color` only for a terminal. */
export function renderText(problems: readonly PlacedProblem[], summary: string, color = false): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const blocks = problems.map(printableProblem).map((problem) => {
    const head = `${problem.file}:${problem.line}:${problem.column}`;
    const level = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity);
    const rows = [`${paint('bold', head)}  ${level}  ${problem.rule}`, indent(problem.message)];
    for (const other of problem.related) {
      rows.push(indent(`with ${other.file}:${other.line}:${other.column}  ${other.message}`));
    }
    if (problem.fix) rows.push(indent(`${paint('green', 'fix:')} ${problem.fix}`));
    rows.push(indent(paint('dim', `see: ${problem.url}`)));
    return rows.join('\n');
  });
  return `${[...blocks, summary].join('\n\n')}\n`;
}

const indent = (text: string) => `  ${text}`;
