/** `count` and `length`: too many, too few, too long, too short. */
import type { CheckOf } from '../../kinds/style-check.ts';
import { type Need, needOfSigns } from '../text/needs.ts';
import { needOfPart } from '../text/parts.ts';
import { compilePattern } from '../text/pattern.ts';
import { behindGraphemes, countWords, graphemesIn, sentencesOf, stretchesOf } from '../text/sentences.ts';
import { knownCharacters } from '../text/symbols.ts';
import type { Compiled, Making, Match, View } from './matcher.ts';

type Place = readonly [from: number, to: number];
type Of = NonNullable<CheckOf<'count'>['of']>;

/** An emoji as readers see it: with skin tone, joined into a family, two letters of a flag, a keycap. */
const emoji =
  /\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\p{Emoji_Modifier}|\u200D(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F?)\p{Emoji_Modifier}?|[\u{E0020}-\u{E007F}])*/gu;

const mayHoldEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

/** Most emoji are no characters that are told apart. */
export const needOfEmoji = needOfSigns(
  `\u20E3${knownCharacters.filter((char) => mayHoldEmoji.test(char)).join('')}`,
);

/** The emoji of a text. */
export const emojiIn = (text: string): Place[] => (mayHoldEmoji.test(text) ? matches(text, emoji) : []);

const matches = (text: string, pattern: RegExp): Place[] =>
  Array.from(text.matchAll(pattern), ({ 0: match, index }) => [index, index + match.length]);

const finders: Record<Of, (view: View, language: string) => readonly Place[]> = {
  hashtags: ({ parts }) => parts().flatMap(({ kind, span }) => (kind === 'hashtag' ? [span] : [])),
  mentions: ({ parts }) => parts().flatMap(({ kind, span }) => (kind === 'handle' ? [span] : [])),
  links: ({ parts }) => parts().flatMap(({ kind, span }) => (kind === 'address' ? [span] : [])),
  emoji: ({ prepared }) => emojiIn(prepared.exact),
  'exclamation marks': ({ prepared }) => matches(prepared.exact, /!/g),
  'question marks': ({ prepared }) => matches(prepared.exact, /\?/g),
  words: ({ prepared }) => prepared.words().map(({ from, to }) => [from, to]),
  sentences: ({ prepared }, language) =>
    sentencesOf(prepared.exact, language).map(({ from, to }) => [from, to]),
};

/** What there is none of without these signs. */
const needs: Partial<Record<Of, Need | undefined>> = {
  hashtags: needOfPart('hashtag'),
  mentions: needOfPart('handle'),
  links: needOfPart('address'),
  emoji: needOfEmoji,
  'exclamation marks': needOfSigns('!'),
  'question marks': needOfSigns('?'),
};

export function compileCount(check: CheckOf<'count'>, { language, linear, report }: Making): Compiled {
  const { of, pattern, per, at_most: most = Number.POSITIVE_INFINITY, at_least: least = 0 } = check;
  const prove = report !== undefined;
  const compiled = pattern === undefined ? undefined : compilePattern(pattern, 'loose', linear, { prove });
  if (compiled && 'error' in compiled) report?.({ path: ['pattern'], message: compiled.error });
  const placesIn = (view: View): readonly Place[] => {
    if (compiled && 'findAll' in compiled)
      return Array.from(compiled.findAll(view.prepared.loose), ({ from, to }) => [from, to]);
    return of === undefined ? [] : finders[of](view, language);
  };
  const judge = (places: readonly Place[], count: number, [from, to]: Place, isWhole: boolean): Match[] => {
    if (count > most)
      return [{ from: places[most]?.[0] ?? from, to: places.at(-1)?.[1] ?? to, count, limit: most }];
    if (count < least) return [{ from, to, count, limit: least, ...(isWhole && { isWhole }) }];
    return [];
  };
  return {
    // Too few there can be of what is not there at all.
    need:
      least > 0
        ? undefined
        : of !== undefined
          ? needs[of]
          : compiled && 'need' in compiled
            ? compiled.need
            : undefined,
    *matcher(view, isLeftAlone) {
      const text = view.prepared.exact;
      const counted = () => placesIn(view).filter(([from, to]) => of === 'words' || !isLeftAlone(from, to));
      if (per === 'text') {
        const places = counted();
        yield* judge(places, of === 'words' ? countWords(text) : places.length, [0, 0], true);
        return;
      }
      const places = of === 'words' ? [] : counted();
      for (const stretch of stretchesOf(text, view.prepared.words())) {
        // To find sentences is slow: most have too few words by any count.
        if (of === 'words' && least === 0 && stretch.mostWords <= most) continue;
        for (const { from, to } of sentencesOf(text.slice(stretch.from, stretch.to), language)) {
          const at = stretch.from + from;
          const sentence = text.slice(at, stretch.from + to).trimEnd();
          const inside = places.filter((place) => at <= place[0] && place[0] < stretch.from + to);
          const count = of === 'words' ? countWords(sentence) : inside.length;
          yield* judge(inside, count, [at, at + sentence.length], false);
        }
      }
    },
  };
}

const bytes = (text: string): number => {
  let count = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
};

const sizes = { characters: graphemesIn, words: countWords, bytes } as const;

export function compileLength({
  unit,
  at_most: most,
  at_least: least,
  by_platform: by,
}: CheckOf<'length'>): Compiled {
  return {
    *matcher({ prepared, passage }) {
      const text = prepared.exact;
      const limit = (passage.platform === undefined ? undefined : by?.[passage.platform]) ?? most;
      // No unit counts more than a text has bytes, and none has more than three to a code unit.
      if (least === undefined && (limit === undefined || text.length * (unit === 'bytes' ? 3 : 1) <= limit))
        return;
      const count = sizes[unit](text);
      if (limit !== undefined && count > limit) {
        const from = unit === 'characters' ? behindGraphemes(text, limit) : 0;
        yield { from, to: text.length, count, limit };
      }
      if (least !== undefined && count < least) yield { from: 0, to: 0, count, limit: least, isWhole: true };
    },
  };
}
