import { repeatedCopies } from '../../../calendar/copies.ts';
import { planningOf } from '../../../calendar/planning.ts';
import { timeWords } from '../../../calendar/words.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const repeatedCopy = defineRule({
  id: 'repeated-copy',
  severity: 'error',
  name: { en: 'Repeated text', fr: 'Texte répété' },
  summary: {
    en: 'No text appears twice, neither on two channels nor on one.',
    fr: 'Aucun texte ne paraît deux fois, ni sur deux comptes ni sur un seul.',
  },
  *check(registry) {
    const { repeated_copy_days: days } = planningOf(registry);
    for (const { copy, earlier } of repeatedCopies(registry, days)) {
      const { channel } = earlier.post;
      yield {
        file: copy.entry.file,
        path: [...copy.path, 'text'],
        message: {
          en: `The text on \`${copy.post.channel}\` is word for word that of \`${channel}\` at ${timeWords(earlier.time)}.`,
          fr: `Le texte sur \`${copy.post.channel}\` est mot pour mot celui de \`${channel}\` à ${timeWords(earlier.time)}.`,
        },
        fix: {
          en: 'Write it anew for those who read it here, or take one of the two away (`repeated_copy_days` in `policy/planning.yaml`).',
          fr: 'Réécrivez-le pour celles et ceux qui le lisent ici, ou retirez l’un des deux (`repeated_copy_days` dans `policy/planning.yaml`).',
        },
        related: [
          relatedAt(earlier.entry.file, [...earlier.path, 'text'], {
            en: 'the same text, earlier',
            fr: 'le même texte, plus tôt',
          }),
        ],
      };
    }
  },
});
