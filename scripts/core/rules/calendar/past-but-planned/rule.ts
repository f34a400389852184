import { comingPosts } from '../../../calendar/planned-posts.ts';
import { timeWords } from '../../../calendar/words.ts';
import { defineRule } from '../../define-rule.ts';

export const pastButPlanned = defineRule({
  id: 'past-but-planned',
  severity: 'error',
  name: { en: 'Time past, post still planned', fr: 'Heure passée, publication encore prévue' },
  summary: {
    en: 'A post whose time has come was approved before, and it is written down that it appeared.',
    fr: 'Une publication dont l’heure est passée a été approuvée avant, et il est noté qu’elle a paru.',
  },
  *check(registry, { now }) {
    for (const { entry, post, path, status, time } of comingPosts(registry)) {
      if (!time || time.instant > now || post.published) continue;
      const { file } = entry;
      const when = timeWords(time);
      if (status === 'approved')
        yield {
          file,
          path,
          severity: 'warning',
          since: time.day,
          message: {
            en: `It was to appear on \`${post.channel}\` at ${when}; nothing says whether it did.`,
            fr: `La publication sur \`${post.channel}\` était prévue à ${when} ; rien ne dit si elle a paru.`,
          },
          fix: {
            en: `Write \`published: { url: …, on: ${time.day} }\`, and \`status: published\` when all of it has appeared; or plan it again.`,
            fr: `Écrivez \`published: { url: …, on: ${time.day} }\`, et \`status: published\` quand tout a paru ; ou replanifiez-la.`,
          },
        };
      else
        yield {
          file,
          path: [...path, 'at'],
          since: time.day,
          message: {
            en: `Its time on \`${post.channel}\`, ${when}, has passed while it was \`${status}\`: it has expired.`,
            fr: `Son heure sur \`${post.channel}\`, ${when}, est passée alors qu’elle était \`${status}\` : elle a expiré.`,
          },
          fix: {
            en: 'Give it another time and have it approved, or cancel it: `status: cancelled`.',
            fr: 'Donnez-lui une autre heure et faites-la approuver, ou annulez-la : `status: cancelled`.',
          },
        };
    }
  },
});
