/** policy/style-guide/**.mdx: the front matter of a chapter of the style guide; `fr/links` is the French of `links`. */
import { z } from 'zod';
import { allows } from './allows.ts';
import { defineKind } from './define-kind.ts';
import { line, reference } from './fields.ts';
import { past } from './times.ts';

export const chapterSchema = z.strictObject({
  title: line().describe('Title of the chapter.'),
  description: line().describe('One sentence: what the reader finds here.'),
  owner: reference('people').optional().describe('Who answers for the chapter.'),
  reviewed_on: past().optional().describe('When somebody last read it and found it right.'),
  order: z.int().optional().describe('Place among the chapters; lower comes first.'),
  allows: allows(),
});
export type Chapter = z.output<typeof chapterSchema>;

export const chapters = defineKind({
  at: 'policy/style-guide/<...chapter>.mdx',
  schema: chapterSchema,
  schemaName: 'chapter',
  public: chapterSchema,
  private: [],
  words: {
    en: { a: 'a chapter of the style guide', one: 'chapter', many: 'chapters' },
    fr: {
      a: 'un chapitre du guide de style',
      the: 'le chapitre du guide de style',
      one: 'chapitre',
      many: 'chapitres',
    },
  },
  title: 'title',
  answersFor: { people: { owner: { en: 'who answers for the chapter', fr: 'responsable du chapitre' } } },
  rights: {
    add: 'lead',
    remove: 'lead',
    lead: ['title', 'order', 'allows', 'body'],
    owner: ['description', 'owner', 'reviewed_on'],
  },
});
