/** calendar/campaigns/<id>.yaml: posts that belong together for a while, and what they are to say. */
import { z } from 'zod';
import { hasPassed } from '../calendar/time/embargo.ts';
import { defineKind } from './define-kind.ts';
import { embargo } from './embargo.ts';
import { copy, extensions, id, line, reference, text } from './fields.ts';
import { date } from './times.ts';

export const campaignSchema = z.strictObject({
  name: text().describe('What it is called.'),
  unit: reference('units').optional().describe('Whose campaign it is; absent: the whole organisation’s.'),
  owner: reference('people').describe('Who answers for it.'),
  from: date().describe('Its first day.'),
  until: date().describe('Its last day.'),
  embargo: embargo().optional().describe('Nothing of it is told before.'),
  goal: text().optional().describe('What it is to bring about, in one sentence.'),
  goals: z.array(id()).optional().describe('Goals of the unit, or of a unit above it, that it serves.'),
  audiences: z.array(reference('audiences')).optional().describe('Whom it is for.'),
  messages: z
    .array(copy('campaign.message', text()))
    .optional()
    .describe('Its key messages, one sentence each: what people shall remember.'),
  hashtags: z.array(line()).optional().describe('Its hashtags, with their `#`, quoted.'),
  budget: line().optional().describe('What it may cost, with the currency; not published.'),
  brief: text().optional().describe('For colleagues: how to go about it; not published.'),
  extensions: extensions(),
});
export type Campaign = z.output<typeof campaignSchema>;

/** What would give an announcement away. */
const telling = ['name', 'goal', 'goals', 'audiences', 'messages', 'hashtags'] as const;

export const campaigns = defineKind({
  at: 'calendar/campaigns/<id>.yaml',
  schema: campaignSchema,
  schemaName: 'campaign',
  public: campaignSchema.omit({ budget: true, brief: true, extensions: true }),
  private: ['budget', 'brief', 'extensions'],
  heldBack: {
    ever: telling,
    of: ({ embargo: until }, { now }) => (until && !hasPassed(until, now) ? telling : []),
  },
  words: {
    en: { a: 'a campaign', one: 'campaign', many: 'campaigns' },
    fr: { a: 'une campagne', the: 'la campagne', one: 'campagne', many: 'campagnes' },
  },
  title: 'name',
  unit: 'unit',
  answersFor: { people: { owner: { en: 'the owner', fr: 'responsable' } }, unit: true },
  rights: {
    add: 'unit',
    remove: 'unit',
    owner: [
      'name',
      'unit',
      'owner',
      'from',
      'until',
      'goal',
      'goals',
      'audiences',
      'messages',
      'hashtags',
      'brief',
      'extensions',
    ],
    unit: ['embargo', 'budget'],
  },
});
