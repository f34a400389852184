/** policy/units/<id>.yaml: a district, department, region or brand. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { decision, extensions, id, reference, text } from './fields.ts';
import { form, mailbox, withheldMailbox } from './reach.ts';
import { date, past, timeZone } from './times.ts';

export const unitSchema = z.strictObject({
  name: text().describe('Name of the unit.'),
  parent: reference('units').optional().describe('The unit above; none for the top one.'),
  lead: reference('people').describe('Exactly one person leads the unit.'),
  deputy: reference('people').optional().describe('Who stands in for the lead.'),
  description: text().optional().describe('What the unit is there for.'),
  mailbox: mailbox(),
  form: form(),
  time_zone: timeZone().optional().describe("IANA time zone, if not the organisation's."),
  goals: z
    .array(
      z.strictObject({
        id: id().describe('Short name by which channels cite the goal.'),
        text: text().describe('The goal in one sentence.'),
        target: text().optional().describe('The figure that says it is reached.'),
        by: date().optional().describe('Until when.'),
      }),
    )
    .optional()
    .describe('What the unit wants to achieve; its channels serve these goals.'),
  inventory: decision(
    { en: 'confirmed the list of channels', fr: 'confirmé la liste des comptes' },
    z.strictObject({
      attested_on: past().describe('The day on which the list was confirmed.'),
      by: reference('people').describe('Who confirmed it: the lead or deputy of the unit.'),
    }),
  )
    .optional()
    .describe('“These are all our channels”, said by the lead, even when there are none.'),
  extensions: extensions(),
});
export type Unit = z.output<typeof unitSchema>;

export const units = defineKind({
  at: 'policy/units/<id>.yaml',
  schema: unitSchema,
  schemaName: 'unit',
  public: unitSchema.omit({ extensions: true }),
  private: ['extensions'],
  contract: 'Districts, departments, brands.',
  withhold: withheldMailbox,
  words: {
    en: { a: 'a unit', one: 'unit', many: 'units' },
    fr: { a: 'un service', the: 'le service', one: 'service', many: 'services' },
  },
  title: 'name',
  unit: 'id',
  answersFor: { unit: true },
  mustBeNamed: {
    en: 'Give it a channel, a person or a unit below it',
    fr: 'Donnez-lui un compte, une personne ou un service en dessous',
  },
  rights: {
    add: 'unit',
    remove: 'unit',
    unit: [
      'name',
      'parent',
      'lead',
      'deputy',
      'description',
      'mailbox',
      'form',
      'time_zone',
      'goals',
      'inventory',
      'extensions',
    ],
  },
});
