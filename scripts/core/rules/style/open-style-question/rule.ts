import { addDays } from '../../../dates/day.ts';
import { defineDatedRule } from '../../define-rule.ts';

export const openStyleQuestion = defineDatedRule({
  id: 'open-style-question',
  severity: 'warning',
  name: { en: 'Open question about style', fr: 'Question de style en suspens' },
  summary: {
    en: 'A question about the style guide is decided in time.',
    fr: 'Une question sur le guide de style est tranchée à temps.',
  },
  *due({ styleQuestions, thresholds, byPath }) {
    for (const { file, data } of styleQuestions.values()) {
      const { asked, decided } = data;
      const on = asked?.on;
      const isBroken = byPath.get(file)?.issues.some(({ path }) => path[0] === 'decided');
      if (on === undefined || decided !== undefined || isBroken) continue;
      yield {
        file,
        on: addDays(on, thresholds.style_question_days),
        say: () => ({
          path: ['asked', 'on'],
          message: {
            en: `This question has been open since ${on}, longer than ${thresholds.style_question_days} days.`,
            fr: `Cette question est ouverte depuis le ${on}, plus de ${thresholds.style_question_days} jours.`,
          },
          fix: {
            en: 'Answer it, and say under `decided` who decided it and when.',
            fr: 'Répondez-y et indiquez sous `decided` qui a décidé, et quand.',
          },
        }),
      };
    }
  },
});
