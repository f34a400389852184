/** `repetition`: the same word twice in a row, the same emoji twice in a text. */
import type { CheckOf } from '../../kinds/style-check.ts';
import type { Word } from '../text/edges.ts';
import { spell } from '../text/spelling.ts';
import { emojiIn, needOfEmoji } from './count.ts';
import type { Compiled, Match, View } from './matcher.ts';

export function compileRepetition({ of, allow }: CheckOf<'repetition'>): Compiled {
  const allowed = new Set(allow.map((word) => spell(word, 'loose')));
  return of === 'emoji'
    ? { matcher: repeatedEmoji, need: needOfEmoji }
    : { matcher: (view) => repeatedWords(view, allowed) };
}

function* repeatedEmoji({ prepared }: View): Iterable<Match> {
  const seen = new Set<string>();
  for (const [from, to] of emojiIn(prepared.exact)) {
    const sign = prepared.exact.slice(from, to);
    if (seen.has(sign)) yield { from, to, use: [''] };
    seen.add(sign);
  }
}

function* repeatedWords({ prepared }: View, allowed: ReadonlySet<string>): Iterable<Match> {
  const { loose } = prepared;
  let last: Word | undefined;
  for (const word of prepared.words()) {
    const { from, to } = word;
    if (last && last.hash === word.hash) {
      const letters = loose.slice(from, to);
      const isRepeated = loose.startsWith(letters, last.from) && /^[ \n]+$/.test(loose.slice(last.to, from));
      if (isRepeated && /\p{L}/u.test(letters) && !allowed.has(letters)) {
        const typed = prepared.exact.slice(last.from, last.to);
        yield { from: last.from, to, use: [typed], replacement: typed };
      }
    }
    last = word;
  }
}
