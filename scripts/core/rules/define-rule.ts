/** The shape of a rule. A rule is one object: what it is called, how grave it is, what it looks at. */

import type { Change } from '../change/diff.ts';
import type { ApprovalRequest } from '../change/required-approvals.ts';
import type { Moment } from '../dates/moment.ts';
import type { Finding } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
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

/** Declares a rule; only there to give its type. */
export const defineRule = (rule: Rule): Rule => rule;

/** Declares a rule about a change. */
export const defineChangeRule = (rule: ChangeRule): ChangeRule => rule;
