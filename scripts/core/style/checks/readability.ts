/** `readability`: how hard a text is to read, by measures that hold in every language. */
import type { CheckOf } from '../../kinds/style-check.ts';
import { countWords, sentencesOf } from '../text/sentences.ts';
import type { Compiled, Making } from './matcher.ts';

export function compileReadability(
  { measure, at_most: limit, from_words: shortest }: CheckOf<'readability'>,
  { language }: Making,
): Compiled {
  return {
    *matcher({ prepared }) {
      const text = prepared.exact;
      if (text.length < 2 * shortest) return;
      const words = countWords(text);
      if (words < shortest) return;
      const perSentence = words / Math.max(1, sentencesOf(text, language).length);
      // Björnsson's measure: a long word has more than six letters.
      const long = prepared.words().filter(({ from, to }) => to - from > 6).length;
      const count = Math.round(measure === 'lix' ? perSentence + (100 * long) / words : perSentence);
      if (count > limit) yield { from: 0, to: 0, count, limit, isWhole: true };
    },
  };
}
