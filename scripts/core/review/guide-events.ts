/** What happens to the style guide as a whole, and to questions about it. */
import type { KindReview } from './kind-review.ts';
import { personOf, textOf } from './phrases.ts';

export const guideReview: KindReview<'guide'> = {
  *events({ after: registry }, { before, after }) {
    const [then, now] = [before?.data.version, after?.data.version];
    if (!after || now === undefined || then === now) return;
    const version = after.data.versions?.find((one) => one.version === now);
    const summary = textOf(registry, version?.summary);
    yield {
      event: 'guide-published',
      text: `publishes version \`${now}\` of the style guide${then === undefined ? '' : ` after \`${then}\``}${summary === '' ? '' : `: “${summary}”`}${version?.must_read === false ? ', which nobody has to read again' : ''}`,
      keys: ['version', 'versions'],
      path: ['version'],
    };
  },
};

export const styleQuestionReview: KindReview<'styleQuestions'> = {
  *events({ after: registry }, { before, after }) {
    if (!after) return;
    const about = after.data.rule ?? after.data.chapter;
    if (!before)
      yield {
        event: 'question-asked',
        text: `asks about \`${about ?? 'the style guide'}\`: “${textOf(registry, after.data.question)}”`,
        keys: ['question', 'asked', 'rule', 'chapter'],
      };
    const { decided } = after.data;
    if (decided && !before?.data.decided)
      yield {
        event: 'question-decided',
        text: `decides the question “${textOf(registry, after.data.question)}”: “${textOf(registry, after.data.answer)}”, by ${personOf(registry, decided.by)}`,
        keys: ['answer', 'decided'],
        path: ['decided'],
      };
  },
};
