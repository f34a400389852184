/** What people must still decide about a draft: exactly what `check` says about it, in groups. */
import type { Problem } from '../model/finding.ts';
import type { Severity } from '../model/levels.ts';
import { inEnglish } from '../model/wording.ts';
import type { Catalogue } from '../rules/catalogue.ts';

export interface Decision {
  readonly rule: string;
  readonly severity: Severity;
  /** What is to be decided, in one sentence. */
  readonly what: string;
  readonly files: readonly string[];
}

/** Groups problems by rule and sentence, the largest group first. */
export function decisionsFrom(problems: readonly Problem[], catalogue: Catalogue): Decision[] {
  // A missing key is a decision of its own; for the other rules the norm stands for all its cases.
  const general = ({ rule, message }: Problem): string =>
    inEnglish((rule === 'schema' ? undefined : catalogue.get(rule)?.summary) ?? message);
  const groups = Map.groupBy(problems, (problem) => `${problem.rule}\n${general(problem)}`);
  return [...groups.values()]
    .flatMap((group) =>
      group.slice(0, 1).map((first) => ({
        rule: first.rule,
        severity: first.severity,
        what: general(first),
        files: [...new Set(group.map(({ file }) => file))],
      })),
    )
    .sort((a, b) => b.files.length - a.files.length || (a.what < b.what ? -1 : 1));
}
