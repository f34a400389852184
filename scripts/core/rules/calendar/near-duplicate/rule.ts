import { type Copy, nearCopies } from '../../../calendar/copies.ts';
import { daysBetween } from '../../../dates/day.ts';
import type { InBoth } from '../../../model/wording.ts';
import { wordsOf } from '../../../similarity/purpose.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const nearDuplicate = defineRule({
  id: 'near-duplicate',
  severity: 'warning',
  name: { en: 'Nearly the same post', fr: 'Publication presque identique' },
  summary: {
    en: 'No two posts say nearly the same within a few weeks.',
    fr: 'Deux publications ne disent pas presque la même chose à quelques semaines d’intervalle.',
  },
  *check(registry) {
    for (const [copy, alike] of nearCopies(registry)) {
      const nearest = alike[0]?.ref;
      if (!nearest) continue;
      const share = sharedShare(copy, nearest);
      const when = earlierWords(daysBetween(nearest.time.day, copy.time.day));
      const { channel } = nearest.post;
      yield {
        file: copy.entry.file,
        path: [...copy.path, 'text'],
        message: {
          en: `${share} % of the words of the text on \`${copy.post.channel}\` are in \`${nearest.entry.id}\` on \`${channel}\`, ${when.en}.`,
          fr: `${share} % des mots du texte sur \`${copy.post.channel}\` sont dans \`${nearest.entry.id}\` sur \`${channel}\`, ${when.fr}.`,
        },
        fix: {
          en: 'Say what is new, or leave one of the two out (`near_duplicate_days` in `policy/planning.yaml`).',
          fr: 'Dites ce qu’il y a de nouveau, ou renoncez à l’un des deux (`near_duplicate_days` dans `policy/planning.yaml`).',
        },
        related: alike.map(({ ref, likeness }) =>
          relatedAt(ref.entry.file, [...ref.path, 'text'], {
            en: `${Math.round(likeness * 100)} % of all their words in common`,
            fr: `${Math.round(likeness * 100)} % de tous leurs mots en commun`,
          }),
        ),
      };
    }
  },
});

/** How many of a hundred words of one text the other has as well. */
function sharedShare(copy: Copy, other: Copy): number {
  const words = wordsOf(copy.text);
  return Math.round((100 * words.intersection(wordsOf(other.text)).size) / words.size);
}

const earlierWords = (days: number): Exclude<InBoth, string> =>
  days === 0
    ? { en: 'on the same day', fr: 'le même jour' }
    : days === 1
      ? { en: 'the day before', fr: 'la veille' }
      : { en: `${days} days earlier`, fr: `${days} jours plus tôt` };
