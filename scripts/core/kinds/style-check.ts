/** How a style rule finds what it speaks of: a closed list of kinds, each with parameters of its own; data only, no code. */
import { z } from 'zod';
import { id, line } from './fields.ts';
import { language } from './languages.ts';

/** By language (`fr` holds for fr-CA and fr-FR, too), or for all of them: `any`. */
const byLanguage = <T extends z.ZodType>(item: T) => z.record(z.union([z.literal('any'), language()]), item);

const match = () =>
  z
    .enum(['loose', 'case', 'exact'])
    .default('loose')
    .describe(
      'How closely to look. loose: case and kinds of apostrophes, spaces and hyphens do not count; case: only case does; exact: every character does.',
    );

const phrases = () => z.array(line()).min(1);

const terms = z.strictObject({
  kind: z.literal('terms').describe('Say this, not that.'),
  terms: byLanguage(
    z.record(line(), z.union([line(), phrases()]).describe('What to say instead, the best first.')),
  ).describe('By language: what not to say, and what to say instead.'),
  match: match(),
});

const avoid = z.strictObject({
  kind: z.literal('avoid').describe('Words and phrases that have no substitute.'),
  avoid: byLanguage(phrases()).describe('By language: the words and phrases.'),
  match: match(),
});

const pattern = z.strictObject({
  kind: z.literal('pattern').describe('What a list of words cannot say: regular expressions (RE2).'),
  patterns: byLanguage(
    z
      .array(
        z.strictObject({
          find: line().describe(
            'The expression. What stands in the first pair of brackets `(…)` is flagged; without any, the whole. `(?:…)` only groups.',
          ),
          replace: z
            .string()
            .optional()
            .describe(
              'What to write in place of what is flagged: `{1}` is what stood in the first brackets.',
            ),
        }),
      )
      .min(1),
  ).describe('By language: the expressions.'),
  match: match(),
  words: z.boolean().default(true).describe('Does a match begin and end where words do?'),
});

const required = z.strictObject({
  kind: z.literal('required').describe('What a text must hold, or a part that must come with it.'),
  any_of: byLanguage(phrases()).optional().describe('By language: one of these must be there.'),
  element: z
    .enum(['alt', 'captions', 'link', 'hashtag'])
    .optional()
    .describe(
      'A part of the post: alternative text of each picture, captions of a video, a link, a hashtag.',
    ),
  when: byLanguage(phrases()).optional().describe('By language: only where one of these is there as well.'),
  within: z.int().min(1).optional().describe('Among the first so many words.'),
  match: match(),
});

const count = z.strictObject({
  kind: z.literal('count').describe('Too many or too few of something.'),
  of: z
    .enum([
      'hashtags',
      'mentions',
      'links',
      'emoji',
      'exclamation marks',
      'question marks',
      'words',
      'sentences',
    ])
    .optional()
    .describe('What is counted.'),
  pattern: line().optional().describe('Or: the expression (RE2) whose matches are counted.'),
  per: z.enum(['text', 'sentence']).default('text').describe('In the whole text, or in each sentence.'),
  at_most: z.int().min(0).optional().describe('More than this is flagged.'),
  at_least: z.int().min(1).optional().describe('Less than this is flagged.'),
});

const length = z.strictObject({
  kind: z.literal('length').describe('Too long or too short.'),
  unit: z
    .enum(['characters', 'words', 'bytes'])
    .default('characters')
    .describe('characters: as readers see them, an emoji is one. bytes: in UTF-8.'),
  at_most: z.int().min(1).optional().describe('The longest a text may be.'),
  at_least: z.int().min(1).optional().describe('The shortest a text may be.'),
  by_platform: z
    .record(id(), z.int().min(1))
    .optional()
    .describe('The longest it may be on single platforms.'),
});

const letterCase = z.strictObject({
  kind: z.literal('case').describe('Capitals and small letters.'),
  of: z
    .enum(['hashtags', 'headings', 'capitals'])
    .describe(
      'hashtags: a capital on each of their words; headings: on the first word only; capitals: no two words in capitals in a row.',
    ),
  words: z
    .array(line())
    .default([])
    .describe('Of hashtags: words that are often run together with others, by which such a tag is seen.'),
  longer_than: z
    .int()
    .min(1)
    .default(16)
    .describe('Of hashtags: longer than this, small letters are more than one word.'),
  allow: z.array(line()).default([]).describe('Spellings that are right as they are: names, tags, acronyms.'),
});

const space = z.enum(['none', 'plain', 'no-break', 'narrow no-break']);

const spacing = z.strictObject({
  kind: z.literal('spacing').describe('Spaces beside signs.'),
  signs: line().optional().describe('The signs: `;!?`.'),
  side: z
    .enum(['before', 'after', 'inside'])
    .default('before')
    .describe('Where the space stands; inside: between the two signs of a pair, as in `«»`.'),
  flag: z.array(space).min(1).optional().describe('Which spaces are wrong there; all others are right.'),
  use: space.optional().describe('Which one to write instead.'),
  doubled: z.boolean().default(false).describe('Flag two spaces in a row as well.'),
});

const repetition = z.strictObject({
  kind: z.literal('repetition').describe('The same twice.'),
  of: z
    .enum(['words', 'emoji'])
    .describe('words: the same word twice in a row; emoji: the same one twice in a text.'),
  allow: z.array(line()).default([]).describe('Words that are right when they are doubled.'),
});

const acronym = z.strictObject({
  kind: z.literal('acronym-first-use').describe('An acronym is spelt out where it is first used.'),
  known: z.array(line()).default([]).describe('Acronyms that every reader knows.'),
  letters: z.int().min(2).default(3).describe('From how many letters on.'),
});

const readability = z.strictObject({
  kind: z.literal('readability').describe('How hard a text is to read.'),
  measure: z
    .enum(['words per sentence', 'lix'])
    .describe(
      'words per sentence: on average. lix: that, and a hundred times the share of words of more than six letters (Björnsson 1968); for every language.',
    ),
  at_most: z.int().min(1).describe('Harder than this is flagged.'),
  from_words: z.int().min(1).default(60).describe('Texts of fewer words are too short to be measured.'),
});

export const styleCheck = z.discriminatedUnion('kind', [
  terms,
  avoid,
  pattern,
  required,
  count,
  length,
  letterCase,
  spacing,
  repetition,
  acronym,
  readability,
]);
export type StyleCheck = z.output<typeof styleCheck>;
export type StyleCheckKind = StyleCheck['kind'];
export type CheckOf<K extends StyleCheckKind> = Extract<StyleCheck, { kind: K }>;
