/** Is a post approved? Which approvals of it hold, why the others do not, and what is missing. */
import { addDays } from '../../dates/day.ts';
import type { ApprovalPart, Post } from '../../kinds/post.ts';
import { once } from '../../model/once.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { isAlone, isSmall } from '../../organization/availability.ts';
import { type PlannedPost, postsByFile } from '../planned-posts.ts';
import { planningOf } from '../planning.ts';
import { sealOf } from './content.ts';
import { answersFor, owns, type Unfitness, unfitness } from './fitness.ts';

export type Approval = NonNullable<Post['approvals']>[number];

/** Why an approval does not hold: its person could not give it, the content is another one, it is older than it may be, or too late. */
export type Voidness =
  | { readonly why: 'changed' }
  | { readonly why: 'expired'; readonly until: string }
  | { readonly why: 'late'; readonly day: string }
  | Unfitness;

export interface JudgedApproval {
  readonly approval: Approval;
  /** Its index in the file. */
  readonly at: number;
  /** Absent where it holds. */
  readonly void?: Voidness;
}

/** Every approval of an entry, in the order of the file, each with what is wrong with it. */
export const approvalsOf = once((registry: Registry) => {
  const judged = new Map<string, readonly JudgedApproval[]>();
  return (entry: Entry<'posts'>): readonly JudgedApproval[] => {
    const known = judged.get(entry.file);
    if (known) return known;
    const found = judge(registry, entry);
    judged.set(entry.file, found);
    return found;
  };
});

function judge(registry: Registry, entry: Entry<'posts'>): JudgedApproval[] {
  const approvals = entry.data.approvals ?? [];
  if (approvals.length === 0) return [];
  const content = sealOf(registry, entry);
  const days = (postsByFile(registry).get(entry.file) ?? []).flatMap(({ time }) => time?.day ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const { valid_days: valid } = flowOf(registry, entry);
  return approvals.map((approval, at) => {
    const until = addDays(approval.on, valid);
    const reason: Voidness | undefined =
      unfitness(registry, entry, approval) ??
      (approval.hash === content ? undefined : { why: 'changed' }) ??
      (first !== undefined && first < approval.on ? { why: 'late', day: first } : undefined) ??
      (last !== undefined && last > until ? { why: 'expired', until } : undefined);
    return { approval, at, ...(reason && { void: reason }) };
  });
}

/** How a post of this risk is approved. */
export const flowOf = (registry: Registry, { data }: Entry<'posts'>) =>
  planningOf(registry).flows[data.risk ?? 'normal'];

/**
 * The parts of the flow that nobody has approved in. Each part needs a person of its own; as `owner` every channel of the entry
 * needs one who owns it. Where there is one person only, nobody can be asked (`today`: `YYYY-MM-DD`).
 */
export const missingParts = (
  registry: Registry,
  entry: Entry<'posts'>,
  today: string,
): readonly ApprovalPart[] => missingFrom(registry, entry, { today, given: holding(registry, entry) });

/** The approvals of an entry that hold. */
export const holding = (registry: Registry, entry: Entry<'posts'>): readonly Approval[] =>
  approvalsOf(registry)(entry).flatMap(({ approval, void: reason }) => (reason ? [] : [approval]));

/** The same for approvals that are given, each by somebody who could give it. */
export function missingFrom(
  registry: Registry,
  entry: Entry<'posts'>,
  { today, given }: { readonly today: string; readonly given: readonly Pick<Approval, 'by' | 'as'>[] },
): readonly ApprovalPart[] {
  const { needs } = flowOf(registry, entry);
  if (needs.length === 0 || isAlone(registry, today)) return [];
  // Those who approved in one part only are taken first: the others may be needed elsewhere.
  const partsOf = (by: string) => given.filter((one) => one.by === by).length;
  const missing: ApprovalPart[] = [];
  const taken = new Set<string>();
  for (const need of needs) {
    const fitting = given
      .filter(({ as, by }) => as === need && !taken.has(by))
      .sort((a, b) => partsOf(a.by) - partsOf(b.by));
    const isMet = need === 'owner' ? unowned(registry, entry, fitting).length === 0 : fitting.length > 0;
    if (isMet) for (const { by } of need === 'owner' ? fitting : fitting.slice(0, 1)) taken.add(by);
    else missing.push(need);
  }
  const isForeign = missing.length === 0 && foreign(registry, entry, given).length > 0;
  return isForeign ? ['owner'] : missing;
}

/**
 * The channels of an entry for which none of its author and approvers answers: whatever its risk, as long as its flow asks for anybody, nobody publishes on the account of
 * others without one of them. In a small organisation everybody answers for all.
 */
export const foreign = (
  registry: Registry,
  { data }: Entry<'posts'>,
  approvals: readonly Pick<Approval, 'by'>[],
): string[] => {
  if (isSmall(registry)) return [];
  const known = [data.author, ...approvals.map(({ by }) => by)];
  return [...new Set((data.posts ?? []).map(({ channel }) => channel))].filter(
    (channel) => !known.some((id) => id !== undefined && answersFor(registry, channel, id)),
  );
};

/** The channels of an entry that none of these approvals is for. */
export const unowned = (
  registry: Registry,
  { file }: Entry<'posts'>,
  approvals: readonly Pick<Approval, 'by' | 'as'>[],
): string[] => {
  const channels = new Set((postsByFile(registry).get(file) ?? []).map(({ post }) => post.channel));
  return [...channels].filter(
    (channel) => !approvals.some(({ by, as }) => as === 'owner' && owns(registry, channel, by)),
  );
};

/** The instant up to which a post must be approved (ISO text in UTC); undefined where it has no time. */
export function approvalDeadline(registry: Registry, { entry, time }: PlannedPost): string | undefined {
  if (!time) return undefined;
  const { hours_before: hours } = flowOf(registry, entry);
  return Temporal.Instant.from(time.instant).subtract({ hours }).toString({ smallestUnit: 'second' });
}
