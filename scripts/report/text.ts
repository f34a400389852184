/** For a terminal: place, sentence, repair, the others involved. */
import { styleText } from 'node:util';
import { levels } from '../core/model/levels.ts';
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

/** One block per problem, in file order, what a change brings before what was there; `color` only for a terminal. */
export function renderText(problems: readonly PlacedProblem[], summary: string, color = false): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const newFirst = problems.toSorted((a, b) => Number(a.known === true) - Number(b.known === true));
  const blocks = newFirst.map(printableProblem).map((problem) => {
    const head = `${problem.file}:${problem.line}:${problem.column}`;
    const level = paint(levels[problem.severity].color, problem.severity);
    const mark = problem.known ? `  ${paint('dim', '(known)')}` : '';
    const rows = [`${paint('bold', head)}  ${level}  ${problem.rule}${mark}`, indent(problem.message)];
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
