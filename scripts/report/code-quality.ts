/** For GitLab's merge-request widget: a code-quality report, as its documentation describes the file. */
import { createHash } from 'node:crypto';
import { levels } from '../core/model/levels.ts';
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

/** Every problem, known ones as well: GitLab itself holds the report against that of the target branch. */
export function renderCodeQuality(problems: readonly PlacedProblem[]): string {
  const seen = new Map<string, number>();
  const issues = problems.map((problem) => {
    const { rule, severity, file, line } = problem;
    const { message, fix } = printableProblem(problem);
    return {
      description: fix === null ? message : `${message} ${fix}`,
      check_name: rule,
      fingerprint: fingerprint(problem, seen),
      severity: levels[severity].codeQuality,
      location: { path: file, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** Stays the same when lines move; two findings that differ in nothing else are numbered. */
function fingerprint({ rule, file, path, message }: PlacedProblem, seen: Map<string, number>): string {
  const identity = JSON.stringify([rule, file, path, message]);
  const number = seen.get(identity) ?? 0;
  seen.set(identity, number + 1);
  return createHash('sha256').update(`${identity}${number}`).digest('hex');
}
