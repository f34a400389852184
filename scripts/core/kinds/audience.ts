/** policy/audiences/<id>.yaml: a tree from the broad public down to the group one writes for. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { extensions, line, reference, text } from './fields.ts';
import { language } from './languages.ts';
import { past } from './times.ts';

const fit = z.strictObject({
  fit: z.enum(['high', 'medium', 'low', 'none']).describe('How well this platform reaches the audience.'),
  source: line().describe('How we know: a survey, statistics, a study.'),
  on: past().optional().describe('Date of the evidence.'),
});

export const audienceSchema = z.strictObject({
  name: text().describe('Name of the audience.'),
  parent: reference('audiences').optional().describe('The broader audience it is part of.'),
  description: text().describe('Who they are and what they need from us.'),
  languages: z.array(language()).optional().describe('Languages they read.'),
  platforms: z
    .record(reference('platforms'), fit)
    .optional()
    .describe('Where they are, by platform, with the evidence.'),
  extensions: extensions(),
});
export type Audience = z.output<typeof audienceSchema>;

export const audiences = defineKind({
  at: 'policy/audiences/<id>.yaml',
  schema: audienceSchema,
  schemaName: 'audience',
  public: audienceSchema.omit({ extensions: true }),
  private: ['extensions'],
  contract: 'Whom the channels are for.',
  words: {
    en: { a: 'an audience', one: 'audience', many: 'audiences' },
    fr: { a: 'un public', the: 'le public', one: 'public', many: 'publics' },
  },
  title: 'name',
  mustBeNamed: {
    en: 'Name it in the `audiences` of a channel that speaks to it',
    fr: 'Nommez-le dans les `audiences` d’un compte qui s’adresse à lui',
  },
  rights: {
    add: 'lead',
    remove: 'lead',
    lead: ['name', 'parent', 'description', 'languages', 'platforms', 'extensions'],
  },
});
