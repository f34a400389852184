/** policy/contacts/<id>.yaml: a question that staff ask, and who answers it. */

import { z } from 'zod';
import { asks } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { line, reference, text } from './fields.ts';
import { form, mailbox, withheldMailbox } from './reach.ts';

const oneOfThem = {
  en: 'expected exactly one of person, lead_of, owner_of and role',
  fr: 'il faut exactement une clé parmi person, lead_of, owner_of et role',
};

/** What a question is about, in the order in which the handbook shows it. */
export const contactTopics = [
  'accounts',
  'content',
  'conversations',
  'rights',
  'figures',
  'roles',
  'rules',
  'other',
] as const;

/** A person by name, or by a part that stays right when people change: exactly one of the keys. */
const whom = () =>
  asks(
    z
      .strictObject({
        person: reference('people').optional().describe('This very person.'),
        lead_of: reference('units').optional().describe('The lead of this unit.'),
        owner_of: reference('channels').optional().describe('The owner of this channel.'),
        role: z.enum(['lead', 'deputy']).optional().describe('The lead over all channels, or their deputy.'),
      })
      .refine((keys) => Object.values(keys).filter((value) => value !== undefined).length === 1, oneOfThem.en)
      .meta({ minProperties: 1, maxProperties: 1 }),
    { en: 'Say in one way who answers.', fr: 'Dites d’une seule façon qui répond.' },
    oneOfThem,
  );

export const contactSchema = z.strictObject({
  question: text().describe('What somebody wants to know or has to tell, as they would say it.'),
  topic: z.enum(contactTopics).default('other').describe('What it is about.'),
  ask: whom().describe('Who answers: a person, or better a part that stays right when people change.'),
  otherwise: whom().optional().describe('Who answers when the first is away.'),
  mailbox: mailbox(),
  form: form(),
  unit: reference('units').optional().describe('The unit whose business it is, if it is not everybody’s.'),
  urgent: z.boolean().default(false).describe('Can it not wait until tomorrow?'),
  how: text().optional().describe('How to ask: what to do first, what to send along. Published.'),
  handbook: reference('pages').optional().describe('The handbook page to read first, by its id.'),
  words: z
    .array(line())
    .optional()
    .describe('Other words people look for, in any language: press, presse, reporter.'),
});
export type Contact = z.output<typeof contactSchema>;

export const contacts = defineKind({
  at: 'policy/contacts/<id>.yaml',
  schema: contactSchema,
  schemaName: 'contact',
  public: contactSchema,
  private: [],
  contract: 'Which question goes to whom.',
  withhold: withheldMailbox,
  words: {
    en: { a: 'a contact', one: 'contact', many: 'contacts' },
    fr: { a: 'un contact', the: 'le contact', one: 'contact', many: 'contacts' },
  },
  title: 'question',
  unit: 'unit',
  answersFor: { unit: true },
  rights: {
    add: 'unit',
    remove: 'unit',
    unit: [
      'question',
      'topic',
      'ask',
      'otherwise',
      'mailbox',
      'form',
      'unit',
      'urgent',
      'how',
      'handbook',
      'words',
    ],
  },
});
