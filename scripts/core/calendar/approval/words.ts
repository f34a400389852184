/** How commands and reviews speak of approvals that could not be given or do not hold any more; English, as a predicate. */
import { partWords } from '../words.ts';
import type { Voidness } from './approvals.ts';
import type { Unfitness } from './fitness.ts';

/** Why somebody cannot approve: `has written the post, and nobody approves their own`. */
export function unfitWords(reason: Unfitness): string {
  if (reason.why === 'author') return 'has written the post, and nobody approves their own';
  if (reason.why === 'part') return `approves as \`${reason.as}\`, which is for ${partWords[reason.as].en}`;
  if (reason.why === 'unread')
    return `has not read \`${reason.document}\` ${reason.version}, which everybody who approves must have`;
  if (reason.kind === 'left') return reason.date === undefined ? 'has left' : `left on ${reason.date}`;
  return reason.date === undefined ? 'is on leave' : `is on leave until ${reason.date}`;
}

/** Why an approval does not hold: `is void: what was approved has changed since`. */
export function voidWords(reason: Voidness): string {
  if (reason.why === 'changed') return 'is void: what was approved has changed since';
  if (reason.why === 'expired') return `is void: it counts until ${reason.until}, and the post is later`;
  if (reason.why === 'late') return `is void: the post was to appear on ${reason.day}, before it`;
  return `does not count: that person ${unfitWords(reason)}`;
}
