/** `repetition`: the same word twice in a row, the same emoji twice in a text. */
import type { CheckOf } from '../../kinds/style-check.ts';
import { spell } from '../text/prepared.ts';
import { emojiIn } from './count.ts';
import type { Compiled, Match, View } from './matcher.ts';

export function compileRepetition({ of, allow }: CheckOf<'repetition'>): Compiled {
  const allowed = new Set(allow.map((word) => spell(word, 'loose')));
  return { matcher: of === 'emoji' ? repeatedEmoji : (view) => repeatedWords(view, allowed) };
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
  let last: { from: number; to: number; word: string } | undefined;
  for (const { from, to } of prepared.words()) {
    const word = loose.slice(from, to);
    const isRepeated = last?.word === word && /^[ \n]+$/.test(loose.slice(last.to, from));
    if (last && isRepeated && /\p{L}/u.test(word) && !allowed.has(word)) {
      const typed = prepared.exact.slice(last.from, last.to);
      yield { from: last.from, to, use: [typed], replacement: typed };
    }
    last = { from, to, word };
  }
}
