/** Runs rules over a registry: all of them for a check, those about accounts for a proposal. */
import type { Finding, Problem } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
import { inEnglish } from '../model/wording.ts';
import { writtenFinding } from '../model/written-place.ts';
import type { Context, Rule } from '../rules/define-rule.ts';
import { compareText } from '../text/order.ts';

/** What a waiver in force covers, and which one. */
export type Waived = Problem & { readonly waiver: string };

/** A context whose used waivers are noted while rules run. */
export interface RunContext extends Context {
  readonly usedWaivers: Map<string, Set<string>>;
}

/** What the rules find, and what of it is waived; in the order of the rules. */
export function runRules(
  rules: readonly Rule[],
  registry: Registry,
  context: RunContext,
  onRule?: (done: number, total: number) => void,
): { readonly problems: readonly Problem[]; readonly waived: readonly Waived[] } {
  const { catalogue, today, usedWaivers } = context;
  const waivers = waiversInForce(registry, today);
  const problems: Problem[] = [];
  const waived: Waived[] = [];
  for (const [index, rule] of rules.entries()) {
    for (const problem of runRule(rule, registry, context)) {
      const isWaivable = catalogue.get(rule.id)?.isWaivable !== false;
      const waiver = isWaivable ? waivers.get(waiverKey(problem.rule, problem.file)) : undefined;
      if (waiver === undefined) problems.push(problem);
      else {
        usedWaivers.set(waiver, (usedWaivers.get(waiver) ?? new Set()).add(problem.file));
        waived.push({ ...problem, waiver });
      }
    }
    onRule?.(index + 1, rules.length);
  }
  return { problems, waived };
}

/** What one rule finds, each thing once. */
export function* runRule(rule: Rule, registry: Registry, context: Context): Iterable<Problem> {
  const seen = new Set<string>();
  for (const said of rule.check(registry, context)) {
    const finding = writtenFinding(registry, said);
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

/** The order in which findings are told. */
export function byPlace(a: Finding & { rule: string }, b: Finding & { rule: string }): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.rule, b.rule) ||
    compareText(JSON.stringify(a.path ?? []), JSON.stringify(b.path ?? [])) ||
    (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) ||
    compareText(inEnglish(a.message), inEnglish(b.message))
  );
}
