/** For GitHub Actions: workflow commands that become annotations on the changed lines. */

import { byGravity, levels } from '../core/model/levels.ts';
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

/**
 * GitHub shows ten annotations of a level per step (docs: workflow commands, limits): what the change brings comes first, and
 * what was there before is a notice, which takes no place from it. The summary line follows all of them.
 */
export function renderGithub(problems: readonly PlacedProblem[], summary: string): string {
  const errorsFirst = problems.toSorted(
    (a, b) => Number(a.known === true) - Number(b.known === true) || byGravity(a.severity, b.severity),
  );
  const commands = errorsFirst.map(printableProblem).map((problem) => {
    const properties = [
      `file=${property(problem.file)}`,
      `line=${problem.line}`,
      `col=${problem.column}`,
      `title=${property(problem.rule)}`,
    ].join(',');
    const others = problem.related.map(
      (other) => `With ${other.file}:${other.line}:${other.column} ${other.message}`,
    );
    const text = [
      problem.message,
      ...others,
      ...(problem.fix ? [`Fix: ${problem.fix}`] : []),
      problem.url,
    ].join('\n');
    const level = problem.known ? 'notice' : levels[problem.severity].github;
    return `::${level} ${properties}::${message(problem.known ? `(known ${problem.severity}) ${text}` : text)}`;
  });
  return `${[...commands, summary].join('\n')}\n`;
}

// The escapes of @actions/core: without them a value could start a command of its own.
const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
