/** Which problems were there before a change, and which it has brought: nobody answers for what they found. */

import { type Problem, valueAt } from '../model/finding.ts';
import { byGravity } from '../model/levels.ts';
import { addTo } from '../model/lists.ts';
import type { Change } from './diff.ts';

/**
 * The problems of today, each marked. A problem is known when the base has the same one: the same rule, the same words, the
 * same place. Other words at the same place are known too, as long as the value there is the one of before: the number of
 * copies of an account may have grown elsewhere. Each problem of the base makes one problem known, so that a second
 * defect in one place is a new one.
 */
export function markBaseline(
  change: Change,
  today: readonly Problem[],
  before: readonly Problem[],
): Problem[] {
  const earlier = (file: string) => change.moved.get(file) ?? file;
  const exact = new Map<string, Problem[]>();
  for (const problem of before) addTo(exact, exactKey(problem, problem.file), problem);
  const used = new Set<Problem>();
  const known = new Set<Problem>();
  for (const problem of today) {
    const same = exact.get(exactKey(problem, earlier(problem.file)))?.pop();
    if (!same) continue;
    used.add(same);
    known.add(problem);
  }
  const loose = new Map<string, Problem[]>();
  for (const problem of before)
    if (!used.has(problem)) addTo(loose, looseKey(problem, problem.file), problem);
  for (const problem of today) {
    if (known.has(problem)) continue;
    const there = loose.get(looseKey(problem, earlier(problem.file)));
    const at = there?.findIndex((one) => isNoWorse(problem, one) && isUntouched(change, problem, one)) ?? -1;
    if (at < 0) continue;
    there?.splice(at, 1);
    known.add(problem);
  }
  return today.map((problem) => ({ ...problem, inBaseline: known.has(problem) }));
}

const exactKey = ({ rule, severity, path = [], message }: Problem, file: string) =>
  JSON.stringify([rule, severity, file, path, message]);

/** Items of a list move up when one above them goes: their numbers say nothing. */
const looseKey = ({ rule, path = [] }: Problem, file: string) =>
  JSON.stringify([rule, file, path.map((part) => (typeof part === 'number' ? 0 : part))]);

const isNoWorse = (now: Problem, then: Problem) => byGravity(now.severity, then.severity) >= 0;

function isUntouched({ before, after }: Change, now: Problem, then: Problem): boolean {
  const one = after.byPath.get(now.file);
  const other = before.byPath.get(then.file);
  if (!one || !other) return false;
  if (one === other || (one.text !== undefined && one.text === other.text)) return true;
  if (now.offset !== undefined || !now.path?.length || !then.path?.length) return false;
  return JSON.stringify(valueAt(one.value, now.path)) === JSON.stringify(valueAt(other.value, then.path));
}
