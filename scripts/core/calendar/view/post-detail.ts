/** What a post’s own page tells beside the post: the steps of its approval, what they wait for, and what it shows. */
import type { Moment } from '../../dates/moment.ts';
import type { ApprovalPart } from '../../kinds/post.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { approvalDeadline, approvalsOf, flowOf, missingParts, type Voidness } from '../approval/approvals.ts';
import { postsByFile } from '../planned-posts.ts';
import { onClock, type ZonedTime } from '../time/local-time.ts';

export interface ApprovalStep {
  readonly part: ApprovalPart;
  /** `void`: somebody approved, and it does not count; `open`: nobody has; `free`: nobody can be asked. */
  readonly state: 'done' | 'void' | 'open' | 'free';
  readonly by?: string;
  readonly on?: string;
  readonly hash?: string;
  /** Why it does not count. */
  readonly reason?: Voidness;
}

export interface PostDetail {
  /** In the order of the flow. */
  readonly steps: readonly ApprovalStep[];
  /** Until when it must be approved, on the clock of its first post; absent where it has no time. */
  readonly deadline: ZonedTime | undefined;
}

/** The detail of an entry as it stands on a day. */
export function postDetail(
  registry: Registry,
  entry: Entry<'posts'>,
  { today }: Pick<Moment, 'today'>,
): PostDetail {
  const missing = new Set(missingParts(registry, entry, today));
  const approvals = approvalsOf(registry)(entry);
  const [first] = (postsByFile(registry).get(entry.file) ?? [])
    .filter(({ time }) => time)
    .sort((a, b) => ((a.time?.instant ?? '') < (b.time?.instant ?? '') ? -1 : 1));
  const deadline = first && approvalDeadline(registry, first);
  return {
    steps: partsOf(
      flowOf(registry, entry).needs,
      missing.has('owner') || approvals.some(({ approval }) => approval.as === 'owner'),
    ).map((part): ApprovalStep => {
      const given = approvals.filter(({ approval }) => approval.as === part);
      // The last word counts: one that holds, else the one that does not any more.
      const told = given.findLast((one) => !one.void) ?? given.at(-1);
      if (!told) return { part, state: missing.has(part) ? 'open' : 'free' };
      const { by, on, hash } = told.approval;
      if (told.void) return { part, state: 'void', by, on, hash, reason: told.void };
      return { part, state: missing.has(part) ? 'open' : 'done', by, on, hash };
    }),
    deadline: deadline === undefined || !first ? undefined : onClock(deadline, first.zone),
  };
}

/** Those of the flow, and the owner of an account for which nobody else in it answers, also once they have approved. */
const partsOf = (needs: readonly ApprovalPart[], isOwnerIn: boolean): readonly ApprovalPart[] =>
  isOwnerIn && !needs.includes('owner') ? [...needs, 'owner'] : needs;
