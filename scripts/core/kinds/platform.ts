/** policy/platforms/<id>.yaml: a network as data: who may use it, how its accounts are named, how long a post may be. */

import { z } from 'zod';
import { asks, correctIt } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { decision, extensions, id, line, reference, text, webAddress } from './fields.ts';
import { accountNaming } from './platform-account.ts';
import { date, past } from './times.ts';

const hex = {
  en: 'expected a colour such as `#0866ff`, in lower case',
  fr: 'il faut une couleur, comme `#0866ff`, en minuscules',
};
const colour = () => asks(z.string().regex(/^#[0-9a-f]{6}$/, hex.en), correctIt, hex);

/** In what the length of a text can be counted: see style/text/units.ts. */
export const textUnits = [
  'characters',
  'graphemes',
  'bytes',
  'utf-16',
  'x-weighted',
  'mastodon',
  'linkedin',
  'threads',
] as const;
export type TextUnit = (typeof textUnits)[number];

/** What is judged by its length. */
const texts = ['text', 'alt'];

const measure = {
  en: `expected one of ${textUnits.join(', ')}`,
  fr: `il faut une unité parmi ${textUnits.join(', ')}`,
};
const limitKeys = z.strictObject({
  what: id().describe('What is limited: text, alt, hashtags, mentions, links, media, bio …'),
  max: z.number().positive().describe('The largest value that is accepted.'),
  min: z.number().positive().optional().describe('The smallest, where something is asked for: one picture.'),
  unit: asks(id(), correctIt, measure).describe(
    `What is counted. Of a text: ${textUnits.join(', ')}; of other things such as media: items.`,
  ),
  source: line().describe('Who says so.'),
  verified_on: past().describe('When somebody last looked it up.'),
});

/** A text is never left unmeasured because its unit is misspelt. */
const limit = limitKeys.refine(
  ({ what, unit }) => !texts.includes(what) || (textUnits as readonly string[]).includes(unit),
  { path: ['unit'], error: measure.en },
);

const examples = z.strictObject({
  accounts: z
    .array(
      z.strictObject({
        reference: line().describe('A spelling that people use.'),
        key: line().describe('The key it must resolve to.'),
        hint: z.boolean().optional().describe('Resolved with this platform as a hint: for bare handles.'),
      }),
    )
    .optional()
    .describe('References that must resolve, and to which key.'),
  refused: z
    .array(
      z.strictObject({
        reference: line().describe('Something that names no account here.'),
        reason: line().optional().describe('Words that the reason must hold.'),
        hint: z.boolean().optional().describe('Resolved with this platform as a hint: for bare handles.'),
      }),
    )
    .optional()
    .describe('References that must be refused, and why.'),
  pairs: z
    .array(
      z.strictObject({
        a: line().describe('One reference.'),
        b: line().describe('Another.'),
        verdict: z
          .enum(['same', 'different', 'look-alike', 'undecided'])
          .describe('What holding them together must say.'),
      }),
    )
    .optional()
    .describe(
      'Pairs of references and the verdict on them; bare handles are taken as handles of this platform.',
    ),
});

export const platformSchema = z.strictObject({
  name: line().describe('The name of the network.'),
  also_known_as: z.array(line()).optional().describe('Former and other names, by which people look for it.'),
  website: webAddress().optional().describe('The front page of the network.'),
  colour: z
    .strictObject({
      light: colour().describe(
        'On white; 4.5:1 or more, darker than the network’s own colour where that is paler.',
      ),
      dark: colour().describe('On the dark page, #0f1716; 4.5:1 or more.'),
    })
    .optional()
    .describe('Colour of its mark in the handbook; without one it has that of the text.'),
  closed: z
    .strictObject({
      on: date().optional().describe('The day it closed, where that is known.'),
      note: text().describe('What became of it.'),
    })
    .optional()
    .describe('Only for networks that are gone; records of old accounts stay valid.'),
  decision: decision(
    { en: 'decided about the platform', fr: 'décidé de la plateforme' },
    z.strictObject({
      status: z
        .enum(['approved', 'trial', 'no-new-channels', 'left'])
        .describe('May channels be opened here? approved, trial (with a review), no-new-channels, or left.'),
      reason: text().describe('Why.'),
      on: past().describe('When it was decided.'),
      by: reference('people').describe('By whom.'),
    }),
  )
    .optional()
    .describe("The organisation's decision about this network; without one, nobody has asked yet."),
  account: accountNaming.describe('How accounts of the network are named and addressed.'),
  limits: z.array(limit).optional().describe('Limits of a post, dated and with their source.'),
  examples: examples.optional().describe('The tests of this file: `check` runs them.'),
  extensions: extensions(),
});
export type Platform = z.output<typeof platformSchema>;

export const platforms = defineKind({
  at: 'policy/platforms/<id>.yaml',
  schema: platformSchema,
  schemaName: 'platform',
  // `account` goes out whole: how a network names accounts is no secret, and readers need it to resolve addresses.
  public: platformSchema.omit({ extensions: true, examples: true }),
  private: ['extensions', 'examples'],
  contract: 'The networks, and what was decided about them.',
  words: {
    en: { a: 'a platform', one: 'platform', many: 'platforms' },
    fr: { a: 'une plateforme', the: 'la plateforme', one: 'plateforme', many: 'plateformes' },
  },
  title: 'name',
  rights: {
    add: 'lead',
    remove: 'lead',
    // `account` says which accounts are ours: to change it is to change all of them.
    lead: [
      'name',
      'also_known_as',
      'website',
      'colour',
      'closed',
      'decision',
      'account',
      'limits',
      'examples',
      'extensions',
    ],
  },
});
