import { approvalsOf, type JudgedApproval } from '../../../calendar/approval/approvals.ts';
import { partWords } from '../../../calendar/words.ts';
import type { InBoth } from '../../../model/wording.ts';
import { personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const approverUnfit = defineRule({
  id: 'approver-unfit',
  severity: 'error',
  name: { en: 'Approver who cannot approve', fr: 'Personne qui ne peut pas approuver' },
  summary: {
    en: 'Those who approve a post are here, have that part, and have read the style guide.',
    fr: 'Qui approuve une publication est présent, a ce rôle et a lu le guide de style.',
  },
  *check(registry) {
    const approvals = approvalsOf(registry);
    for (const entry of registry.posts.values()) {
      const isPast = entry.data.status === 'published';
      for (const judged of approvals(entry)) {
        // Who led when it appeared, and what they had read then, today's files do not say.
        if (isPast && (judged.void?.why === 'part' || judged.void?.why === 'unread')) continue;
        const found = said(judged, personWords(registry, judged.approval.by));
        if (found) yield { file: entry.file, ...found };
      }
    }
  },
});

function said({ approval, at, void: reason }: JudgedApproval, who: string) {
  const { by, on } = approval;
  const path = (key: string) => ['approvals', at, key];
  const another: InBoth = {
    en: 'Have it approved by somebody else.',
    fr: 'Faites-la approuver par quelqu’un d’autre.',
  };
  if (reason?.why === 'away') {
    const { kind, date } = reason;
    const [en, fr] =
      kind === 'left'
        ? date === undefined
          ? ['has left', 'est parti(e)']
          : [`left on ${date}`, `est parti(e) le ${date}`]
        : date === undefined
          ? ['was on leave', 'était en congé']
          : [`was on leave until ${date}`, `était en congé jusqu’au ${date}`];
    return {
      path: path('by'),
      message: {
        en: `${who} is said to have approved the post on ${on}, but ${en}.`,
        fr: `${who} aurait approuvé la publication le ${on}, mais ${fr}.`,
      },
      fix: another,
    };
  }
  if (reason?.why === 'part') {
    const { en, fr } = reason.as === 'unit-lead' ? leadOfAll : partWords[reason.as];
    return {
      path: path('as'),
      message: {
        en: `${who} approved the post as \`${reason.as}\`; that is for ${en}.`,
        fr: `${who} a approuvé la publication comme \`${reason.as}\` ; ce rôle revient à ${fr}.`,
      },
      fix: another,
    };
  }
  if (reason?.why === 'unread')
    return {
      path: path('by'),
      message: {
        en: `${who} approved the post on ${on} without having read \`${reason.document}\` ${reason.version}.`,
        fr: `${who} a approuvé la publication le ${on} sans avoir lu \`${reason.document}\` ${reason.version}.`,
      },
      fix: {
        en: `Have it approved by somebody who has, or let them read it first: \`npm run read -- --as ${by}\`.`,
        fr: `Faites-la approuver par une personne qui l’a lu, ou qu’elle le lise d’abord : \`npm run read -- --as ${by}\`.`,
      },
    };
  return undefined;
}

const leadOfAll: InBoth = {
  en: 'somebody who leads the unit, and the units of the accounts on which it appears',
  fr: 'une personne qui dirige le service, et ceux des comptes où elle paraît',
};
