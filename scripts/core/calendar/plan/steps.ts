/** The steps of a post’s life as commands take them: by the table of its kind, with what each has to say. */
import { type PostStatus, postLife } from '../../kinds/post-life.ts';
import type { Entry } from '../../model/registry.ts';
import { orList } from '../../text/lists.ts';
import type { Edit } from '../../yaml/edit.ts';
import type { Refused } from '../approval/approve.ts';

/** What a step is taken with. */
export interface StepWords {
  /** Who asks for changes. */
  readonly by?: string | undefined;
  /** What has to change, or why it is cancelled. */
  readonly why?: string | undefined;
}

/** Which statuses can follow, in the order of the table. */
export const nextStatuses = (status: PostStatus): readonly PostStatus[] =>
  Object.keys(postLife.steps[status]) as PostStatus[];

/** The changes that bring a post to a status on a day; or, in a sentence, why there is no such step or what it lacks. */
export function stepTo(
  { id, data }: Entry<'posts'>,
  to: PostStatus,
  { by, why }: StepWords,
  today: string,
): readonly Edit[] | Refused {
  const { status } = data;
  if (status === undefined)
    return { refused: `${id} has no status that can be read: npm run check says what is wrong.` };
  if (status === to) return { refused: `${id} is \`${to}\` already.` };
  const next = nextStatuses(status);
  if (!next.includes(to))
    return {
      refused:
        next.length > 0
          ? `${id} is \`${status}\`, and cannot become \`${to}\`; it can become ${orList(next.map((one) => `\`${one}\``))}.`
          : `${id} is \`${status}\`, and stays that. What is corrected is a new post.`,
    };
  if (to === 'published') return { refused: `Where has it appeared? npm run plan -- ${id} --published URL` };
  const step: Edit[] = [{ at: ['status'], set: to }];
  if (to === 'cancelled')
    return why === undefined
      ? { refused: 'Why is it cancelled? Say it with --why TEXT.' }
      : [...step, { at: ['cancelled'], set: { on: today, reason: why } }];
  if (status === 'cancelled' && data.cancelled !== undefined) step.push({ at: ['cancelled'], remove: true });
  if (to !== 'changes-requested') return step;
  if (by === undefined || why === undefined)
    return { refused: 'Who asks for changes, and for which? Say it with --as ID and --why TEXT.' };
  // What was approved is what somebody wants changed.
  const approvals: Edit[] = data.approvals === undefined ? [] : [{ at: ['approvals'], remove: true }];
  return [...step, ...approvals, { at: ['changes_requested'], set: { by, on: today, what: why } }];
}

/**
 * The changes that say where a post has appeared on a day. `channel`: absent where there is one that has not yet. With the last
 * one the post is published.
 */
export function appeared(
  { id, data }: Entry<'posts'>,
  { url, channel, on }: { readonly url: string; readonly channel?: string | undefined; readonly on: string },
): readonly Edit[] | Refused {
  if (data.status !== 'approved')
    return { refused: `${id} is \`${data.status}\`: only one that is \`approved\` appears.` };
  const posts = data.posts ?? [];
  const open = posts.flatMap((post, index) => (post.published ? [] : [{ ...post, index }]));
  const meant = channel === undefined ? open : open.filter((post) => post.channel === channel);
  const [one] = meant;
  if (!one || meant.length > 1)
    return {
      refused: `On which channel has it appeared? Say it with --channel; it has not yet on ${orList(open.map((post) => post.channel)) || 'any other'}.`,
    };
  return [
    { at: ['posts', one.index, 'published'], set: { url, on } },
    ...(open.length === 1 ? [{ at: ['status'], set: 'published' } as const] : []),
  ];
}
