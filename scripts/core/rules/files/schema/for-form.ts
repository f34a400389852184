/** What is said of a refused value to somebody who fills in a form: what is asked for, with an example. */
import type { z } from 'zod';
import type { InBoth } from '../../../model/wording.ts';

/** By the clause of the schema. Clauses are of `kinds/`; one that is not here gets the general sentence. */
const byClause: readonly (readonly [RegExp, InBoth])[] = [
  [
    /language/,
    {
      en: 'Give the short sign of a language, such as en for English or fr-CA for the French of Canada.',
      fr: 'Donnez le code d’une langue, comme en pour l’anglais ou fr-CA pour le français du Canada.',
    },
  ],
  [/duration/, { en: 'Give a time span, such as 2 hours.', fr: 'Donnez une durée, par exemple 2 heures.' }],
  [
    /YYYY|day/,
    {
      en: 'Give a day that exists, with year, month and day.',
      fr: 'Donnez un jour qui existe, avec l’année, le mois et le jour.',
    },
  ],
  [
    /min to be no more/,
    {
      en: 'The smaller number comes first.',
      fr: 'Le plus petit nombre vient en premier.',
    },
  ],
  [
    /https|web address/,
    {
      en: 'Give a whole web address, such as https://acme.example/news.',
      fr: 'Donnez une adresse web complète, comme https://acme.example/news.',
    },
  ],
  [
    /e-?mail/i,
    {
      en: 'Give an e-mail address, such as press@acme.example.',
      fr: 'Donnez une adresse e-mail, comme press@acme.example.',
    },
  ],
  [
    /time zone/,
    {
      en: 'Give a time zone by its place, such as Europe/Paris.',
      fr: 'Donnez un fuseau horaire par son lieu, comme Europe/Paris.',
    },
  ],
  [
    /region/,
    {
      en: 'Give the sign of a country or region, such as FR or CA-QC.',
      fr: 'Donnez le code d’un pays ou d’une région, comme FR ou CA-QC.',
    },
  ],
  [/some text/, { en: 'Write something here.', fr: 'Écrivez quelque chose ici.' }],
];

const general: InBoth = {
  en: 'This answer does not have the form that is asked for.',
  fr: 'Cette réponse n’a pas la forme demandée.',
};

export function forForm(issue: z.core.$ZodIssue): InBoth {
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
  return byClause.find(([clause]) => clause.test(issue.message))?.[1] ?? general;
}
