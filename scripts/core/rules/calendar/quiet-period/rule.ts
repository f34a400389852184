import { comingPosts } from '../../../calendar/planned-posts.ts';
import { quietPeriodsOf } from '../../../calendar/unit-scope.ts';
import { timeWords } from '../../../calendar/words.ts';
import { defineRule } from '../../define-rule.ts';

export const quietPeriod = defineRule({
  id: 'quiet-period',
  severity: 'error',
  name: { en: 'Post in a quiet period', fr: 'Publication en période de silence' },
  summary: {
    en: 'Nothing appears in a quiet period but what it lets through.',
    fr: 'Pendant une période de silence, rien ne paraît sauf ce qu’elle autorise.',
  },
  *check(registry, { now }) {
    for (const planned of comingPosts(registry)) {
      const { entry, post, path, time } = planned;
      // What has not appeared by now is spoken of by `past-but-planned`.
      if (!time || time.instant <= now) continue;
      for (const { id, file, data } of quietPeriodsOf(registry, planned))
        yield {
          file: entry.file,
          path: [...path, 'at'],
          message: {
            en: `The post on \`${post.channel}\` at ${timeWords(time)} falls in the quiet period \`${id}\`, ${data.from} to ${data.until}.`,
            fr: `La publication sur \`${post.channel}\` à ${timeWords(time)} tombe dans la période de silence \`${id}\`, du ${data.from} au ${data.until}.`,
          },
          fix: {
            en: 'Move it before or after, or cancel it. What has to appear all the same belongs under `except` of the quiet period.',
            fr: 'Déplacez-la avant ou après, ou annulez-la. Ce qui doit paraître malgré tout va sous `except` de la période de silence.',
          },
          related: [
            { file, path: ['from'], message: { en: 'the quiet period', fr: 'la période de silence' } },
          ],
        };
    }
  },
});
