/** Who looks after the rules: the check, the check in part, people. */
import type { StyleRule } from '../../scripts/core/kinds/style-rule.ts';

export interface Coverage {
  readonly full: number;
  readonly partial: number;
  readonly human: number;
  readonly total: number;
}

/** Rules by who can judge them; those that no longer hold are not counted. */
export function coverageOf(rules: readonly Pick<StyleRule, 'machine' | 'status'>[]): Coverage {
  const holding = rules.filter(({ status }) => status !== 'deprecated');
  const judgedBy = (who: StyleRule['machine']) => holding.filter(({ machine }) => machine === who).length;
  return {
    full: judgedBy('full'),
    partial: judgedBy('partial'),
    human: judgedBy('human'),
    total: holding.length,
  };
}
