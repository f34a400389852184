/** Runs every rule over a registry and takes out what is waived. Pure: the same registry and day give the same answer. */

import type { Finding, Problem } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
import type { Context, Rule } from '../rules/define-rule.ts';
import { rules, waiverRules } from '../rules/index.ts';
import { compareText } from '../text/order.ts';

export interface CheckResult {
  /** Sorted by file, then by rule and path. */
  readonly problems: readonly Problem[];
  /** What a waiver in force covers. */
  readonly waived: readonly (Problem & { readonly waiver: string })[];
  readonly summary: {
    readonly files: number;
    readonly channels: number;
    readonly errors: number;
    readonly warnings: number;
    /** How many of them were there before the change; only where a change is judged. */
    readonly known?: { readonly errors: number; readonly warnings: number };
  };
}

/** What is judged, and when. */
export interface CheckOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Only the problems of these rules are wanted. */
  readonly only?: ReadonlySet<string>;
}

/** Checks the whole repository. */
export function check(registry: Registry, { today, only }: CheckOptions): CheckResult {
  // What a waiver rule says depends on what all the others found.
  const needsAll = only === undefined || waiverRules.some(({ id }) => only.has(id));
  const waivers = waiversInForce(registry, today);
  const used = new Map<string, Set<string>>();
  const context: Context = { today, usedWaivers: used };
  const problems: Problem[] = [];
  const waived: (Problem & { waiver: string })[] = [];
  for (const rule of rules) {
    if (!needsAll && !only.has(rule.id)) continue;
    for (const problem of run(rule, registry, context)) {
      const waiver = rule.waivable === false ? undefined : waivers.get(waiverKey(problem.rule, problem.file));
      if (waiver === undefined) problems.push(problem);
      else {
        used.set(waiver, (used.get(waiver) ?? new Set()).add(problem.file));
        waived.push({ ...problem, waiver });
      }
    }
  }
  if (needsAll) for (const rule of waiverRules) problems.push(...run(rule, registry, context));
  return resultOf(registry, problems, waived);
}

/** Sorts and counts. `marked`: the problems say of themselves whether they are known. */
export function resultOf(
  registry: Registry,
  problems: readonly Problem[],
  waived: CheckResult['waived'],
  { marked = false }: { marked?: boolean } = {},
): CheckResult {
  const sorted = problems.toSorted(byPlace);
  return {
    problems: sorted,
    waived,
    summary: {
      files: registry.files.length,
      channels: registry.channels.size,
      ...counted(sorted),
      ...(marked && { known: counted(sorted.filter(({ known }) => known)) }),
    },
  };
}

function counted(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

function* run(rule: Rule, registry: Registry, context: Context): Iterable<Problem> {
  const seen = new Set<string>();
  for (const finding of rule.check(registry, context)) {
    const key = JSON.stringify([finding.file, finding.path, finding.offset, finding.message]);
    if (seen.has(key)) continue;
    seen.add(key);
    yield { ...finding, rule: rule.id, severity: finding.severity ?? rule.severity };
  }
}

const waiverKey = (rule: string, file: string) => `${rule} ${file}`;

/** From rule and file to the waiver that covers them today. */
function waiversInForce(registry: Registry, today: string): Map<string, string> {
  const covered = new Map<string, string>();
  for (const { id, data } of registry.waivers.values()) {
    if (!data.rule || !data.on || !data.expires || !data.approved_by || data.expires < today) continue;
    for (const file of data.on) covered.set(waiverKey(data.rule, file), id);
  }
  return covered;
}

function byPlace(a: Finding & { rule: string }, b: Finding & { rule: string }): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.rule, b.rule) ||
    compareText(JSON.stringify(a.path ?? []), JSON.stringify(b.path ?? [])) ||
    compareText(a.message, b.message)
  );
}
