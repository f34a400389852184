/** What is said of a refused value to somebody who fills in a form: what is asked for, with an example. */
import type { z } from 'zod';
import { askedBy } from '../../../kinds/asked.ts';
import { bare } from '../../../model/schema-shape.ts';
import type { InBoth } from '../../../model/wording.ts';

/** By what the issue says of itself, else by what the schema at its place asks for. */
export function forForm(issue: z.core.$ZodIssue, schema: z.core.$ZodType | undefined): InBoth {
  if (issue.code === 'invalid_value')
    return {
      en: 'Choose one of the answers that are offered.',
      fr: 'Choisissez l’une des réponses proposées.',
    };
  if (issue.code === 'too_big' && issue.origin === 'string')
    return {
      en: `Write at most ${issue.maximum} characters.`,
      fr: `Écrivez ${issue.maximum} caractères au plus.`,
    };
  if (issue.code === 'too_small' && issue.origin === 'number')
    return {
      en: `Give a number of at least ${issue.minimum}.`,
      fr: `Donnez un nombre d’au moins ${issue.minimum}.`,
    };
  return (schema && askedBy(bare(schema))?.sentence) ?? general;
}

const general: InBoth = {
  en: 'This answer does not have the form that is asked for.',
  fr: 'Cette réponse n’a pas la forme demandée.',
};
