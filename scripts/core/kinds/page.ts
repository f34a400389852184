/** policy/handbook/**.mdx: the front matter of a page people read. */
import { z } from 'zod';
import { allows } from './allows.ts';
import { defineKind } from './define-kind.ts';
import { line, reference } from './fields.ts';
import { past } from './times.ts';

/** Under what the overview of the handbook lists a page. */
export const pageReaders = ['emergency', 'owners', 'leads', 'staff'] as const;
export type PageReader = (typeof pageReaders)[number];

export const pageSchema = z.strictObject({
  title: line().describe('Title of the page.'),
  description: line().describe('One sentence: what the reader finds here.'),
  owner: reference('people').optional().describe('Who answers for the page.'),
  reviewed_on: past().optional().describe('When somebody last read it and found it right.'),
  order: z.int().optional().describe('Place in the navigation; lower comes first.'),
  for: z
    .array(z.enum(pageReaders))
    .optional()
    .describe(
      'Where the overview lists the page: in an emergency, for owners of channels, for leads of units, for all staff.',
    ),
  scope: reference('units').optional().describe('The unit for which the page is meant, if not for all.'),
  allows: allows(),
});
export type Page = z.output<typeof pageSchema>;

export const pages = defineKind({
  at: 'policy/handbook/<...page>.mdx',
  schema: pageSchema,
  schemaName: 'page',
  public: pageSchema,
  private: [],
  words: {
    en: { a: 'a handbook page', one: 'handbook page', many: 'handbook pages' },
    fr: { a: 'une page du guide', the: 'la page du guide', one: 'page du guide', many: 'pages du guide' },
    short: { one: 'page', many: 'pages' },
  },
  title: 'title',
  answersFor: { people: { owner: { en: 'who answers for the page', fr: 'responsable de la page' } } },
  rights: {
    add: 'lead',
    remove: 'owner',
    lead: ['allows'],
    owner: ['title', 'description', 'owner', 'reviewed_on', 'order', 'for', 'scope', 'body'],
  },
});
