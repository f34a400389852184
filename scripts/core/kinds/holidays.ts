/** calendar/holidays/<id>.yaml: the public holidays of a region in a year, as `npm run holidays` writes them. */

import { z } from 'zod';
import { asks, correctIt } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { line, reference, text } from './fields.ts';
import { date } from './times.ts';

const region = {
  en: 'expected a region of ISO 3166 such as FR or CA-QC',
  fr: 'il faut une région de la norme ISO 3166, comme FR ou CA-QC',
};

export const holidaysSchema = z.strictObject({
  name: text().describe('The region, as people read it in the calendar.'),
  region: asks(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, region.en), correctIt, region).describe(
    'The country or subdivision by its ISO 3166 code.',
  ),
  year: z.int().min(1970).max(2100).describe('The year.'),
  units: z
    .array(reference('units'))
    .optional()
    .describe('Units that keep these holidays, with the units below them; absent: everybody.'),
  days: z
    .array(
      z.strictObject({
        on: date().describe('The day.'),
        name: text().describe('What it is called.'),
      }),
    )
    .min(1)
    .describe('The public holidays, in order.'),
  source: line().describe('Where they are from.'),
});
export type Holidays = z.output<typeof holidaysSchema>;

export const holidays = defineKind({
  at: 'calendar/holidays/<id>.yaml',
  schema: holidaysSchema,
  schemaName: 'holidays',
  public: holidaysSchema,
  private: [],
  words: {
    en: { a: 'a list of holidays', one: 'list of holidays', many: 'lists of holidays' },
    fr: {
      a: 'une liste de jours fériés',
      the: 'la liste de jours fériés',
      one: 'liste de jours fériés',
      many: 'listes de jours fériés',
    },
  },
  title: 'name',
  rights: { add: 'lead', remove: 'lead', lead: ['name', 'region', 'year', 'units', 'days', 'source'] },
});
