/** `case`: capitals in hashtags, headings, and runs of words. */
import type { CheckOf } from '../../kinds/style-check.ts';
import { type Word, wordsOf } from '../text/edges.ts';
import { needOfSigns } from '../text/needs.ts';
import { spell } from '../text/spelling.ts';
import type { Compiled, Match, Matcher } from './matcher.ts';

export function compileCase(check: CheckOf<'case'>): Compiled {
  const allowed = new Set(check.allow.map((word) => spell(word, 'exact')));
  return {
    matcher: makers[check.of](check, allowed),
    need: check.of === 'hashtags' ? needOfSigns('#＃') : undefined,
  };
}

type Maker = (check: CheckOf<'case'>, allowed: ReadonlySet<string>) => Matcher;

const makers: Record<CheckOf<'case'>['of'], Maker> = { hashtags, headings, capitals };

/** `#ferryquebec`: one case throughout, though it is more than one word. */
function hashtags({ words, longer_than: limit }: CheckOf<'case'>, allowed: ReadonlySet<string>): Matcher {
  const glued = words.map((word) => spell(word, 'loose')).sort((a, b) => b.length - a.length);
  return function* ({ prepared, parts }): Iterable<Match> {
    for (const { kind, span } of parts()) {
      if (kind !== 'hashtag') continue;
      const tag = prepared.exact.slice(span[0] + 1, span[1]);
      if (allowed.has(tag) || allowed.has(`#${tag}`)) continue;
      const letters = tag.replaceAll(/[^\p{L}]/gu, '');
      const inner = letters.slice(1);
      if (inner !== inner.toLowerCase() && letters !== letters.toUpperCase()) continue;
      const loose = prepared.loose.slice(span[0] + 1, span[1]);
      const joined = glued.find(
        (word) =>
          (loose.startsWith(word) || loose.endsWith(word)) && letterCount(loose) - letterCount(word) >= 3,
      );
      if (joined === undefined && letters.length <= limit) continue;
      const use = joined === undefined ? undefined : split(tag, loose, glued);
      yield { from: span[0], to: span[1], ...(use && { use: [`#${use}`] }) };
    }
  };
}

const letterCount = (text: string): number => text.replaceAll(/[^\p{L}]/gu, '').length;

/** A longer piece that is no word of the list may be several words. */
const longestWord = 6;

/** With a capital on each word: `#navettedusoir` becomes `#NavetteDuSoir`; undefined where the words cannot be told. */
function split(tag: string, loose: string, words: readonly string[]): string | undefined {
  if (tag === '') return '';
  const word = words.find((one) => loose.startsWith(one) || loose.endsWith(one));
  if (word === undefined) return tag.length > longestWord ? undefined : capital(tag);
  const at = loose.startsWith(word) ? word.length : loose.length - word.length;
  const [before, after] = loose.startsWith(word)
    ? [capital(tag.slice(0, at)), split(tag.slice(at), loose.slice(at), words)]
    : [split(tag.slice(0, at), loose.slice(0, at), words), capital(tag.slice(at))];
  return before === undefined || after === undefined ? undefined : before + after;
}

const capital = (word: string): string =>
  word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1));

/** A heading with a capital on most of its words. */
function headings(_check: CheckOf<'case'>, allowed: ReadonlySet<string>): Matcher {
  return function* ({ prepared, passage }): Iterable<Match> {
    // The title of a page is a heading as well.
    if (!passage.isHeading && !passage.field.endsWith('.title')) return;
    const text = prepared.exact;
    const rest = wordsOf(text)
      .slice(1)
      .filter(({ from, to }) => !allowed.has(text.slice(from, to)));
    const raised = rest.filter(({ from, to }) => /^\p{Lu}[\p{Ll}\p{M}]/u.test(text.slice(from, to)));
    if (raised.length >= 2 && raised.length * 2 > rest.length) yield { from: 0, to: text.length };
  };
}

const capitalRun =
  /\p{Lu}[\p{Lu}\p{M}'’]+(?:[ \u00A0\u202F,;:-]+(?:\p{Lu}[\p{Lu}\p{M}'’]+|[ÀAÉYO])(?![\p{L}\p{N}_]))+/uy;

/** Two words or more in capitals. */
function capitals(_check: CheckOf<'case'>, allowed: ReadonlySet<string>): Matcher {
  return function* ({ prepared }): Iterable<Match> {
    const text = prepared.exact;
    let end = 0;
    const found = prepared.words();
    // Not `entries()`: it would make a pair for each word of each text.
    for (let at = 0; at + 1 < found.length; at++) {
      const { from: index, isRaised } = found[at] as Word;
      if (!isRaised || index < end || !found[at + 1]?.isRaised) continue;
      capitalRun.lastIndex = index;
      const run = capitalRun.exec(text)?.[0];
      if (run === undefined) continue;
      end = index + run.length;
      const words = wordsOf(run).map(({ from, to }) => run.slice(from, to));
      const unknown = words.filter((word) => !allowed.has(word));
      if (unknown.length > 0 && words.length > 1 && unknown.some((word) => word.length > 3))
        yield { from: index, to: end };
    }
  };
}
