/** policy/style-guide/rules/<id>.yaml: one rule of the style guide, with the examples that prove it. */

import { z } from 'zod';
import { asks, correctIt } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { id, line, reference, text } from './fields.ts';
import { language } from './languages.ts';
import { styleCheck } from './style-check.ts';
import { date } from './times.ts';

const version = {
  en: 'expected a version such as "2.1", in quotes',
  fr: 'il faut une version, comme "2.1", entre guillemets',
};
const textName = {
  en: 'expected the name of a text, such as post.text or channel.bio',
  fr: 'il faut le nom d’un texte, comme post.text ou channel.bio',
};

/** The version of a guide: `2.1`. */
export const guideVersion = () =>
  asks(z.string().regex(/^\d{1,4}(?:\.\d{1,4}){1,2}$/, version.en), correctIt, version);

/** Parts of a text that are no prose of ours; rules leave the first four alone unless they say otherwise. */
export const skippable = ['address', 'code', 'handle', 'hashtag', 'quotation', 'link'] as const;

const appliesTo = z.strictObject({
  languages: z
    .array(language())
    .optional()
    .describe('Only to texts in these; `fr` holds for fr-CA and fr-FR, too, and `fr-CA` for that alone.'),
  platforms: z.array(reference('platforms')).optional().describe('Only on these networks.'),
  channels: z.array(reference('channels')).optional().describe('Only on these channels.'),
  audiences: z.array(reference('audiences')).optional().describe('Only where these are spoken to.'),
  fields: z
    .array(asks(z.string().regex(/^[a-z]+(?:\.[a-z_]+)?$/, textName.en), correctIt, textName))
    .optional()
    .describe('Only to these texts: post.text, channel.bio, page.body …; `page` is all of a page.'),
  occasions: z
    .array(id())
    .optional()
    .describe('Only to posts on these occasions, such as disruption or crisis.'),
});

const example = z.strictObject({
  lang: language().describe('In which language it is written, as exactly as the rule needs it.'),
  bad: line().optional().describe('A text that breaks the rule; with `flags`.'),
  flags: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('What is flagged in it, in order, as it stands there.'),
  fixed: line().optional().describe('The same text as it should be.'),
  good: line().optional().describe('Or: a text that keeps the rule; best one that nearly breaks it.'),
  note: text().optional().describe('What it shows.'),
  platform: reference('platforms').optional().describe('The network, where it matters.'),
  channel: reference('channels').optional().describe('The channel, where it matters.'),
  audience: reference('audiences').optional().describe('The audience, where it matters.'),
  field: line()
    .optional()
    .describe('Which text it is, where it matters; the first the rule applies to by default.'),
  occasion: id().optional().describe('The occasion, where it matters.'),
  without: z
    .array(z.enum(['alt', 'captions', 'link']))
    .optional()
    .describe('What the post lacks; whatever is not named comes with it.'),
});
export type StyleExample = z.output<typeof example>;

export const styleRuleSchema = z.strictObject({
  title: text().describe('The rule in one sentence that says what to do.'),
  chapter: reference('chapters').describe('The chapter that holds it.'),
  status: z
    .enum(['proposed', 'active', 'deprecated'])
    .default('active')
    .describe('proposed: runs and is shown, and counts as nothing yet. deprecated: no longer holds.'),
  replaced_by: reference('styleRules').optional().describe('The rule that holds in its place.'),
  since: guideVersion().describe('The version of the guide that brought it, quoted.'),
  changed: z
    .array(
      z.strictObject({
        in: guideVersion().describe('The version that changed it, quoted.'),
        what: text().describe('What is different since.'),
      }),
    )
    .default([])
    .describe('Its changes, the latest last.'),
  level: z
    .enum(['error', 'warning', 'suggestion'])
    .describe('error: must; warning: should; suggestion: better.'),
  errors_from: date().optional().describe('From this day on it is an error: time to clean up before.'),
  machine: z
    .enum(['full', 'partial', 'human'])
    .default('full')
    .describe('Who can judge it: the check, the check in part, or only people.'),
  applies_to: appliesTo.default({}).describe('Where it holds; everything, where nothing is said.'),
  check: styleCheck.optional().describe('How it is found; absent where only people can judge it.'),
  skips: z
    .array(z.enum(skippable))
    .default(['address', 'code', 'handle', 'hashtag'])
    .describe('Which parts of a text it leaves alone.'),
  fix: z
    .literal('replace')
    .optional()
    .describe('The first suggestion may be written without asking: only where it is certain to be right.'),
  message: text()
    .optional()
    .describe(
      'What a writer is told: {found} is what stands there, {use} what to say instead, {count} and {limit} numbers.',
    ),
  why: text().describe('Why the rule is there.'),
  source: line().optional().describe('Where it comes from.'),
  antipatterns: z
    .array(
      z.strictObject({
        text: line().optional().describe('Words within which nothing is flagged: a name, a title.'),
        pattern: line().optional().describe('Or an expression (RE2) within whose matches nothing is.'),
        note: text().optional().describe('What it is.'),
      }),
    )
    .default([])
    .describe('What is no breach of the rule; each with an example that needs it.'),
  exceptions: z
    .array(
      z.strictObject({
        text: line().describe('Words within which nothing is flagged for the time being.'),
        reason: text().describe('Why.'),
        until: date().describe('The last day.'),
        on: z.array(line()).min(1).optional().describe('Only in these files.'),
      }),
    )
    .default([])
    .describe('What is let through for a time.'),
  examples: z.array(example).default([]).describe('They explain the rule, and are its tests.'),
});
export type StyleRule = z.output<typeof styleRuleSchema>;

export const styleRules = defineKind({
  at: 'policy/style-guide/rules/<id>.yaml',
  schema: styleRuleSchema,
  schemaName: 'style-rule',
  public: styleRuleSchema,
  private: [],
  contract: 'How we write, rule by rule.',
  words: {
    en: { a: 'a style rule', one: 'style rule', many: 'style rules' },
    fr: { a: 'une règle de style', the: 'la règle de style', one: 'règle de style', many: 'règles de style' },
  },
  title: 'title',
  rights: {
    add: 'lead',
    remove: 'lead',
    lead: [
      'title',
      'chapter',
      'status',
      'replaced_by',
      'since',
      'changed',
      'level',
      'errors_from',
      'machine',
      'applies_to',
      'check',
      'skips',
      'fix',
      'message',
      'why',
      'source',
      'antipatterns',
      'exceptions',
      'examples',
    ],
  },
});
