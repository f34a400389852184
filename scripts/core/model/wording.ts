/** What a finding says: in English alone, or in each language of the handbook. */

export type Wording = string | InBoth;

/** A sentence in each language of the handbook. */
export interface InBoth {
  readonly en: string;
  readonly fr: string;
}

/** The languages that a wording can have; the first is the one of terminals and code hosts. */
export type WordingLanguage = 'en' | 'fr';

/** The sentence in a language, and in which one it is: `fr` and `fr-CA` find French where there is some. */
export function wordingIn(wording: Wording, language: string): { text: string; language: WordingLanguage } {
  if (typeof wording === 'string') return { text: wording, language: 'en' };
  const own = language.split('-')[0] === 'fr' ? 'fr' : 'en';
  return { text: wording[own], language: own };
}

/** The sentence as terminals and code hosts print it. */
export const inEnglish = (wording: Wording): string => wordingIn(wording, 'en').text;
