/** calendar/freeze.yaml: while this file is there, nothing that is planned is published. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { decision, reference, text } from './fields.ts';
import { past } from './times.ts';

export const freezeSchema = z.strictObject({
  ordered: decision(
    { en: 'stopped all planned posts', fr: 'arrêté toutes les publications prévues' },
    z.strictObject({
      by: reference('people').describe('Who ordered it.'),
      on: past().describe('When.'),
    }),
  ).describe('Whose word it is.'),
  message: text().describe('What colleagues have to know: the handbook shows it above everything.'),
  except: z
    .array(reference('channels'))
    .optional()
    .describe('Channels that go on, such as the one that speaks of the crisis.'),
  reason: text().optional().describe('Why; not published.'),
});
export type Freeze = z.output<typeof freezeSchema>;

export const freeze = defineKind({
  at: 'calendar/freeze.yaml',
  schema: freezeSchema,
  schemaName: 'freeze',
  public: freezeSchema.omit({ reason: true }),
  private: ['reason'],
  words: {
    en: { a: 'a freeze', one: 'freeze', many: 'freezes' },
    fr: {
      a: 'un gel des publications',
      the: 'le gel des publications',
      one: 'gel des publications',
      many: 'gels des publications',
    },
  },
  rights: { add: 'lead', remove: 'lead', lead: ['ordered', 'message', 'except', 'reason'] },
});
