import { comingPosts } from '../../../calendar/planned-posts.ts';
import { planningOf } from '../../../calendar/planning.ts';
import { timeWords } from '../../../calendar/words.ts';
import { defineRule } from '../../define-rule.ts';

export const outsideHours = defineRule({
  id: 'outside-hours',
  severity: 'warning',
  name: { en: 'Outside the hours of the channel', fr: 'Hors des horaires du compte' },
  summary: {
    en: 'A post appears at a time of day at which its readers are awake and somebody answers.',
    fr: 'Une publication paraît à une heure où ses lecteurs sont éveillés et où quelqu’un répond.',
  },
  *check(registry, { now }) {
    const { from, until } = planningOf(registry).hours;
    for (const { entry, post, path, time } of comingPosts(registry)) {
      if (!time || time.instant <= now || (time.time >= from && time.time <= until)) continue;
      yield {
        file: entry.file,
        path: [...path, 'at'],
        message: {
          en: `The post on \`${post.channel}\` appears at ${timeWords(time)}; the hours are ${from} to ${until}.`,
          fr: `La publication sur \`${post.channel}\` paraît à ${timeWords(time)} ; les heures vont de ${from} à ${until}.`,
        },
        fix: {
          en: 'Move it into the hours (`hours` in `policy/planning.yaml`), or look whether the zone is right.',
          fr: 'Déplacez-la dans les heures (`hours` dans `policy/planning.yaml`), ou vérifiez le fuseau.',
        },
      };
    }
  },
});
