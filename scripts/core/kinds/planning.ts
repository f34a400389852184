/** policy/planning.yaml: what the plan is made of, who approves what, and the numbers behind the checks of the calendar. */

import { z } from 'zod';
import { asks, correctIt } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { id, line, range, text } from './fields.ts';
import { language } from './languages.ts';
import { type ApprovalPart, approvalParts, type Risk } from './post.ts';

const flow = (needs: readonly ApprovalPart[], sources = false) =>
  z
    .strictObject({
      needs: z
        .array(z.enum(approvalParts))
        .describe('Who must approve, each another person and none of them the author.'),
      hours_before: z
        .int()
        .min(0)
        .max(720)
        .default(24)
        .describe('So many hours before its time a post must be approved.'),
      valid_days: z.int().min(1).max(365).default(60).describe('So many days an approval counts.'),
      sources: z
        .boolean()
        .default(sources)
        .describe('Does it need sources, each verified by somebody other than the author?'),
    })
    .prefault({ needs: [...needs] });

const time = {
  en: 'expected a time of day such as "08:30"',
  fr: 'il faut une heure, comme "08:30"',
};
const clock = () => asks(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, time.en), correctIt, time);
const days = () => z.int().min(1).max(3650);
const share = () => z.number().min(0).max(1);

/** Words that tell readers that something is paid for, where the organisation has not said its own. */
const disclosures: Record<string, string[]> = {
  // What the advertising authority of the United Kingdom takes for clear (CAP Code, section 2).
  en: ['Ad', '#ad', 'Advert', 'Advertising', 'Advertisement'],
  // Loi n° 2023-451, article 5, as changed on 6 November 2024.
  fr: ['Publicité', 'Collaboration commerciale'],
};

export const planningSchema = z.strictObject({
  pillars: z
    .array(
      z.strictObject({
        id: id().describe('Short name by which posts cite it.'),
        name: text().describe('What people call it.'),
        description: text().optional().describe('What belongs to it.'),
        share: range(
          z.strictObject({
            min: share().describe('The least share of all posts, 0 to 1.'),
            max: share().describe('The largest share of all posts, 0 to 1.'),
          }),
        )
          .optional()
          .describe('The mix that the plan wants.'),
      }),
    )
    .default([])
    .describe('What we speak of, and how much of each.'),
  flows: z
    .strictObject({
      low: flow(['proofreader']).describe('For posts of low risk.'),
      normal: flow(['proofreader', 'unit-lead']).describe('For posts of normal risk.'),
      high: flow(['proofreader', 'unit-lead', 'lead'], true).describe('For posts of high risk.'),
      crisis: flow(['lead'], true).describe('For posts in a crisis.'),
    } satisfies Record<Risk, unknown>)
    .prefault({})
    .describe('Who approves a post, by its risk.'),
  copy_shown: z
    .enum(['planned', 'in-review', 'approved', 'published'])
    .default('approved')
    .describe('From which status on the handbook shows the words of a post, and its pictures.'),
  hours: z
    .strictObject({
      from: clock().describe('The earliest time of day, quoted.'),
      until: clock().describe('The latest, quoted.'),
    })
    .default({ from: '07:00', until: '21:00' })
    .describe('When posts appear, on the clock of each post.'),
  gap_minutes: z
    .int()
    .min(0)
    .max(1440)
    .default(60)
    .describe('Two posts of a channel are at least this far apart.'),
  repeated_copy_days: days()
    .default(365)
    .describe('The same words do not appear again within this many days, on whichever channel.'),
  near_duplicate_days: days()
    .default(30)
    .describe('Posts this many days apart are compared with each other.'),
  repeated_link_days: days()
    .default(7)
    .describe('A channel leads to the same page only once in this many days.'),
  empty_after_days: days()
    .optional()
    .describe(
      'Every active channel has something planned in the next so many days, and keeps to its cadence; absent: not every post is planned here, and gaps are no finding.',
    ),
  limit_check_days: days()
    .default(180)
    .describe('What we know of the limits of a network counts for this long.'),
  disclosures: z
    .record(language(), z.array(line()).min(1))
    .default(disclosures)
    .describe('Words of which one stands in a post that is paid for, by language.'),
});
export type Planning = z.output<typeof planningSchema>;

export const planning = defineKind({
  at: 'policy/planning.yaml',
  schema: planningSchema,
  schemaName: 'planning',
  public: planningSchema.pick({ pillars: true, flows: true, hours: true }),
  private: [
    'copy_shown',
    'gap_minutes',
    'repeated_copy_days',
    'near_duplicate_days',
    'repeated_link_days',
    'empty_after_days',
    'limit_check_days',
    'disclosures',
  ],
  words: {
    en: { a: 'the planning policy', one: 'planning policy', many: 'planning policies' },
    fr: {
      a: 'la politique éditoriale',
      the: 'la politique éditoriale',
      one: 'politique éditoriale',
      many: 'politiques éditoriales',
    },
  },
  rights: {
    add: 'lead',
    remove: 'second',
    lead: [
      'pillars',
      'hours',
      'gap_minutes',
      'repeated_copy_days',
      'near_duplicate_days',
      'repeated_link_days',
      'empty_after_days',
      'limit_check_days',
      'disclosures',
    ],
    // Who approves, and what is shown before its time, is not for one person alone.
    second: ['flows', 'copy_shown'],
  },
});
