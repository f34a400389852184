/** A calendar that is being planned: what a new or changed post does to it, by the rules of the check. */
import { changeBetween } from '../../change/diff.ts';
import { checkChange } from '../../check/check-change.ts';
import type { Moment } from '../../dates/moment.ts';
import type { NewFile } from '../../kinds/entry-file.ts';
import type { Problem } from '../../model/finding.ts';
import { buildRegistry, type Entry, type Registry, type Tools } from '../../model/registry.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Edit } from '../../yaml/edit.ts';
import { approvalsOf, type JudgedApproval, missingParts } from '../approval/approvals.ts';
import type { Refused } from '../approval/approve.ts';
import { editPost } from '../edit-post.ts';

/** The calendar before anything is planned. */
export interface PlanContext {
  readonly sources: readonly SourceFile[];
  readonly tools: Tools;
  readonly registry: Registry;
  readonly moment: Moment;
}

/** The calendar with one file more, or another. */
export interface Plan {
  readonly file: NewFile;
  readonly registry: Registry;
  /** Approvals that held before, each with why it does not any more. */
  readonly voided: readonly JudgedApproval[];
  /** The status that it had to leave, because approvals are missing now. */
  readonly leaves?: 'approved';
}

export const openPlan = (
  sources: readonly SourceFile[],
  tools: Tools,
  momentFor: (registry: Registry) => Moment,
): PlanContext => {
  const registry = buildRegistry(sources, tools);
  return { sources, tools, registry, moment: momentFor(registry) };
};

/** The registry with files in place of those that have their paths. */
export function withFiles(
  { sources, tools }: Pick<PlanContext, 'sources' | 'tools'>,
  files: readonly NewFile[],
): Registry {
  const paths = new Set(files.map(({ path }) => path));
  return buildRegistry([...sources.filter(({ path }) => !paths.has(path)), ...files], tools);
}

/** A post with changes. One that was approved goes back into review where they take its approvals away. */
export function planChange(
  context: PlanContext,
  entry: Entry<'posts'>,
  edits: readonly Edit[],
): Plan | Refused {
  const before = context.registry;
  if (before.byPath.get(entry.file)?.issues.length)
    return { refused: `${entry.file} has mistakes: npm run check says how to repair them.` };
  const written = (more: readonly Edit[]) => {
    const text = editPost(before.byPath.get(entry.file)?.text ?? '', [...edits, ...more]);
    return text === undefined ? undefined : { path: entry.file, text };
  };
  const file = written([]);
  if (!file)
    return {
      refused: `${entry.file} is written in a way that this command does not know: change it by hand.`,
    };
  const registry = withFiles(context, [file]);
  const after = registry.posts.get(entry.id);
  const then = approvalsOf(before)(entry);
  const voided = after
    ? approvalsOf(registry)(after).filter(({ at, void: reason }) => reason && then[at] && !then[at].void)
    : [];
  const isShort =
    after?.data.status === 'approved' && missingParts(registry, after, context.moment.today).length > 0;
  const back = isShort && voided.length > 0 ? written([{ at: ['status'], set: 'in-review' }]) : undefined;
  return back
    ? { file: back, registry: withFiles(context, [back]), voided, leaves: 'approved' }
    : { file, registry, voided };
}

/**
 * What the check says to a plan that it did not say before, wherever it says it: a post can be in the way of another one. Who
 * has to agree to the change is for its review.
 */
export function judgePlan({ registry, moment }: PlanContext, plan: Pick<Plan, 'registry'>): Problem[] {
  const change = changeBetween(registry, plan.registry, { approvers: [] });
  return checkChange(change, { ...moment, announce: true }).problems.filter(
    ({ inBaseline, rule }) => !inBaseline && !asking.has(rule),
  );
}

const asking: ReadonlySet<string> = new Set(['missing-approval', 'unconfirmed-decision']);
