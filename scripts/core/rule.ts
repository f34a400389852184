/** The shape of a rule. A rule is one object: what it is called, how grave it is, what it looks at. */
import type { Finding, Severity } from './problem.ts';
import type { Registry } from './registry.ts';

/** What a rule is told beside the registry. */
export interface Context {
  /** The day on which the repository is judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** By id, the waivers that have waived something, with the files; only the waiver rules, which run last, see it filled. */
  readonly usedWaivers: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Rule {
  /** Names the defect, in kebab-case; the folder, the page and the waiver use it; never reused. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence that states the norm. */
  readonly summary: string;
  /** false: not even a waiver lets it pass. */
  readonly waivable?: false;
  check(registry: Registry, context: Context): Iterable<Finding>;
}

/** Declares a rule; only there to give its type. */
export const defineRule = (rule: Rule): Rule => rule;
