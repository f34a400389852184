/** Runs every rule over a registry and takes out what is waived. Pure: the same registry and day give the same answer. */

import { type Moment, noonOf } from '../dates/moment.ts';
import type { Problem } from '../model/finding.ts';
import type { Severity } from '../model/levels.ts';
import type { Registry } from '../model/registry.ts';
import { catalogueOf, rulesFor, waiverRules } from '../rules/index.ts';
import { byPlace, runRule, runRules, type Waived } from './run-rules.ts';

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
  readonly waived: readonly Waived[];
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
  /** Told how many rules are done. */
  readonly onRule?: ((done: number, total: number) => void) | undefined;
  /** Only the problems of these rules are wanted. */
  readonly only?: ReadonlySet<string>;
}

/** What rules are told beside a registry. */
export const contextOf = (registry: Registry, moment: Moment) => ({
  ...moment,
  catalogue: catalogueOf(registry),
  usedWaivers: new Map<string, Set<string>>(),
});

/** Checks the whole repository. */
export function check(registry: Registry, { today, now, only, onRule }: CheckOptions): CheckResult {
  // What a waiver rule says depends on what all the others found.
  const needsAll = only === undefined || waiverRules.some(({ id }) => only.has(id));
  const context = contextOf(registry, now === undefined ? noonOf(today) : { now, today });
  const all = rulesFor(registry);
  const wanted = needsAll ? all : all.filter(({ id }) => only.has(id));
  const { problems, waived } = runRules(wanted, registry, context, onRule);
  const last = needsAll ? waiverRules : [];
  return resultOf(
    registry,
    [...problems, ...last.flatMap((rule) => [...runRule(rule, registry, context)])],
    waived,
  );
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
      ...(marked && { known: counted(sorted.filter(({ inBaseline }) => inBaseline)) }),
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
