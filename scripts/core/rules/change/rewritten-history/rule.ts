import { type Change, changesOf, type EntryChange } from '../../../change/diff.ts';
import { type ApprovalRequest, eligible, leadOf, nameOf } from '../../../change/required-approvals.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const rewrittenHistory = defineChangeRule({
  id: 'rewritten-history',
  severity: 'error',
  summary: 'What has happened stays written: the steps of a case, and what somebody else has read or learnt.',
  *requests(change) {
    for (const one of changesOf(change, 'people')) yield* receipts(change, one);
    for (const one of changesOf(change, 'unofficial')) yield* steps(change, one);
  },
});

/** Only the person themself can say that they have read or learnt something, or take it back. */
function* receipts(
  change: Change,
  { file, before, after }: EntryChange<'people'>,
): Iterable<ApprovalRequest> {
  // A file that cannot be read takes nothing back.
  if (!after || change.after.byPath.get(file)?.value === undefined) return;
  // Somebody who was not known before speaks for themself under the login that the change gives them.
  const own = (login: string | undefined) =>
    !before && login !== undefined && login.toLowerCase() === after.data.github?.toLowerCase();
  const { author, approvers } = change.participants;
  if (own(author?.login) || approvers.some(({ login }) => own(login))) return;
  const name = nameOf(change.after, after.id);
  for (const key of ['read', 'training'] as const) {
    const how = difference(before?.data[key], after.data[key]);
    if (how === undefined) continue;
    yield {
      file,
      path: [key],
      what: `What ${name} has ${key === 'read' ? 'read' : 'learnt'} is ${how}`,
      whileMissing: `, but ${name} has neither made nor approved this change`,
      requirement: { anyOf: eligible([after.id, 'whose receipt it is']) },
      ...(!before && { fix: () => 'Leave it out: they add it themself, in a change of their own.' }),
    };
  }
}

/** How two lists or maps of dated facts differ, as a participle. */
function difference(then: object | undefined, now: object | undefined): string | undefined {
  const texts = (value: object | undefined) =>
    new Set(
      Object.entries(value ?? {}).map(
        ([key, fact]) => (Array.isArray(value) ? '' : key) + JSON.stringify(fact),
      ),
    );
  const [old, fresh] = [texts(then), texts(now)];
  const added = !fresh.isSubsetOf(old);
  if (!old.isSubsetOf(fresh)) return added ? 'rewritten' : 'taken away';
  return added ? 'added' : undefined;
}

/** A case only grows, and is closed in the end; the lead alone can have a step taken out. */
function* steps(
  change: Change,
  { file, before, after }: EntryChange<'unofficial'>,
): Iterable<ApprovalRequest> {
  if (!before) return;
  const events = before.data.case?.events ?? [];
  const place = { file, path: ['case', 'events'], requirement: { anyOf: leadOf(change.before) } };
  if (!after) {
    if (isAdopted(change, before.id)) return;
    const what = `The case of \`${before.id}\` is deleted`;
    yield {
      ...place,
      what: events.length > 0 ? `${what}, with ${events.length} step${events.length === 1 ? '' : 's'}` : what,
      fix: (usual) => `Bring the file back and close the case (\`status: closed\`). ${usual}`,
    };
    return;
  }
  const left = (after.data.case?.events ?? []).map((event) => JSON.stringify(event));
  const lost = events.filter((event) => {
    const at = left.indexOf(JSON.stringify(event));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const [first] = lost;
  if (!first) return;
  const more = lost.length > 1 ? `, and ${lost.length - 1} more` : '';
  yield {
    ...place,
    what: `The step \`${first.kind}\` of ${first.on} is no longer in the case${more}`,
    fix: (usual) => `Leave the step as it is and add one that corrects it (\`kind: note\`). ${usual}`,
  };
}

/** The account has become one of ours. */
const isAdopted = ({ after }: Change, id: string): boolean => after.channels.has(id);
