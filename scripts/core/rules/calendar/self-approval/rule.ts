import { approvalsOf } from '../../../calendar/approval/approvals.ts';
import { personWords } from '../../../organization/availability.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const selfApproval = defineRule({
  id: 'self-approval',
  severity: 'error',
  name: { en: 'Approval of one’s own post', fr: 'Approbation de sa propre publication' },
  summary: {
    en: 'Nobody approves, proofreads or verifies what they have written themself.',
    fr: 'Personne n’approuve, ne relit ni ne vérifie ce qu’il a écrit lui-même.',
  },
  *check(registry) {
    const approvals = approvalsOf(registry);
    for (const entry of registry.posts.values()) {
      const { author, sources = [] } = entry.data;
      if (author === undefined) continue;
      const who = personWords(registry, author);
      const fix = {
        en: 'Ask somebody else; that holds for those who lead as well.',
        fr: 'Demandez à quelqu’un d’autre ; cela vaut aussi pour celles et ceux qui dirigent.',
      };
      for (const { at, void: reason } of approvals(entry))
        if (reason?.why === 'author')
          yield {
            file: entry.file,
            path: ['approvals', at, 'by'],
            message: {
              en: `${who} wrote the post and approved it as well.`,
              fr: `${who} a écrit la publication et l’a aussi approuvée.`,
            },
            fix,
            related: [relatedAt(entry.file, ['author'], { en: 'the author', fr: 'l’auteur ou l’autrice' })],
          };
      for (const [index, { verified }] of sources.entries())
        if (verified?.by === author)
          yield {
            file: entry.file,
            path: ['sources', index, 'verified', 'by'],
            message: {
              en: `${who} wrote the post and verified its claims as well.`,
              fr: `${who} a écrit la publication et en a aussi vérifié les affirmations.`,
            },
            fix,
          };
    }
  },
});
