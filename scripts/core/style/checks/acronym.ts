/** `acronym-first-use`: spelt out, or explained in brackets, where it first stands. */
import type { CheckOf } from '../../kinds/style-check.ts';
import type { Compiled } from './matcher.ts';

const acronym = /\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}_])/uy;

export function compileAcronym({ known, letters }: CheckOf<'acronym-first-use'>): Compiled {
  const familiar = new Set(known);
  return {
    *matcher({ prepared }) {
      const text = prepared.exact;
      const capitals = prepared
        .words()
        .filter(
          ({ from, to, isRaised }) => isRaised && to - from >= letters && !familiar.has(text.slice(from, to)),
        );
      // A text in capitals is a shout, not a row of acronyms.
      if (capitals.length === 0 || text === text.toUpperCase()) return;
      const seen = new Set(familiar);
      for (const { from: index } of capitals) {
        acronym.lastIndex = index;
        const word = text[index - 1] === '.' ? '' : (acronym.exec(text)?.[0] ?? '');
        if (word.length < letters || seen.has(word) || !/\p{Lu}.*\p{Lu}/u.test(word)) continue;
        seen.add(word);
        const isExplained = text[index - 1] === '(' || /^[ \u00A0]\(/.test(text.slice(index + word.length));
        if (!isExplained) yield { from: index, to: index + word.length };
      }
    },
  };
}
