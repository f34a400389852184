/** policy/handbook/**.mdx and policy/style-guide/**.mdx: the front matter of a page people read. */
import { z } from 'zod';
import { date, line, reference } from './fields.ts';

export const pageSchema = z.strictObject({
  title: line().describe('Title of the page.'),
  description: line().describe('One sentence: what the reader finds here.'),
  owner: reference('people').optional().describe('Who answers for the page.'),
  reviewed_on: date().optional().describe('When somebody last read it and found it right.'),
  order: z.int().optional().describe('Place in the navigation; lower comes first.'),
  scope: reference('units').optional().describe('The unit for which the page is meant, if not for all.'),
});
export type Page = z.output<typeof pageSchema>;
