/** calendar/quiet/<id>.yaml: days on which nothing is posted, or only what cannot wait. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { decision, extensions, id, reference, text } from './fields.ts';
import { risks } from './post.ts';
import { date, past } from './times.ts';

export const quietPeriodSchema = z.strictObject({
  title: text().describe('What it is called, as people read it in the calendar.'),
  kind: z
    .enum(['blackout', 'election', 'mourning', 'crisis', 'reserved', 'other'])
    .describe('blackout, election, mourning, crisis, reserved (for one announcement) or other.'),
  from: date().describe('The first day, on the clock of each post.'),
  until: date().describe('The last day.'),
  units: z
    .array(reference('units'))
    .optional()
    .describe('Units whose channels are quiet, with the units below them; absent: everybody.'),
  channels: z
    .array(reference('channels'))
    .optional()
    .describe('Only these channels are quiet; absent: all of the units.'),
  except: z
    .strictObject({
      pillars: z.array(id()).optional().describe('Posts of these pillars appear all the same.'),
      risks: z.array(z.enum(risks)).optional().describe('Posts of these risks appear all the same.'),
    })
    .optional()
    .describe('What appears all the same, such as news about safety.'),
  decided: decision(
    { en: 'decided on the quiet period', fr: 'décidé de la période de silence' },
    z.strictObject({
      by: reference('people').describe('Who decided.'),
      on: past().describe('When.'),
    }),
  ).describe('Whose word it is.'),
  reason: text().optional().describe('Why; not published.'),
  extensions: extensions(),
});
export type QuietPeriod = z.output<typeof quietPeriodSchema>;

export const quietPeriods = defineKind({
  at: 'calendar/quiet/<id>.yaml',
  schema: quietPeriodSchema,
  schemaName: 'quiet-period',
  public: quietPeriodSchema.omit({ reason: true, extensions: true }),
  private: ['reason', 'extensions'],
  words: {
    en: { a: 'a quiet period', one: 'quiet period', many: 'quiet periods' },
    fr: {
      a: 'une période de silence',
      the: 'la période de silence',
      one: 'période de silence',
      many: 'périodes de silence',
    },
  },
  title: 'title',
  rights: {
    add: 'lead',
    remove: 'lead',
    lead: [
      'title',
      'kind',
      'from',
      'until',
      'units',
      'channels',
      'except',
      'decided',
      'reason',
      'extensions',
    ],
  },
});
