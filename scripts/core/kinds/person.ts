/** policy/people/<id>.yaml */

import { z } from 'zod';
import { asks } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { extensions, id, line, reference, text } from './fields.ts';
import { language } from './languages.ts';
import { isPublicMailbox, mailboxAddress } from './reach.ts';
import { date, past } from './times.ts';

const login = {
  en: 'expected a login on the code host, without @',
  fr: 'il faut un identifiant chez l’hébergeur du code, sans @',
};

const receipt = z.strictObject({
  version: line().describe('The version that was read, quoted.'),
  on: past().describe('The day it was read.'),
});

export const personSchema = z.strictObject({
  name: line().describe('Name as colleagues know it.'),
  unit: reference('units').describe('The unit this person works in.'),
  role: text().optional().describe('Job title or function.'),
  email: mailboxAddress()
    .optional()
    .describe(
      'A shared mailbox is best. Never published unless `public` is true or `public_mailboxes` of the organisation has it.',
    ),
  public: z
    .boolean()
    .optional()
    .describe(
      'May the handbook show the e-mail address? Without an answer, `public_mailboxes` of the organisation decides.',
    ),
  github: asks(
    z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?$/, login.en),
    {
      en: 'Give a login on the code host, without @.',
      fr: 'Donnez un identifiant chez l’hébergeur du code, sans @.',
    },
    login,
  )
    .optional()
    .describe('Login on the code host: for CODEOWNERS and approvals.'),
  status: z
    .enum(['active', 'on-leave', 'left'])
    .default('active')
    .describe('Only an active person can hold a duty.'),
  until: date().optional().describe('Last day of the leave, when on leave.'),
  left_on: date().optional().describe('Last working day, when they have left.'),
  languages: z.array(language()).optional().describe('Languages this person can write in, as tags.'),
  read: z
    .record(id(), receipt)
    .optional()
    .describe('Read receipts by document, e.g. style-guide; added by the person.'),
  training: z
    .array(
      z.strictObject({
        topic: id().describe('What was learnt.'),
        on: past().describe('When.'),
      }),
    )
    .optional()
    .describe('Training that was followed.'),
  capacity: z
    .strictObject({
      channels: z
        .int()
        .min(0)
        .optional()
        .describe('How many channels this person can own, if not the general limit.'),
      posts_per_week: z.int().min(0).optional().describe('How many posts a week this person can promise.'),
    })
    .optional()
    .describe('A personal limit in place of the general threshold.'),
  extensions: extensions(),
});
export type Person = z.output<typeof personSchema>;

/**
 * May the handbook show somebody's mailbox? Their own answer counts first, then the organisation's: `mailboxes` are its
 * `public_mailboxes`. Those who have left are no longer reached.
 */
export function showsMailbox(
  {
    email,
    public: agreed,
    status,
  }: { readonly [K in 'email' | 'public' | 'status']?: Person[K] | undefined },
  mailboxes: readonly string[] | undefined,
): boolean {
  if (email === undefined || status === 'left') return false;
  return agreed ?? isPublicMailbox(email, mailboxes);
}

export const people = defineKind({
  at: 'policy/people/<id>.yaml',
  schema: personSchema,
  schemaName: 'person',
  public: personSchema.pick({
    name: true,
    unit: true,
    role: true,
    email: true,
    status: true,
    languages: true,
  }),
  private: ['public', 'github', 'until', 'left_on', 'read', 'training', 'capacity', 'extensions'],
  // An absence that a finding speaks of has begun.
  quotable: ['until', 'left_on'],
  contract: 'Who answers for what.',
  withhold: (person, { mailboxes }) => (showsMailbox(person, mailboxes) ? [] : ['email']),
  words: {
    en: { a: 'a person', one: 'person', many: 'people' },
    fr: { a: 'une personne', the: 'la personne', one: 'personne', many: 'personnes' },
  },
  title: 'name',
  unit: 'unit',
  answersFor: { self: { en: 'the person', fr: 'la personne elle-même' }, unit: true },
  mustBeNamed: {
    en: 'Name them where they work (owner, deputy, team, unit lead …)',
    fr: 'Nommez cette personne là où elle travaille (owner, deputy, team, responsable d’un service …)',
  },
  rights: {
    add: 'unit',
    // Taken away and added anew, somebody could have another login.
    remove: 'lead',
    self: ['read', 'training'],
    owner: ['name', 'unit', 'role', 'status', 'until', 'left_on', 'languages'],
    unit: ['capacity', 'extensions'],
    // What is published of somebody's reach cannot be called back.
    consent: ['email', 'public'],
    // Under a login somebody is heard: the one who gives it could sign in their name.
    second: ['github'],
  },
});
