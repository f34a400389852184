/** Who has to agree to a part of a change, whether they have, and how to ask those who have not. */

import { kinds } from '../kinds/kinds.ts';
import type { Finding, KeyPath, Place, Related } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
import { eachLanguage, en, fr, type InBoth, inBoth, type Wording } from '../model/wording.ts';
import { absentees, isAlone, isSmall } from '../organization/availability.ts';
import { receiptRepair } from '../organization/receipts.ts';
import { orList } from '../text/lists.ts';
import type { Change } from './diff.ts';
import { missingReceipt } from './missing-receipt.ts';
import type { Participant, Participants } from './participants.ts';
import { leadOf, type Sayers } from './rights/say.ts';

/** A part of a change that needs somebody's word. */
export interface Requirement {
  /** One of these people, with what they are: `the owner`, ``lead of `museum` ``. From the state that gives the rights. */
  readonly anyOf: Sayers;
  /** The author's own word is not enough: a second person must look. */
  readonly second?: boolean;
  /** Whom it is about, where it is about a person: what they say of themself counts whatever they have not read. */
  readonly self?: string;
}

/** A part of a change for which somebody is asked, with its place. */
export interface ApprovalRequest extends Place {
  /** Half a sentence: ``the owner of `x/aster` was … and becomes …``. */
  readonly what: InBoth;
  readonly requirement: Requirement;
  /** Keys beside the one at its place that change for the same people to judge. */
  readonly also?: readonly KeyPath[];
  /** What follows it while nobody has agreed, in place of `, which needs the agreement of …`. */
  readonly whileMissing?: InBoth;
  /** A repair that says more than the usual one, which it is given. */
  readonly fix?: (usual: InBoth) => InBoth;
  readonly related?: readonly Related[];
  /** It is about the change as a whole, and not about the key at its place. */
  readonly whole?: true;
}

/** Somebody who may approve a part of a change. */
export interface Approver {
  readonly person: string;
  readonly name: string;
  /** Login on the code host; without one their approval cannot be recognised there. */
  readonly login: string | null;
  /** What they are: `the owner`, ``lead of `museum` ``. */
  readonly part: InBoth;
}

/** Those of a requirement who can approve on a day: known, not gone, and not the author where a second person must look. */
export function approversOf(
  { rights, participants }: Change,
  { anyOf, second }: Requirement,
  today: string,
): Approver[] {
  const author = second ? participants.author?.person?.id : undefined;
  return approversIn(rights, anyOf, today).filter(({ person }) => person !== author);
}

/** The people of a list who are known and have not left. */
export const approversIn = (registry: Registry, people: Sayers, today: string): Approver[] =>
  [...people]
    .filter(([id]) => registry.people.has(id) && absentees(registry, today).get(id)?.kind !== 'left')
    .map(([id, part]) => approverOf(registry, id, part));

export function approverOf({ people }: Registry, person: string, part: InBoth): Approver {
  const data = people.get(person)?.data;
  return { person, name: data?.name ?? person, login: data?.github ?? null, part };
}

/**
 * The finding of a request that nobody has agreed to; undefined when somebody has. `announce`: nobody can have agreed yet,
 * because nobody has seen the change; the finding only says who will be asked.
 */
export function missingApproval(
  change: Change,
  request: ApprovalRequest,
  { today, announce = false }: { today: string; announce?: boolean | undefined },
): Omit<Finding, 'severity'> | undefined {
  const {
    what,
    requirement,
    whileMissing,
    fix = (usual) => usual,
    whole: _whole,
    also: _also,
    ...place
  } = request;
  if (agreed(change, requirement, today) !== undefined) return undefined;
  const able = approversOf(change, requirement, today);
  const shown = able.slice(0, most);
  const who = eachLanguage(
    able.length === 0
      ? [{ en: 'somebody who leads', fr: 'une personne qui dirige' }]
      : [
          ...shown.map(({ person, part }) => ({
            en: en`${nameOf(change.rights, person)} (${part})`,
            fr: fr`${nameOf(change.rights, person)} (${part})`,
          })),
          ...(able.length > most
            ? [{ en: `${able.length - most} more`, fr: `${able.length - most} autres personnes` }]
            : []),
        ],
    orList,
  );
  const other: Wording = requirement.second
    ? { en: ', somebody else than the author', fr: ', une autre personne que l’auteur' }
    : '';
  const advice = unheard(change, shown, requirement, today);
  if (announce)
    return {
      ...place,
      message: {
        en: en`${what}: the agreement of ${who}${other} will be asked for.`,
        fr: fr`${what} : l’accord de ${who}${other} sera demandé.`,
      },
      ...(advice && { fix: advice }),
    };
  const { author, approvers } = change.participants;
  // Whom nobody knows can be anybody, and does not count as one of two.
  const second: Wording =
    author && !author.person && requirement.second
      ? {
          en: ', and that of a second person who has a login here',
          fr: ', et celui d’une deuxième personne qui a un identifiant ici',
        }
      : '';
  const rest = author?.person ? other : second;
  const needs = whileMissing ?? {
    en: en`, which needs the agreement of ${who}${rest}`,
    fr: fr`, ce qui demande l’accord de ${who}${rest}`,
  };
  const unread = unreadAmong(change, requirement, today);
  const agreeing = new Set(approvers.map(({ person }) => person?.id));
  const left = requirement.second ? shown.filter(({ person }) => !agreeing.has(person)) : shown;
  const logins = left.flatMap(({ login }) => (login === null ? [] : [`\`${login}\``]));
  const asked = logins.length > 0 ? eachLanguage(logins, orList) : who;
  return {
    ...place,
    message: inTurn([
      { en: en`${what}${needs}.`, fr: fr`${what}${needs}.` },
      givenSentence(change.participants),
      ...unread.map(({ sentence }) => sentence),
    ]),
    fix: inTurn([
      ...unread.map(({ who: one, repair }) => ({ en: en`${one}: ${repair}`, fr: fr`${one} : ${repair}` })),
      fix(advice ?? usualFix(asked)),
    ]),
  };
}

/** Sentences one after the other. */
const inTurn = (sentences: readonly Wording[]): InBoth => eachLanguage(sentences, (texts) => texts.join(' '));

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
const usualFix = (who: InBoth = { en: 'one of them', fr: 'l’une de ces personnes' }): InBoth => ({
  en: `Ask ${who.en} to approve this very change, or leave this part out.`,
  fr: `Demandez à ${who.fr} d’approuver ce changement précis, ou retirez cette partie.`,
});

/** Nobody can agree to the repair of the file that says who may. */
const leaderless: InBoth = {
  en: `\`${kinds.organization.at}\` names no lead where this change goes, nor has it in the history that is at hand: an administrator of the repository must put that file right first.`,
  fr: `\`${kinds.organization.at}\` ne nomme aucun responsable là où va ce changement, ni dans l’historique disponible\u00A0: une personne qui administre le dépôt doit d’abord corriger ce fichier.`,
};

/** What to do where nobody of those who may approve can be heard on the host, or too few; undefined where asking them is all. */
function unheard(
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

/** Nobody reads more names than this. */
const most = 4;

/**
 * Somebody of these who has agreed, by making the change or by approving it; undefined when nobody has. Nobody agrees by rules
 * that they have not read. Where a second person must look, two people must be known to have seen it: an account that nobody
 * knows can be anybody's.
 */
export function agreed(change: Change, requirement: Requirement, today: string): string | undefined {
  const { rights, participants } = change;
  const { anyOf, second, self } = requirement;
  const there = (list: readonly Participant[]) => list.flatMap((one) => thereAs(change, one, today) ?? []);
  const counts = (id: string) => id === self || missingReceipt(change, id, today) === undefined;
  const [author] = there(participants.author ? [participants.author] : []);
  const approvers = there(participants.approvers).filter(counts);
  const heard = new Set([...(author === undefined ? [] : [author]), ...approvers]);
  const mayAgree = (id: string) => anyOf.has(id) && counts(id);
  // Where there is nobody else, nobody else can be asked.
  if (!second || isAlone(rights, today)) return [...approvers, ...heard].find(mayAgree);
  if (heard.size < 2) return undefined;
  // Any colleague gives the second look in a small organisation, and where those who could have left.
  const isEnough = isSmall(rights) || approversOf(change, requirement, today).length === 0;
  const able = isEnough && [...heard].some(mayAgree) ? approvers : approvers.filter(mayAgree);
  return able.find((id) => id !== author);
}

/** The id of the person behind a login, unless nobody is known there or they have left. */
const thereAs = ({ rights }: Change, { person }: Participant, today: string): string | undefined =>
  person && absentees(rights, today).get(person.id)?.kind !== 'left' ? person.id : undefined;

/** Somebody whose word would be enough if they had read what is required. */
interface Unread {
  readonly who: Wording;
  readonly sentence: InBoth;
  readonly repair: InBoth;
}

function unreadAmong(change: Change, { anyOf, second, self }: Requirement, today: string): Unread[] {
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

function givenSentence({ author, approvers }: Participants): InBoth {
  const approval =
    approvers.length > 0
      ? eachLanguage(approvers.map(participantWords), (texts, language) =>
          texts.join(language === 'en' ? ' and ' : ' et '),
        )
      : undefined;
  if (author) {
    const by = participantWords(author);
    return approval
      ? {
          en: en`It is by ${by}, approved by ${approval}.`,
          fr: fr`Il est de ${by}, approuvé par ${approval}.`,
        }
      : {
          en: en`It is by ${by}, and nobody has approved it.`,
          fr: fr`Il est de ${by}, et personne ne l’a approuvé.`,
        };
  }
  return approval
    ? { en: en`It is approved by ${approval}.`, fr: fr`Il est approuvé par ${approval}.` }
    : {
        en: 'Neither its author nor anybody who approves it is named.',
        fr: 'Ni son auteur ni une personne qui l’approuve ne sont nommés.',
      };
}

/** Name and login; a login without a person says so. */
export const participantWords = ({ login, person }: Participant): Wording =>
  person?.data.name
    ? `${person.data.name} (\`${login}\`)`
    : {
        en: `\`${login}\` (whom no file of a person names)`,
        fr: `\`${login}\` (qu’aucune fiche de personne ne nomme)`,
      };

export const nameOf = ({ people }: Registry, id: string): string => people.get(id)?.data.name ?? `\`${id}\``;
