/** Whose words a post holds: who writes them for somebody else could approve them as a second person. */
import { sealOf } from '../../../calendar/approval/content.ts';
import { statuses } from '../../../calendar/status.ts';
import type { ApprovalRequest } from '../../../change/approval-request.ts';
import { nameOf } from '../../../change/approvers.ts';
import type { Change, EntryChange } from '../../../change/diff.ts';
import { eligible, leadOver } from '../../../change/rights/say.ts';
import { roleOf } from '../../../kinds/paths.ts';
import type { Entry } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { isAlone } from '../../../organization/availability.ts';

/**
 * A post that can be approved, or comes in as published, is said to be that of somebody who has not made the change: its author says so, or another
 * one who leads over it. One that is only planned needs that word later, to go to review.
 */
export function* authorship(change: Change, one: EntryChange, today: string): Iterable<ApprovalRequest> {
  const { rights, participants } = change;
  const { file, before, after } = one;
  if (after?.kind !== 'posts') return;
  const { author } = after.data;
  const earlier = before?.kind === 'posts' ? before : undefined;
  const maker = participants.author?.person?.id;
  if (author === undefined || author === maker || isAlone(rights, today)) return;
  if (!isSaid(after, earlier)) return;
  const isTheirs = earlier?.data.author === author;
  if (isTheirs && isApprovable(earlier) && sealOf(change.before, earlier) === sealOf(change.after, after))
    return;
  const able = eligible(
    [author, { en: 'whose post it is said to be', fr: 'dont ce serait la publication' }],
    ...leadOver(rights, after),
  );
  yield {
    file,
    path: [isTheirs && isApprovable(earlier) ? 'posts' : 'author'],
    what: words(nameOf(rights, author), after.id, isTheirs),
    whileMissing: {
      en: ', but has neither made nor approved this change',
      fr: ', mais n’a ni fait ni approuvé ce changement',
    },
    requirement: { anyOf: new Map([...able].filter(([id]) => id !== maker)) },
  };
}

/** The same for posts whose file is as it was, and that show another picture or describe it otherwise. */
export function* pictures(change: Change, today: string): Iterable<ApprovalRequest> {
  const changed = [
    ...change.entries.filter(({ kind }) => kind === 'assets'),
    ...change.files.filter((one) => roleOf(one.file).role === 'asset'),
  ];
  const [place] = changed;
  if (!place) return;
  const told = new Set(change.entries.map((one) => one.file));
  for (const after of change.after.posts.values()) {
    const before = change.before.posts.get(after.id);
    if (!before || told.has(after.file)) continue;
    for (const request of authorship(change, { kind: 'posts', file: after.file, before, after }, today))
      yield { ...request, file: place.file, path: [] };
  }
}

type Post = Entry<'posts'>;

const isApprovable = ({ data: { status } }: Post): boolean =>
  status !== undefined && statuses[status].canBeApproved;

const isSaid = (after: Post, before: Post | undefined): boolean =>
  isApprovable(after) || (after.data.status === 'published' && !before);

const words = (who: string, id: string, isTheirs: boolean): InBoth =>
  isTheirs
    ? {
        en: `${who}, the author, is said to have written what \`${id}\` says now`,
        fr: `${who}, qui en répond, aurait écrit ce que dit maintenant \`${id}\``,
      }
    : {
        en: `${who} is said to be the author of \`${id}\``,
        fr: `${who} serait l’auteur de \`${id}\``,
      };
