/** One person approves one post: what the file becomes, or why they cannot. */
import type { Moment } from '../../dates/moment.ts';
import type { ApprovalPart } from '../../kinds/post.ts';
import { isBroken } from '../../model/is-broken.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { inEnglish } from '../../model/wording.ts';
import { isAlone, personWords } from '../../organization/availability.ts';
import { andList } from '../../text/lists.ts';
import type { Edit } from '../../yaml/edit.ts';
import { inLine } from '../../yaml/edit.ts';
import { editPost } from '../edit-post.ts';
import { postsByFile } from '../planned-posts.ts';
import { statuses } from '../status.ts';
import { partWords, timeWords } from '../words.ts';
import {
  type Approval,
  approvalsOf,
  flowOf,
  holding,
  type JudgedApproval,
  missingFrom,
  missingParts,
  unowned,
} from './approvals.ts';
import { sealOf } from './content.ts';
import { holdersOf, unfitness } from './fitness.ts';
import { unfitWords, voidWords } from './words.ts';

/** Who approves, as what if that cannot be told, and what colleagues are told with it. */
export interface ApprovalAsked {
  readonly by: string;
  readonly part?: ApprovalPart | undefined;
  readonly note?: string | undefined;
  /** Where it could be several things, it is the last of them in the flow: nobody is there to be asked. */
  readonly choose?: true | undefined;
}

export interface NewApproval {
  readonly approval: Approval;
  /** Approvals of the same person that did not hold any more; the new one stands in their place. */
  readonly replaced: readonly JudgedApproval[];
  /** Approvals of others that do not hold. */
  readonly others: readonly JudgedApproval[];
  /** The parts that nobody has approved in. */
  readonly missing: readonly ApprovalPart[];
  /** With it nothing is missing: the status becomes `approved`, as far as it was not. */
  readonly isApproved: boolean;
  readonly file: string;
  readonly text: string;
}

export type Refused = { readonly refused: string };

/** The approval of somebody who is known, for an entry as it is at a moment; or, in a sentence, why there cannot be one. */
export function approve(
  registry: Registry,
  entry: Entry<'posts'>,
  asked: ApprovalAsked,
  { now, today }: Moment,
): NewApproval | Refused {
  const refused = cannotBeApproved(registry, entry, { now, today });
  if (refused !== undefined) return { refused };
  const { by, note } = asked;
  const who = personWords(registry, by);
  const judged = approvalsOf(registry)(entry);
  const own = judged.filter(({ approval }) => approval.by === by);
  const holds = own.find(({ void: reason }) => !reason)?.approval;
  if (holds) return { refused: `${who} has approved it already, as \`${holds.as}\` on ${holds.on}.` };
  const part = partFor(registry, entry, asked, today);
  if (typeof part === 'object') return part;

  const approval: Approval = {
    by,
    as: part,
    hash: sealOf(registry, entry),
    on: today,
    ...(note !== undefined && { note }),
  };
  const others = judged.filter(({ approval: one, void: reason }) => reason && one.by !== by);
  const given = [...holding(registry, entry), approval];
  const missing = missingFrom(registry, entry, { today, given });
  const isApproved = missing.length === 0 && others.length === 0;
  const text = editPost(registry.byPath.get(entry.file)?.text ?? '', [
    ...recorded(own, approval),
    ...(isApproved && entry.data.status !== 'approved' ? [{ at: ['status'], set: 'approved' } as const] : []),
  ]);
  const { file } = entry;
  if (text === undefined)
    return {
      refused: `${file} is written in a way that this command does not know. Write into its \`approvals\`: ${inLine(approval)}`,
    };
  return { approval, replaced: own, others, missing, isApproved, file, text };
}

/** Why nobody can approve it now. */
function cannotBeApproved(
  registry: Registry,
  entry: Entry<'posts'>,
  { now, today }: Moment,
): string | undefined {
  const { file, id, data } = entry;
  const broken = (['status', 'posts', 'approvals', 'author', 'risk'] as const).find((key) =>
    isBroken(registry, entry, key),
  );
  if (broken !== undefined) return `\`${broken}\` in ${file} is broken: npm run check says how to repair it.`;
  const { status, risk = 'normal' } = data;
  if (status === undefined || !statuses[status].canBeApproved)
    return `The post is \`${status}\`: only one that is \`in-review\` can be approved. Its author brings it there: npm run plan -- ${id} --status in-review`;
  const planned = postsByFile(registry).get(file) ?? [];
  const past = planned.find(({ time }) => time && time.instant <= now);
  if (past?.time)
    return `Its time on \`${past.post.channel}\`, ${timeWords(past.time)}, has passed: give it another one first: npm run plan -- ${id} --at TIME`;
  const unclear = planned.find(({ time }) => !time);
  if (planned.length === 0 || unclear)
    return `Nothing can be approved before it has a time on each of its channels: npm run check says what is wrong.`;
  const { needs } = flowOf(registry, entry);
  if (needs.length === 0)
    return `Nobody has to approve a post of risk \`${risk}\`, as policy/planning.yaml says.`;
  if (isAlone(registry, today)) return 'There is nobody but its author: nobody has to approve it.';
  if (missingParts(registry, entry, today).length === 0)
    return `Everybody whom its risk (\`${risk}\`) asks for has approved it: ${andList(
      holding(registry, entry).map(({ by, as, on }) => `${personWords(registry, by)} as \`${as}\` on ${on}`),
    )}.`;
  return undefined;
}

/** As what they approve: what they are, and the flow still needs. */
function partFor(
  registry: Registry,
  entry: Entry<'posts'>,
  { by, part, choose }: ApprovalAsked,
  today: string,
): ApprovalPart | Refused {
  const who = personWords(registry, by);
  const { needs } = flowOf(registry, entry);
  const missing = missingParts(registry, entry, today);
  const { risk = 'normal' } = entry.data;
  if (part !== undefined && !needs.includes(part) && !missing.includes(part))
    return {
      refused: `A post of risk \`${risk}\` is not approved as \`${part}\`, but as ${andList(quoted(needs))}.`,
    };
  if (part !== undefined && !missing.includes(part))
    return { refused: `It has been approved as \`${part}\` already; missing: ${andList(quoted(missing))}.` };
  const given = holding(registry, entry);
  const wanted = part === undefined ? missing : [part];
  const reasons = wanted.map((as) => unfitness(registry, entry, { by, as, on: today }));
  const fitting = wanted.filter(
    (as, index) =>
      !reasons[index] &&
      (as !== 'owner' ||
        unowned(registry, entry, [...given, { by, as }]).length < unowned(registry, entry, given).length),
  );
  const last = fitting.at(-1);
  if (choose && last !== undefined) return last;
  const [only, ...more] = fitting;
  if (only !== undefined && more.length === 0) return only;
  if (only !== undefined)
    return {
      refused: `${who} can approve it as ${andList(quoted(fitting))}, and each part needs a person of its own: say which with --part.`,
    };
  const reason = reasons.find((one) => one && one.why !== 'part') ?? reasons.find(Boolean);
  if (reason && reason.why !== 'part') return { refused: `${who} ${inEnglish(unfitWords(reason))}.` };
  const whom = wanted.map((as) => {
    const names = holdersOf(registry, entry, as).map((id) => personWords(registry, id));
    return `\`${as}\`: ${partWords[as].en}${names.length > 0 ? `, ${names.join(', ')}` : ''}`;
  });
  return { refused: `${who} is none of those who are still to approve it. As ${whom.join('; as ')}.` };
}

const quoted = (words: readonly string[]): string[] => words.map((word) => `\`${word}\``);

/** In the place of the first of the earlier approvals, and the others go. */
function recorded(earlier: readonly JudgedApproval[], approval: Approval): Edit[] {
  const [first, ...rest] = earlier;
  if (!first) return [{ at: ['approvals'], append: approval }];
  return [
    { at: ['approvals', first.at], set: approval },
    ...rest.toReversed().map(({ at }): Edit => ({ at: ['approvals', at], remove: true })),
  ];
}

/** ``Ben Roy approved it on 2026-11-01, and that is void: something has changed since``. */
export const voidSentence = (registry: Registry, { approval, void: reason }: JudgedApproval): string =>
  `the approval of ${personWords(registry, approval.by)} of ${approval.on} ${reason ? inEnglish(voidWords(reason)) : 'holds'}`;
