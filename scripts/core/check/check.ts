/** Runs every rule over a registry and takes out what is waived. Pure: the same registry and day give the same answer. */

import { type Moment, noonOf } from '../dates/moment.ts';
import type { Finding, Problem } from '../model/finding.ts';
import type { Severity } from '../model/levels.ts';
import type { Registry } from '../model/registry.ts';
import { inEnglish } from '../model/wording.ts';
import type { Context, Rule } from '../rules/define-rule.ts';
import { catalogueOf, rules, waiverRules } from '../rules/index.ts';
import { compareText } from '../text/order.ts';

/** How many findings there are of each level; `suggestions` only where there are some. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions?: number;
}

export interface CheckResult {
  /** Sorted by file, then by rule and path. */
  readonly problems: readonly Problem[];
  /** What a waiver in force covers. */
  readonly waived: readonly (Problem & { readonly waiver: string })[];
  readonly summary: Counts & {
    readonly files: number;
    readonly channels: number;
    /** How many of them were there before the change; only where a change is judged. */
    readonly known?: Counts;
  };
}

/** What is judged, and when. */
export interface CheckOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The instant, where it is known: ISO text in UTC (see `Moment`); default: noon of the day. */
  readonly now?: string | undefined;
  /** Only the problems of these rules are wanted. */
  readonly only?: ReadonlySet<string>;
}

/** What rules are told beside a registry; `usedWaivers` is filled while they run. */
export const contextOf = (
  registry: Registry,
  moment: Moment,
  usedWaivers: Context['usedWaivers'] = new Map(),
): Context => ({ ...moment, catalogue: catalogueOf(registry), usedWaivers });

/** Checks the whole repository. */
export function check(registry: Registry, { today, now, only }: CheckOptions): CheckResult {
  // What a waiver rule says depends on what all the others found.
  const needsAll = only === undefined || waiverRules.some(({ id }) => only.has(id));
  const waivers = waiversInForce(registry, today);
  const used = new Map<string, Set<string>>();
  const context = contextOf(registry, now === undefined ? noonOf(today) : { now, today }, used);
  const problems: Problem[] = [];
  const waived: (Problem & { waiver: string })[] = [];
  for (const rule of rules) {
    if (!needsAll && !only.has(rule.id)) continue;
    for (const problem of run(rule, registry, context)) {
      const waiver =
        context.catalogue.get(rule.id)?.isWaivable === false
          ? undefined
          : waivers.get(waiverKey(problem.rule, problem.file));
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

function counted(problems: readonly Problem[]): Counts {
  const count = (level: Severity) => problems.filter(({ severity }) => severity === level).length;
  const suggestions = count('suggestion');
  return {
    errors: count('error'),
    warnings: count('warning'),
    ...(suggestions > 0 && { suggestions }),
  };
}

function* run(rule: Rule, registry: Registry, context: Context): Iterable<Problem> {
  const seen = new Set<string>();
  for (const finding of rule.check(registry, context)) {
    const key = JSON.stringify([finding.file, finding.path, finding.span, finding.offset, finding.message]);
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
    (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) ||
    compareText(inEnglish(a.message), inEnglish(b.message))
  );
}
