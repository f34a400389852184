/** What is said in each language of the handbook. */

/** A sentence in each language, or a text that is the same in all, such as a name or a value. */
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
  const own = language.split('-')[0] === 'fr' ? 'fr' : 'en';
  return { text: typeof wording === 'string' ? wording : wording[own], language: own };
}

/** The sentence as terminals and code hosts print it. */
export const inEnglish = (wording: Wording): string => wordingIn(wording, 'en').text;

/** A text that is the same in both languages, such as a name or a value. */
export const inBoth = (text: string): InBoth => ({ en: text, fr: text });

/** A text that is the same in both languages is its own wording. */
type Part = Wording | number | undefined;

const tagFor =
  (language: WordingLanguage) =>
  (strings: TemplateStringsArray, ...parts: readonly Part[]): string =>
    strings.reduce((text, string, index) => {
      const part = parts[index - 1] ?? '';
      return `${text}${typeof part === 'number' ? part : wordingIn(part, language).text}${string}`;
    });

/** Tags of templates whose parts have wordings of their own: ``{ en: en`by ${who}`, fr: fr`par ${who}` }``. */
export const en = tagFor('en');
export const fr = tagFor('fr');

/** Wordings put together, in each language by a function. */
export const eachLanguage = (
  parts: readonly Wording[],
  join: (texts: readonly string[], language: WordingLanguage) => string,
): InBoth => ({
  en: join(
    parts.map((part) => wordingIn(part, 'en').text),
    'en',
  ),
  fr: join(
    parts.map((part) => wordingIn(part, 'fr').text),
    'fr',
  ),
});
