/** The finding about a part of a change that nobody has agreed to who could. */
import type { Finding } from '../model/finding.ts';
import { eachLanguage, en, fr, type InBoth, type Wording } from '../model/wording.ts';
import { orList } from '../text/lists.ts';
import { inTurn, most, unheard, unreadAmong, usualFix } from './approval-advice.ts';
import type { ApprovalRequest } from './approval-request.ts';
import { agreed, approversOf, nameOf } from './approvers.ts';
import type { Change } from './diff.ts';
import { type Participants, participantWords } from './participants.ts';

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
