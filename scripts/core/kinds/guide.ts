/** policy/style-guide/guide.yaml: the style guide as a whole, its versions and what each of them changed. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { log, reference, text } from './fields.ts';
import { guideVersion } from './style-rule.ts';
import { past } from './times.ts';

const version = z.strictObject({
  version: guideVersion().describe('The version, quoted.'),
  on: past().describe('The day it came into force.'),
  summary: text().describe('What it changed, in a sentence or two.'),
  must_read: z
    .boolean()
    .default(true)
    .describe(
      'Has everybody to read the guide again? If not, a receipt for the version before it still counts.',
    ),
  by: reference('people').optional().describe('Who decided it.'),
});

export const guideSchema = z.strictObject({
  title: text().describe('What the guide is called.'),
  version: guideVersion().describe('The version in force, quoted: the latest of `versions`.'),
  owner: reference('people').describe('Who answers for the guide.'),
  reviewed_on: past().optional().describe('When it was last read as a whole and found right.'),
  versions: log(version).min(1).describe('Its versions, the latest last.'),
});
export type Guide = z.output<typeof guideSchema>;

export const guide = defineKind({
  at: 'policy/style-guide/guide.yaml',
  schema: guideSchema,
  schemaName: 'guide',
  public: guideSchema,
  private: [],
  contract: 'The style guide and its versions.',
  words: {
    en: { a: 'the style guide', one: 'style guide', many: 'style guides' },
    fr: { a: 'le guide de style', the: 'le guide de style', one: 'guide de style', many: 'guides de style' },
  },
  title: 'title',
  answersFor: { people: { owner: { en: 'who answers for the guide', fr: 'responsable du guide de style' } } },
  rights: {
    add: 'lead',
    remove: 'lead',
    lead: ['title', 'version', 'owner', 'versions'],
    owner: ['reviewed_on'],
  },
});
