/** channels/unofficial/<platform>/<account>.yaml: one case per account that is not ours to run. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { decision, extensions, line, log, reference, text, webAddress } from './fields.ts';
import { language } from './languages.ts';
import { date, past } from './times.ts';

export const unofficialSchema = z.strictObject({
  name: line().describe('The name the account shows.'),
  url: line().describe('Address of the account.'),
  platform_id: z.string().min(1).optional().describe('Stable id of the account on its platform, quoted.'),
  kind: z
    .enum(['impostor', 'fan', 'forgotten', 'duplicate', 'needless', 'for-sale', 'unknown'])
    .describe('What sort of account it is, as far as we know.'),
  unit: reference('units').optional().describe('The unit it concerns most.'),
  language: language().optional().describe('Language of the account.'),
  duplicate_of: reference('channels').optional().describe('The official channel it doubles.'),
  found: z
    .strictObject({
      on: past().describe('When it was found.'),
      by: reference('people').describe('Who found it.'),
      how: z
        .enum(['search', 'report', 'mailbox', 'memory', 'sign-on', 'other'])
        .describe('How it was found.'),
    })
    .describe('How we learnt of it.'),
  risk: z.enum(['low', 'medium', 'high']).describe('The harm it can do.'),
  matched: z
    .array(z.enum(['name', 'logo', 'handle', 'pictures', 'texts', 'website', 'staff']))
    .optional()
    .describe('What of ours it uses: platforms ask for this in a report.'),
  decision: decision(
    { en: 'decided about the account', fr: 'décidé du compte' },
    z.strictObject({
      what: z.enum(['adopt', 'tolerate', 'merge', 'remove']).describe('What we decided.'),
      on: past().describe('When.'),
      by: reference('people').describe('By whom.'),
      reason: text().describe('Why.'),
    }),
  )
    .optional()
    .describe('What was decided about it.'),
  case: z
    .strictObject({
      status: z
        .enum(['open', 'contacted', 'reported', 'escalated', 'closed'])
        .describe('Where the case stands.'),
      next_action: z
        .strictObject({
          on: date().describe('The day it is due.'),
          what: text().describe('What is to be done.'),
          by: reference('people').optional().describe('By whom.'),
        })
        .optional()
        .describe('The next step.'),
      events: log(
        z.strictObject({
          on: past().describe('When it happened.'),
          kind: z
            .enum([
              'found',
              'contacted-owner',
              'answer',
              'reported-to-platform',
              'refused',
              'removed',
              'note',
            ])
            .describe('What happened.'),
          note: text().optional().describe('Details; not published.'),
          reference: line().optional().describe('Number of the report or letter.'),
        }),
      )
        .optional()
        .describe('What was done so far, oldest first.'),
    })
    .optional()
    .describe('The steps towards the decision.'),
  evidence: log(
    z.strictObject({
      what: line().describe('What it shows.'),
      url: webAddress().describe('Where it is kept.'),
    }),
  )
    .optional()
    .describe('Proofs that a platform asks for.'),
  extensions: extensions(),
});
export type Unofficial = z.output<typeof unofficialSchema>;

const { decision: decided } = unofficialSchema.shape;

export const unofficial = defineKind({
  at: 'channels/unofficial/<platform>/<account>.yaml',
  schema: unofficialSchema,
  schemaName: 'unofficial',
  public: unofficialSchema.pick({ name: true, platform_id: true, kind: true, risk: true }).extend({
    decision: decided
      .unwrap()
      .pick({ what: true, on: true })
      .optional()
      .describe('What was decided about it; the reasons and the steps of the case stay inside.'),
  }),
  private: [
    'url',
    'unit',
    'language',
    'duplicate_of',
    'found',
    'matched',
    'decision.by',
    'decision.reason',
    'case',
    'evidence',
    'extensions',
  ],
  // The account itself is published in another form.
  quotable: ['url'],
  contract: 'Accounts that are not ours to run.',
  words: {
    en: { a: 'an unofficial account', one: 'unofficial account', many: 'unofficial accounts' },
    fr: {
      a: 'un compte non officiel',
      the: 'le compte non officiel',
      one: 'compte non officiel',
      many: 'comptes non officiels',
    },
    short: { one: 'account', many: 'accounts' },
  },
  title: 'name',
  answersFor: { unit: true },
  rights: {
    add: 'free',
    remove: 'lead',
    // Who reports an account opens its case; that others have it in hand, or that it is settled, is for who leads there.
    life: {
      key: 'case.status',
      steps: {
        new: { open: 'free', contacted: 'unit', reported: 'unit', escalated: 'unit', closed: 'unit' },
      },
    },
    free: ['evidence', 'case.events'],
    unit: [
      'matched',
      'name',
      'url',
      'platform_id',
      'kind',
      'unit',
      'language',
      'duplicate_of',
      'found',
      'risk',
      'decision',
      'case',
      'extensions',
    ],
    instead: {
      remove: {
        en: 'Bring the file back and close the case (`status: closed`).',
        fr: 'Rétablissez le fichier et fermez le dossier (`status: closed`).',
      },
    },
  },
});
