/** What has changed in the style guide since a version of it, rule by rule: for those who have read that one. */
import type { Text } from '../kinds/fields.ts';
import type { Guide } from '../kinds/guide.ts';
import type { StyleRule } from '../kinds/style-rule.ts';
import { compareVersions } from './versions.ts';

type Version = Guide['versions'][number];

/** What the list of changes needs to know of a rule. */
export interface VersionedRule {
  readonly id: string;
  readonly data: Pick<StyleRule, 'title' | 'status' | 'since' | 'changed' | 'replaced_by'>;
}

export interface RuleChange {
  readonly id: string;
  readonly title: Text;
  readonly step: 'added' | 'changed' | 'retired';
  /** What is different, where the rule says it. */
  readonly what?: Text;
  /** The rule that holds in place of one that is retired. */
  readonly replacedBy?: string;
}

/** A version with the rules that it changed, in the order of `rules`. */
export interface VersionChanges extends Pick<Version, 'version' | 'on' | 'summary' | 'must_read'> {
  readonly rules: readonly RuleChange[];
}

/** The versions after `since`, the latest first; all of them for somebody who has read none. Proposed rules are in none yet. */
export function changesSince(
  { versions }: Pick<Guide, 'versions'>,
  rules: Iterable<VersionedRule>,
  since: string | undefined,
): VersionChanges[] {
  const later = versions.filter(({ version }) => since === undefined || compareVersions(version, since) > 0);
  const all = [...rules].filter(({ data }) => data.status !== 'proposed');
  const steps = all.flatMap((rule) => stepsOf(rule, all));
  return later.toReversed().map(({ version, on, summary, must_read }) => ({
    version,
    on,
    summary,
    must_read,
    rules: steps.flatMap(({ at, ...step }) => (versionFor(versions, at) === version ? [step] : [])),
  }));
}

/** A step that names a version which the guide has skipped belongs to the next one. */
const versionFor = (versions: readonly Version[], at: string): string | undefined =>
  versions.find(({ version }) => compareVersions(version, at) >= 0)?.version;

type Step = RuleChange & { readonly at: string };

function stepsOf({ id, data }: VersionedRule, all: readonly VersionedRule[]): Step[] {
  const { title, status, since, changed, replaced_by: replacedBy } = data;
  const steps: Step[] = changed.map(({ in: at, what }) => ({ at, id, title, step: 'changed', what }));
  if (status !== 'deprecated') return [{ at: since, id, title, step: 'added' }, ...steps];
  // What was new in it once is no news: it is gone.
  const last = steps.at(-1);
  const at = last?.at ?? all.find((rule) => rule.id === replacedBy)?.data.since;
  if (at === undefined) return [];
  return [
    {
      id,
      title,
      step: 'retired',
      at,
      ...(last?.what !== undefined && { what: last.what }),
      ...(replacedBy !== undefined && { replacedBy }),
    },
  ];
}
