/** When init refuses, and why: each a UsageError that says what to do. */
import { type Answers, type GivenAnswers, judgeAnswers } from '../core/init/answers.ts';
import { isNobodys } from '../core/init/example.ts';
import type { Plan } from '../core/init/plan.ts';
import { isBlocking } from '../core/model/levels.ts';
import { type Io, UsageError } from '../node/command.ts';
import { loadRegistry } from '../node/load.ts';
import { headOf } from '../node/snapshot.ts';
import { placeProblems } from '../report/place.ts';
import { summaryLine } from '../report/summary.ts';
import { renderText } from '../report/text.ts';
import { uncommitted } from './git.ts';

/** Throws when something would be lost that git cannot bring back, or that is somebody's own. */
export function refuseLoss(root: string, replace: boolean): void {
  const lost = uncommitted(root);
  if (lost === undefined || !headOf(root))
    throw new UsageError(
      'init replaces policy/, channels/ and calendar/, and git could not bring them back: there is no commit here yet. Run: git init && git add -A && git commit -m "Choirbook as it came"',
    );
  if (lost.length > 0) {
    const shown = lost.slice(0, 10).map((path) => `  ${path}\n`);
    const more = lost.length > shown.length ? `  and ${lost.length - shown.length} more\n` : '';
    throw new UsageError(
      `init replaces policy/, channels/ and calendar/, and these files are not committed:\n${shown.join('')}${more}Commit them (git add -A && git commit) or put them aside (git stash -u), then run init again.`,
    );
  }
  if (replace) return;
  const registry = loadRegistry(root);
  if (isNobodys(registry)) return;
  const whose = registry.organization?.data.name;
  throw new UsageError(
    `This repository is somebody's own already${whose === undefined ? '' : `: ${whose}`}, with ${registry.channels.size} channels. init would take all of it away. If that is what you want, add --replace.`,
  );
}

/** The answers, judged. Throws with all that is wrong and all that is missing. */
export function soundAnswers(given: GivenAnswers, { stdin }: Io): Answers {
  const judged = judgeAnswers(given);
  if ('answers' in judged) return judged.answers;
  const { missing, wrong } = judged.errors;
  const lines = [
    ...wrong,
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
    ...(missing.length > 0 && stdin.isTTY !== true
      ? ['There is no terminal to ask at, so every answer must be on the command line.']
      : []),
  ];
  throw new UsageError(lines.join('\n'));
}

/** A plan that `check` refuses is never carried out. */
export function refuseErrors({ registry, result }: Plan, { stdout }: Io): void {
  if (result.summary.errors === 0) return;
  stdout.write(errorsText({ registry, result }));
  throw new UsageError('Nothing has been written: check would refuse the result, for the reasons above.');
}

/** What check says against a plan. */
export const errorsText = ({ registry, result }: Pick<Plan, 'registry' | 'result'>): string =>
  renderText(placeProblems(registry, result.problems.filter(isBlocking)), summaryLine(result), false);
