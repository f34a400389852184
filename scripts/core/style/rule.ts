/** A rule of the guide, as it is written and as it runs. */
import type { StyleRule } from '../kinds/style-rule.ts';
import type { Severity } from '../model/levels.ts';

/** What of a rule the engine needs; pages and terminals know the rest by its id. */
export type RunnableRule = Pick<StyleRule, 'applies_to' | 'skips' | 'fix' | 'antipatterns' | 'exceptions'> & {
  readonly id: string;
  readonly check: NonNullable<StyleRule['check']>;
};

export interface GuideRule {
  readonly id: string;
  readonly data: StyleRule;
  /** Absent where only people can judge, and of a rule that no longer holds. */
  readonly runnable?: RunnableRule;
}

export function ruleFrom(id: string, data: StyleRule): GuideRule {
  const { check, applies_to, skips, fix, antipatterns, exceptions } = data;
  if (!check || data.status === 'deprecated') return { id, data };
  const runnable = { id, check, applies_to, skips, antipatterns, exceptions, ...(fix && { fix }) };
  return { id, data, runnable };
}

/** How severe a rule is on a day: a rule with `errors_from` becomes an error then, and one that is proposed only suggests. */
export function levelOn(
  { status, level, errors_from: from }: Pick<StyleRule, 'status' | 'level' | 'errors_from'>,
  today: string,
): Severity {
  if (status === 'proposed') return 'suggestion';
  return from !== undefined && from <= today ? 'error' : level;
}
