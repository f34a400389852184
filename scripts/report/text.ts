/** For a terminal: place, sentence, repair, the others involved. */
import { styleText } from 'node:util';
import { levels } from '../core/model/levels.ts';
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

/** One block per problem, in file order, what a change brings before what was there; `color` only for a terminal. */
export function renderText(problems: readonly PlacedProblem[], summary: string, color = false): string {
  const paint = painter(color);
  const newFirst = problems.toSorted((a, b) => Number(a.known === true) - Number(b.known === true));
  const blocks = newFirst.map(printableProblem).map((problem) => {
    const head = `${problem.file}:${problem.line}:${problem.column}`;
    const level = paint(levels[problem.severity].color, problem.severity);
    const mark = problem.known ? `  ${paint('dim', '(known)')}` : '';
    return [
      `${paint('bold', head)}  ${level}  ${problem.rule}${mark}`,
      ...bodyOf(problem, paint),
      `  ${paint('dim', `see: ${problem.url}`)}`,
    ].join('\n');
  });
  return `${[...blocks, summary].join('\n\n')}\n`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Paints, or leaves a text as it is. */
export const painter = (color: boolean): Paint =>
  color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;

/** The lines below the head of a printable problem: sentence, the others involved, what else is `known`, repair. */
export const bodyOf = (
  { message, related, fix }: PlacedProblem,
  paint: Paint,
  known: readonly string[] = [],
): string[] => [
  `  ${message}`,
  ...related.map((other) => `  with ${other.file}:${other.line}:${other.column}  ${other.message}`),
  ...known,
  ...(fix ? [`  ${paint('green', 'fix:')} ${fix}`] : []),
];
