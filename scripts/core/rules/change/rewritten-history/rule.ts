import { agreed, asked, leadOf, missingAgreement, nameOf } from '../../../change/agreement.ts';
import { type Change, changesOf, type EntryChange } from '../../../change/change.ts';
import type { Finding } from '../../../problem.ts';
import { defineChangeRule } from '../../../rule.ts';

export const rewrittenHistory = defineChangeRule({
  id: 'rewritten-history',
  severity: 'error',
  summary: 'What has happened stays written: the steps of a case, and what somebody else has read or learnt.',
  *check(change, { today }) {
    for (const one of changesOf(change, 'people')) yield* receipts(change, one, today);
    for (const one of changesOf(change, 'unofficial')) yield* steps(change, one, today);
  },
});

/** Only the person themself can say that they have read or learnt something, or take it back. */
function* receipts(
  change: Change,
  { file, before, after }: EntryChange<'people'>,
  today: string,
): Iterable<Finding> {
  if (!after) return;
  // Somebody who was not known before speaks for themself under the login that the change gives them.
  const own = (login: string | undefined) =>
    !before && login !== undefined && login.toLowerCase() === after.data.github?.toLowerCase();
  const { author, approvers } = change.voices;
  if (own(author?.login) || approvers.some(({ login }) => own(login))) return;
  const requirement = { anyOf: asked([after.id, 'whose receipt it is']) };
  if (agreed(change, requirement, today)) return;
  for (const key of ['read', 'training'] as const) {
    for (const what of differences(before?.data[key], after.data[key])) {
      const { heard, fix } = missingAgreement(change, requirement, today);
      yield {
        file,
        path: [key],
        message: `${key === 'read' ? 'What' : 'The training that'} ${nameOf(change.after, after.id)} has ${key === 'read' ? 'read' : 'followed'} is ${what}, and only they can say that. ${heard}`,
        fix: before ? fix : 'Leave it out: they add it themself, in a change of their own.',
      };
      break;
    }
  }
}

/** How two lists or maps of dated facts differ. */
function* differences(then: object | undefined, now: object | undefined): Iterable<string> {
  const texts = (value: object | undefined) =>
    new Set(
      Object.entries(value ?? {}).map(
        ([key, fact]) => (Array.isArray(value) ? '' : key) + JSON.stringify(fact),
      ),
    );
  const [old, fresh] = [texts(then), texts(now)];
  const lost = [...old].some((text) => !fresh.has(text));
  const added = [...fresh].some((text) => !old.has(text));
  if (lost) yield added ? 'rewritten' : 'taken away';
  else if (added) yield 'added';
}

/** A case only grows, and is closed in the end; the lead alone can have a step taken out. */
function* steps(
  change: Change,
  { file, before, after }: EntryChange<'unofficial'>,
  today: string,
): Iterable<Finding> {
  const events = before?.data.case?.events ?? [];
  const left = (after?.data.case?.events ?? []).map((event) => JSON.stringify(event));
  const lost = events.filter((event) => {
    const at = left.indexOf(JSON.stringify(event));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const gone = !after && before !== undefined && !isAdopted(change, before.id);
  if (lost.length === 0 && !gone) return;
  if (!after && !gone) return;
  const requirement = { anyOf: leadOf(change.before) };
  if (agreed(change, requirement, today)) return;
  const { needs, heard, fix } = missingAgreement(change, requirement, today);
  const [first] = lost;
  yield {
    file,
    path: ['case', 'events'],
    message: gone
      ? `The case of \`${before.id}\` is deleted${events.length > 0 ? `, with ${events.length} step${events.length === 1 ? '' : 's'}` : ''}, which ${needs}. ${heard}`
      : `The step \`${first?.kind}\` of ${first?.on} is no longer in the case${lost.length > 1 ? `, and ${lost.length - 1} more` : ''}, which ${needs}. ${heard}`,
    fix: gone
      ? `Bring the file back and close the case (\`status: closed\`). ${fix}`
      : `Leave the step as it is and add one that corrects it (\`kind: note\`). ${fix}`,
  };
}

/** The account has become one of ours. */
const isAdopted = ({ after }: Change, id: string): boolean => after.channels.has(id);
