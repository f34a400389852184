import { isConfirmedBy } from '../../../calendar/approval/reviewed.ts';
import { nameOf as postName } from '../../../calendar/planned-posts.ts';
import type { ApprovalRequest } from '../../../change/approval-request.ts';
import { nameOf } from '../../../change/approvers.ts';
import { type Decision, decisionsIn } from '../../../change/decisions.ts';
import type { Change, EntryChange } from '../../../change/diff.ts';
import { eligible, leadOf } from '../../../change/rights/say.ts';
import { en, fr } from '../../../model/wording.ts';
import { absentees } from '../../../organization/availability.ts';
import { defineChangeRule } from '../../define-rule.ts';
import { authorship, pictures } from './authorship.ts';

export const unconfirmedDecision = defineChangeRule({
  id: 'unconfirmed-decision',
  severity: 'error',
  name: { en: 'Unconfirmed decision', fr: 'Décision non confirmée' },
  summary: {
    en: 'A decision stands in the name of somebody who made the change or approved it.',
    fr: 'Une décision est prise au nom d’une personne qui a fait la modification ou l’a approuvée.',
  },
  *requests(change, { today }): Iterable<ApprovalRequest> {
    yield* pictures(change, today);
    for (const entry of change.entries) {
      yield* authorship(change, entry, today);
      const before = new Map(decisionsIn(entry.before).map((one) => [one.key, one]));
      const after = decisionsIn(entry.after);
      for (const decision of after)
        if (before.get(decision.key)?.text !== decision.text && !isReviewed(change, entry, decision))
          yield confirmation(change, entry.file, decision, before.get(decision.key), today);
      for (const decision of isReadable(change, entry) ? before.values() : [])
        if (!after.some(({ key }) => key === decision.key) && !isOverruled(entry, decision))
          yield withdrawal(change, entry.file, decision);
    }
  },
});

/** An approval of a post that its person has given by a review, of exactly this content. */
function isReviewed(
  { participants: { reviews } }: Change,
  { after }: EntryChange,
  { path, by }: Decision,
): boolean {
  if (after?.kind !== 'posts' || path[0] !== 'approvals' || !reviews) return false;
  const approval = after.data.approvals?.[Number(path[1])];
  return (
    approval !== undefined &&
    reviews.some((review) => review.person?.id === by && isConfirmedBy(review, postName(after), approval))
  );
}

/** An entry that goes as a whole, or cannot be read, is spoken of elsewhere. */
const isReadable = ({ after: { byPath } }: Change, { file, after }: EntryChange): boolean =>
  after !== undefined && byPath.get(file)?.value !== undefined;

function confirmation(
  { rights }: Change,
  file: string,
  { path, by, what }: Decision,
  earlier: Decision | undefined,
  today: string,
): ApprovalRequest {
  const hasLeft = absentees(rights, today).get(by)?.kind === 'left';
  return {
    file,
    path,
    what: {
      en: en`${nameOf(rights, by)} is said to have ${what}`,
      fr: fr`${nameOf(rights, by)} aurait ${what}`,
    },
    whileMissing: {
      en: ', but has neither made nor approved this change',
      fr: ', mais n’a ni fait ni approuvé ce changement',
    },
    // Of what somebody decided who has left since, the lead may have the words corrected.
    requirement: {
      anyOf:
        hasLeft && earlier?.by === by
          ? leadOf(rights)
          : eligible([by, { en: 'whose decision it is', fr: 'qui a pris cette décision' }]),
    },
    ...(!rights.people.has(by) && {
      fix: () => ({
        en: `\`${by}\` is not known where this change goes: add the person first, in a change of its own.`,
        fr: `\`${by}\` n’est pas connu là où va ce changement\u00A0: ajoutez d’abord la personne, par un changement séparé.`,
      }),
    }),
    ...(hasLeft && {
      fix: () => ({
        en: `\`${by}\` has left and cannot confirm it: leave it as it was, or have it decided again by somebody who is here.`,
        fr: `\`${by}\` est parti et ne peut pas le confirmer\u00A0: laissez ce qui était écrit, ou faites décider de nouveau par une personne présente.`,
      }),
    }),
  };
}

/** Where changes are asked for, what was approved before is approved no more: nobody is asked for that. */
const isOverruled = ({ after }: EntryChange, { path }: Decision): boolean =>
  after?.kind === 'posts' && after.data.status === 'changes-requested' && path[0] === 'approvals';

/** Who has decided something, or the lead, may take it back. */
const withdrawal = ({ rights }: Change, file: string, { path, by, what }: Decision): ApprovalRequest => ({
  file,
  path: path.slice(0, -1),
  what: {
    en: en`That ${nameOf(rights, by)} has ${what} is taken away`,
    fr: fr`Il n’est plus écrit que ${nameOf(rights, by)} a ${what}`,
  },
  requirement: {
    anyOf: new Map([
      ...eligible([by, { en: 'whose decision it was', fr: 'qui avait pris cette décision' }]),
      ...leadOf(rights),
    ]),
  },
});
