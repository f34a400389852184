/** The rules of the guide as rules of the check: they are waived, reported and listed like any other. */

import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';
import type { Rule } from '../rules/define-rule.ts';
import { styleFindings } from './findings.ts';
import { guideOf } from './guide.ts';
import type { GuideRule } from './rule.ts';
import { ruleText } from './say.ts';

const none: readonly never[] = [];

/** Those that run, in the order of their ids. */
export const styleRulesOf = once((registry: Registry): readonly Rule[] => {
  const { rules, set } = guideOf(registry);
  return set.rules.flatMap(({ id }) => {
    const rule = rules.get(id);
    return rule ? [asRule(rule)] : [];
  });
});

function asRule({ id, data }: GuideRule): Rule {
  const title = { en: ruleText(data.title, 'en'), fr: ruleText(data.title, 'fr') };
  return {
    id,
    severity: data.status === 'proposed' ? 'suggestion' : data.level,
    name: title,
    summary: title,
    check: (registry, { today }) => styleFindings(registry, today).byRule.get(id) ?? none,
  };
}
