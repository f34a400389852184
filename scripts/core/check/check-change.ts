/** Checks a change: the whole repository as it would be, what the change itself may not do, and what was wrong before. */

import { markBaseline } from '../change/baseline.ts';
import type { Change } from '../change/diff.ts';
import { missingApproval } from '../change/missing-approval.ts';
import type { Problem } from '../model/finding.ts';
import { writtenFinding } from '../model/written-place.ts';
import { changeRules } from '../rules/index.ts';
import { type CheckOptions, type CheckResult, check as checkState, resultOf } from './check.ts';

/** `announce`: the change is not pushed yet, and a missing agreement stops nothing. */
export type ChangeOptions = Omit<CheckOptions, 'only'> & { readonly announce?: boolean | undefined };

/** Every problem says whether it is `inBaseline`; only new errors stand in the way of the change. `today` is `YYYY-MM-DD`. */
export function checkChange(change: Change, { today, now, announce, onRule }: ChangeOptions): CheckResult {
  const after = checkState(change.after, { today, now, onRule });
  // A rule that finds nothing today need not be asked about the past.
  const only = new Set(after.problems.map(({ rule }) => rule));
  const before = only.size > 0 ? checkState(change.before, { today, now, only }).problems : [];
  const problems = [
    ...markBaseline(change, after.problems, before),
    ...changeProblems(change, { today, announce }),
  ];
  return resultOf(change.after, problems, after.waived, { marked: true });
}

/** What the change may not do. */
function* changeProblems(
  change: Change,
  { today, announce }: Pick<ChangeOptions, 'today' | 'announce'>,
): Iterable<Problem> {
  for (const { rule, severity, request } of requestsIn(change, today)) {
    const finding = missingApproval(change, request, { today, announce });
    if (finding) yield { ...finding, rule, severity: announce ? 'suggestion' : severity, inBaseline: false };
  }
  for (const { id, severity, check } of rulesFor(change))
    for (const finding of check?.(change, { today }) ?? [])
      yield {
        ...writtenFinding(change.after, finding),
        rule: id,
        severity: finding.severity ?? severity,
        inBaseline: false,
      };
}

/** Everything in a change that needs somebody's approval, given or not, with the rule that asks for it. */
export const requestsIn = (change: Change, today: string) =>
  rulesFor(change).flatMap(({ id: rule, severity, requests }) =>
    [...(requests?.(change, { today }) ?? [])].map((request) => ({ rule, severity, request })),
  );

/** Where no organisation was before, or only the example, nobody's rights can be violated yet. */
const rulesFor = ({ rights, before, takesExamplePlace }: Change) =>
  (rights.organization ?? before.organization) && !takesExamplePlace ? changeRules : [];
