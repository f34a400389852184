import { type Approval, approvalsOf, type Voidness } from '../../../calendar/approval/approvals.ts';
import type { PostStatus } from '../../../kinds/post-life.ts';
import type { InBoth } from '../../../model/wording.ts';
import { personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const voidApproval = defineRule({
  id: 'void-approval',
  severity: 'error',
  name: { en: 'Void approval', fr: 'Approbation caduque' },
  summary: {
    en: 'An approval holds for the very content that was approved.',
    fr: 'Une approbation vaut pour le contenu exact qui a été approuvé.',
  },
  *check(registry) {
    const approvals = approvalsOf(registry);
    for (const entry of registry.posts.values()) {
      const { status } = entry.data;
      if (status === undefined || status === 'idea' || status === 'cancelled') continue;
      for (const { approval, at, void: reason } of approvals(entry)) {
        if (reason?.why !== 'changed' && reason?.why !== 'expired' && reason?.why !== 'late') continue;
        // How old it was when the post appeared cannot be put right any more.
        if (status === 'published' && reason.why === 'expired') continue;
        // Before the post relies on it, it is a note of what was.
        const isRelied = status === 'approved' || status === 'published';
        yield {
          file: entry.file,
          path: ['approvals', at, reason.why === 'changed' ? 'hash' : 'on'],
          ...(!isRelied && { severity: 'warning' as const }),
          message: messageOf(personWords(registry, approval.by), approval, reason),
          fix: fixOf(status, reason.why, `npm run approve -- ${entry.id} --as ${approval.by}`),
        };
      }
    }
  },
});

function messageOf(
  who: string,
  { on }: Approval,
  reason: Extract<Voidness, { readonly why: 'changed' | 'expired' | 'late' }>,
): InBoth {
  if (reason.why === 'changed')
    return {
      en: `${who} approved something else on ${on}: text, picture, link, time, zone, channel or language have changed since, or it is the approval of another post.`,
      fr: `${who} a approuvé autre chose le ${on} : le texte, l’image, le lien, l’heure, le fuseau, le compte ou la langue ont changé depuis, ou c’est l’approbation d’une autre publication.`,
    };
  if (reason.why === 'late')
    return {
      en: `${who} approved the post on ${on}, after it was to appear on ${reason.day}.`,
      fr: `${who} a approuvé la publication le ${on}, après sa date de parution, le ${reason.day}.`,
    };
  return {
    en: `The approval of ${who} of ${on} counts until ${reason.until}, and the post is later.`,
    fr: `L’approbation de ${who} du ${on} vaut jusqu’au ${reason.until}, et la publication est plus tardive.`,
  };
}

function fixOf(status: PostStatus, why: Voidness['why'], command: string): InBoth {
  if (status === 'published')
    return why === 'late'
      ? {
          en: 'Take the approval away: nobody gave it before the post appeared.',
          fr: 'Retirez l’approbation : personne ne l’a donnée avant la parution.',
        }
      : {
          en: 'Write again what was published; what is corrected later is a new post.',
          fr: 'Écrivez à nouveau ce qui a été publié ; une correction est une nouvelle publication.',
        };
  return status === 'approved'
    ? {
        en: `Write \`status: in-review\`, and have it approved again: \`${command}\`.`,
        fr: `Écrivez \`status: in-review\` et faites-la approuver à nouveau : \`${command}\`.`,
      }
    : {
        en: `Have it approved again: \`${command}\`.`,
        fr: `Faites-la approuver à nouveau : \`${command}\`.`,
      };
}
