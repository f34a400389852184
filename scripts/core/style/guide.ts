/** The style guide of a registry, ready to judge: its rules that hold, and what is wrong with the others. */
import type { StyleRule } from '../kinds/style-rule.ts';
import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';
import { compileRules, type RuleSet } from './compile.ts';
import type { ExampleProblem } from './example-passage.ts';
import { testExamples } from './examples.ts';
import { type GuideRule, ruleFrom } from './rule.ts';

export interface StyleGuide {
  /** By id; without those whose file is broken. */
  readonly rules: ReadonlyMap<string, GuideRule>;
  /** Active and proposed rules whose examples hold. */
  readonly set: RuleSet;
  readonly problems: readonly ExampleProblem[];
  /** All rules as one text: equal texts are equal guides. */
  readonly written: string;
}

/** The rules of a registry by id, whether or not their examples hold; without those whose file is broken. */
export const rulesOf = once((registry: Registry): ReadonlyMap<string, GuideRule> => {
  const rules = new Map<string, GuideRule>();
  for (const entry of registry.styleRules.values()) {
    const file = registry.byPath.get(entry.file);
    if (!file || file.issues.length > 0 || file.value === undefined) continue;
    rules.set(entry.id, ruleFrom(entry.id, file.value as StyleRule));
  }
  return rules;
});

/** The guide of a registry; an empty one where it has none. */
export const guideOf = once((registry: Registry): StyleGuide => {
  const rules = rulesOf(registry);
  const all = [...rules.values()];
  const written = JSON.stringify(all.map(({ id, data }) => [id, data]));
  const { linearEngine, lookUp } = registry;
  const problems = lookUp('style-examples', written, () => testExamples(all, linearEngine, lookUp));
  const failed = new Set(problems.map(({ rule }) => rule));
  const runnable = all.flatMap(({ id, runnable: rule }) => (rule && !failed.has(id) ? [rule] : []));
  return { rules, set: compileRules(runnable, linearEngine), problems, written };
});
