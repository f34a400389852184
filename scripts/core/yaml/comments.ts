/** The comments of a YAML text, which are no part of its data. */
import { scalarsOf } from './visits.ts';

/** The first line that entries begin with: it tells an editor the schema. */
const modeline = /^# yaml-language-server: \$schema=[\w./-]+$/;

/** Every comment in the order of the text, from its `#` to the end of the line, but for the line for editors. */
export function commentsIn(text: string): string[] {
  const scalars = scalarsOf(text);
  let next = 0;
  return [...text.matchAll(/(?<=^|[ \t\uFEFF])#.*/gm)].flatMap(({ 0: comment, index }) => {
    while ((scalars[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next++;
    const isText = (scalars[next]?.from ?? Number.POSITIVE_INFINITY) <= index;
    return isText || modeline.test(comment.trimEnd()) ? [] : [comment.trimEnd()];
  });
}

/** What became of comments: those that are only in one of two texts; as many of each are taken for changed ones. */
export interface CommentChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly (readonly [before: string, after: string])[];
}

export function commentChanges(before: string, after: string): CommentChanges {
  const [then, now] = [commentsIn(before), commentsIn(after)];
  const removed = without(then, now);
  const added = without(now, then);
  return removed.length === added.length
    ? { added: [], removed: [], changed: removed.map((one, index) => [one, added[index] ?? ''] as const) }
    : { added, removed, changed: [] };
}

/** The items of a list that another one does not have, or not as often. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = Map.groupBy(others, (one) => one);
  return list.filter((one) => left.get(one)?.pop() === undefined);
}
