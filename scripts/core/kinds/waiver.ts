/** policy/waivers/<id>.yaml: an exception with a reason and an end. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { decision, id, reference, text } from './fields.ts';
import { date, past } from './times.ts';

export const waiverSchema = decision(
  { en: 'granted the waiver', fr: 'accordé la dérogation' },
  z.strictObject({
    rule: id().describe('The rule that is waived.'),
    on: z
      .array(z.string().min(1))
      .min(1)
      .describe('The files in which it is waived, as paths from the root.'),
    reason: text().describe('Why the exception is right.'),
    requested_by: reference('people').optional().describe('Who asked for it.'),
    approved_by: reference('people').describe('Who granted it; never the one who asked or profits.'),
    approved_on: past().optional().describe('When it was granted.'),
    expires: date().describe('The last day on which it counts.'),
  }),
  'approved_by',
);
export type Waiver = z.output<typeof waiverSchema>;

export const waivers = defineKind({
  at: 'policy/waivers/<id>.yaml',
  schema: waiverSchema,
  schemaName: 'waiver',
  public: waiverSchema.omit({ requested_by: true }),
  private: ['requested_by'],
  // Exceptions are granted by staff, for staff to see.
  quotable: ['requested_by'],
  words: {
    en: { a: 'a waiver', one: 'waiver', many: 'waivers' },
    fr: { a: 'une dérogation', the: 'la dérogation', one: 'dérogation', many: 'dérogations' },
  },
  answersFor: { covered: 'on' },
  rights: {
    add: 'second',
    remove: 'unit',
    second: ['rule', 'on', 'reason', 'requested_by', 'approved_by', 'approved_on', 'expires'],
  },
});
