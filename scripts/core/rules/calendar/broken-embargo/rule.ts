import { comingPosts } from '../../../calendar/planned-posts.ts';
import { isProblem, readLocalTime } from '../../../calendar/time/local-time.ts';
import { timeWords } from '../../../calendar/words.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';
import { tellingNames } from './telling.ts';

export const brokenEmbargo = defineRule({
  id: 'broken-embargo',
  severity: 'error',
  name: { en: 'Broken embargo', fr: 'Embargo non respecté' },
  summary: {
    en: 'Nothing appears before its embargo ends, nor before that of its campaign.',
    fr: 'Rien ne paraît avant la fin de son embargo, ni avant celle de l’embargo de sa campagne.',
  },
  *check(registry, { now }) {
    yield* tellingNames(registry, now);
    for (const { entry, post, path, time } of comingPosts(registry)) {
      if (!time) continue;
      const campaign = registry.campaigns.get(entry.data.campaign ?? '');
      for (const holder of [entry, campaign]) {
        const embargo = holder?.data.embargo;
        const end = embargo && readLocalTime(embargo.until, embargo.zone);
        if (!holder || !end || isProblem(end) || time.instant >= end.instant) continue;
        yield {
          file: entry.file,
          path: [...path, 'at'],
          message: {
            en: `The post on \`${post.channel}\` at ${timeWords(time)} is earlier than the end of the embargo, ${timeWords(end)}.`,
            fr: `La publication sur \`${post.channel}\` à ${timeWords(time)} précède la fin de l’embargo, ${timeWords(end)}.`,
          },
          fix: {
            en: 'Move it to the end of the embargo or later.',
            fr: 'Déplacez-la à la fin de l’embargo ou après.',
          },
          related: [
            relatedAt(holder.file, ['embargo', 'until'], {
              en: 'the end of the embargo',
              fr: 'la fin de l’embargo',
            }),
          ],
        };
      }
    }
  },
});
