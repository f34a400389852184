/** What there is to do beside asking those who may approve a part of a change. */
import { kinds } from '../kinds/kinds.ts';
import { eachLanguage, en, fr, type InBoth, inBoth, type Wording } from '../model/wording.ts';
import { isAlone, isSmall } from '../organization/availability.ts';
import { receiptRepair } from '../organization/receipts.ts';
import { orList } from '../text/lists.ts';
import type { ApprovalRequest, Requirement } from './approval-request.ts';
import { type Approver, approversIn, approversOf, thereAs } from './approvers.ts';
import type { Change } from './diff.ts';
import { missingReceipt } from './missing-receipt.ts';
import { participantWords } from './participants.ts';
import { leadOf } from './rights/say.ts';

/** Nobody reads more names than this. */
export const most = 4;

/** What there is to do beside asking those who may approve; undefined where asking them is all. */
export function adviceOn(change: Change, request: ApprovalRequest, today: string): InBoth | undefined {
  const { requirement, fix } = request;
  const hint = unheard(change, approversOf(change, requirement, today).slice(0, most), requirement, today);
  const advice = [
    ...unreadAmong(change, requirement, today).flatMap(({ sentence, repair }) => [sentence, repair]),
    ...[fix?.(hint ?? usualFix()) ?? hint ?? []].flat(),
  ];
  return advice.length > 0 ? inTurn(advice) : undefined;
}

/** `who`: those who are asked; without them the sentence follows a list of them. */
export const usualFix = (who: InBoth = { en: 'one of them', fr: 'l’une de ces personnes' }): InBoth => ({
  en: `Ask ${who.en} to approve this very change, or leave this part out.`,
  fr: `Demandez à ${who.fr} d’approuver ce changement précis, ou retirez cette partie.`,
});

/** Nobody can agree to the repair of the file that says who may. */
const leaderless: InBoth = {
  en: `\`${kinds.organization.at}\` names no lead where this change goes, nor has it in the history that is at hand: an administrator of the repository must put that file right first.`,
  fr: `\`${kinds.organization.at}\` ne nomme aucun responsable là où va ce changement, ni dans l’historique disponible\u00A0: une personne qui administre le dépôt doit d’abord corriger ce fichier.`,
};

/** What to do where nobody of those who may approve can be heard on the host, or too few; undefined where asking them is all. */
export function unheard(
  { rights }: Change,
  able: readonly Approver[],
  { second }: Requirement,
  today: string,
): InBoth | undefined {
  if (able.length === 0 && leadOf(rights).size === 0) return leaderless;
  const heard = approversIn(
    rights,
    new Map(rights.people.keys().map((id) => [id, inBoth('')])),
    today,
  ).filter(({ login }) => login !== null);
  if (second && heard.length === 1 && !isAlone(rights, today))
    return {
      en: `Only ${heard[0]?.name} (\`${heard[0]?.login}\`) can be heard, and one is not two. A second person needs a login, in a change that does nothing else: somebody who administers the repository on its host merges it in spite of the check, once that person has confirmed the account.`,
      fr: `Seule une personne peut être reconnue, ${heard[0]?.name} (\`${heard[0]?.login}\`), et il en faut deux. Une seconde personne doit avoir un identifiant de connexion, par un changement qui ne fait rien d’autre\u00A0: une personne qui administre le dépôt le fusionne malgré la vérification, une fois le compte confirmé par l’intéressé.`,
    };
  if (able.length === 0 || able.some(({ login }) => login !== null)) return undefined;
  // The first login of all is that of somebody who leads over everything.
  const leads = [...leadOf(rights).keys()];
  const first = leads.every((id) => rights.people.get(id)?.data.github === undefined);
  const people = first ? leads : able.map(({ person }) => person);
  const files = people.flatMap((id) => rights.people.get(id)?.file ?? []).map((file) => `\`${file}\``);
  if (files.length === 0) return undefined;
  return {
    en: `None of them can be heard: write their \`github\` into ${orList(files)} first, in a change of its own.`,
    fr: `Aucune de ces personnes ne peut être reconnue\u00A0: inscrivez d’abord leur \`github\` dans ${orList(files, 'fr')}, par un changement séparé.`,
  };
}

/** Somebody whose word would be enough if they had read what is required. */
interface Unread {
  readonly who: Wording;
  readonly sentence: InBoth;
  readonly repair: InBoth;
}

export function unreadAmong(change: Change, { anyOf, second, self }: Requirement, today: string): Unread[] {
  const { rights, participants } = change;
  const { author, approvers } = participants;
  return [...(author && !second ? [author] : []), ...approvers].flatMap((one) => {
    const id = thereAs(change, one, today);
    if (id === undefined || id === self || !(anyOf.has(id) || isSmall(rights))) return [];
    const gap = missingReceipt(change, id, today);
    if (!gap) return [];
    const who = participantWords(one);
    const repair = receiptRepair(gap.reading, { id, read: one.person?.data.read, today });
    const sentence = {
      en: en`${who} ${gap.lack}: until they have read it, their agreement does not count.`,
      fr: fr`${who} ${gap.lack} : sans cette lecture, son accord ne compte pas.`,
    };
    return [{ who, sentence, repair }];
  });
}

/** Sentences one after the other. */
export const inTurn = (sentences: readonly Wording[]): InBoth =>
  eachLanguage(sentences, (texts) => texts.join(' '));
