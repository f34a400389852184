/** What happens to the style guide as a whole, and to questions about it. */
import { en, fr, type Wording } from '../model/wording.ts';
import type { KindReview } from './kind-review.ts';
import { codeOr, personOf, quoteOf, textOf } from './phrases.ts';

export const guideReview: KindReview<'guide'> = {
  *events({ after: registry }, { before, after }) {
    const [then, now] = [before?.data.version, after?.data.version];
    if (!after || now === undefined || then === now) return;
    const version = after.data.versions?.find((one) => one.version === now);
    const [summary, quote] = [textOf(registry, version?.summary), quoteOf(registry, version?.summary)];
    const later: Wording =
      then === undefined ? '' : { en: ` after \`${then}\``, fr: ` après la version \`${then}\`` };
    const what: Wording = summary === '' ? '' : { en: en`: ${quote}`, fr: fr`\u00A0: ${quote}` };
    const optional: Wording =
      version?.must_read === false
        ? { en: ', which nobody has to read again', fr: ', que personne n’a à relire' }
        : '';
    yield {
      event: 'guide-published',
      text: {
        en: en`publishes version \`${now}\` of the style guide${later}${what}${optional}`,
        fr: fr`publie la version \`${now}\` du guide de style${later}${what}${optional}`,
      },
      keys: ['version', 'versions'],
      path: ['version'],
    };
  },
};

export const styleQuestionReview: KindReview<'styleQuestions'> = {
  *events({ after: registry }, { before, after }) {
    if (!after) return;
    const question = quoteOf(registry, after.data.question);
    const about = codeOr(after.data.rule ?? after.data.chapter, {
      en: 'the style guide',
      fr: 'le guide de style',
    });
    if (!before)
      yield {
        event: 'question-asked',
        text: { en: en`asks about ${about}: ${question}`, fr: fr`demande, sur ${about}\u00A0: ${question}` },
        keys: ['question', 'asked', 'rule', 'chapter'],
      };
    const { decided, answer } = after.data;
    if (!decided || before?.data.decided) return;
    const [said, who] = [quoteOf(registry, answer), personOf(registry, decided.by)];
    yield {
      event: 'question-decided',
      text: {
        en: en`decides the question ${question}: ${said}, by ${who}`,
        fr: fr`tranche la question ${question}\u00A0: ${said}, par ${who}`,
      },
      keys: ['answer', 'decided'],
      path: ['decided'],
    };
  },
};
