/** A language as schemas take it. */
import { z } from 'zod';
import { asks } from './asked.ts';

/** A BCP 47 language tag in its usual short form: `en`, `fr`, `fr-CA`, `zh-Hans`. */
export const languagePattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const knownLanguages = new Map<string, boolean>();
let languageNames: Intl.DisplayNames | undefined;

/** Is it the tag of a language that has a name? Typing errors such as `frx` have the right form, too. */
function isLanguage(tag: string): boolean {
  const before = knownLanguages.get(tag);
  if (before !== undefined) return before;
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const known = languagePattern.test(tag) && languageNames.of(tag.split('-', 1)[0] ?? '') !== undefined;
  knownLanguages.set(tag, known);
  return known;
}

export const language = () =>
  asks(
    z
      .string()
      .regex(languagePattern, languageTag.en)
      .refine(isLanguage, knownLanguage.en)
      .meta({ examples: ['en', 'fr', 'fr-CA'] }),
    {
      en: 'Give the short sign of a language, such as en for English or fr-CA for the French of Canada.',
      fr: 'Donnez le code d’une langue, comme en pour l’anglais ou fr-CA pour le français du Canada.',
    },
    languageTag,
    knownLanguage,
  );

const languageTag = {
  en: 'expected a language tag such as en, fr or fr-CA',
  fr: 'il faut le code d’une langue, comme en, fr ou fr-CA',
};
const knownLanguage = {
  en: 'expected a language that exists, such as en, fr or fr-CA',
  fr: 'il faut une langue qui existe, comme en, fr ou fr-CA',
};
