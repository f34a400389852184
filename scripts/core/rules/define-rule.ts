/** The shape of a rule. A rule is one object: what it is called, how severe it is, what it looks at. */

import type { ApprovalRequest } from '../change/approval-request.ts';
import type { Change } from '../change/diff.ts';
import type { Moment } from '../dates/moment.ts';
import type { Finding, KeyPath, Related } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';
import type { Catalogue, RuleFacts } from './catalogue.ts';

/** What a rule is told beside the registry. */
export interface Context extends Moment {
  /** The rules that this registry knows. */
  readonly catalogue: Catalogue;
  /** By id, the waivers that have waived something, with the files; only the waiver rules, which run last, see it filled. */
  readonly usedWaivers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A rule about the state of the repository. */
export interface Rule extends RuleFacts {
  check(registry: Registry, context: Context): Iterable<Finding>;
  /** Of a rule that time alone can break: what it will find, and what it has found, with the day. */
  due?(registry: Registry): Iterable<Due>;
}

/** Something that is in order up to a day, and a finding from the next one on. */
export interface Due {
  readonly file: string;
  /** The last day on which all is well, `YYYY-MM-DD`. */
  readonly on: string;
  /** The finding as it is worded on a later day. */
  say(today: string): Omit<Finding, 'file' | 'since'>;
}

/** What a rule about a change is told beside the change. */
export interface ChangeContext {
  /** The day on which the change is judged, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * A rule about what a change does: it compares the two states. `requests` are the parts that need somebody's approval: each is a
 * finding as long as nobody with a say agrees, and the review lists them all. `check` is for what nobody may allow. No waiver
 * covers these rules: agreement is the way through.
 */
export interface ChangeRule extends RuleFacts {
  requests?(change: Change, context: ChangeContext): Iterable<ApprovalRequest>;
  check?(change: Change, context: ChangeContext): Iterable<Finding>;
}

/** Somebody else who is involved in a finding, at their own place. */
export const relatedAt = (file: string, path: KeyPath, message: InBoth): Related => ({ file, path, message });

/** Declares a rule; only there to give its type. */
export const defineRule = (rule: Rule): Rule => rule;

/**
 * Declares a rule that time alone can break: what is due is found once, for the check and for those who look ahead. `check`
 * is for what no day brings about.
 */
export function defineDatedRule({
  due,
  check,
  ...facts
}: RuleFacts & Required<Pick<Rule, 'due'>> & Partial<Pick<Rule, 'check'>>): Rule {
  return {
    ...facts,
    due,
    *check(registry, context) {
      for (const { file, on, say } of due(registry))
        if (on < context.today) yield { file, ...say(context.today), since: on };
      if (check) yield* check(registry, context);
    },
  };
}

/** Declares a rule about a change. */
export const defineChangeRule = (rule: ChangeRule): ChangeRule => rule;
