/** Languages of the site as Astro and Starlight want them: the first one stands at the root, the others in a folder. */
import { source } from '../data/source.node.ts';

const upperFirst = (text: string, language: string) =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

const names = new Map<string, string>();

/** A language in its own words: Français. Remembered: every page names every language. */
export function nameInItself(language: string): string {
  let name = names.get(language);
  if (name === undefined) {
    const own = new Intl.DisplayNames(language, { type: 'language' }).of(language);
    name = upperFirst(own ?? language, language);
    names.set(language, name);
  }
  return name;
}

/** Starlight's `locales`. */
export const starlightLocales = (languages: readonly string[]) =>
  Object.fromEntries(
    languages.map((lang, index) => [
      index === 0 ? 'root' : lang.toLowerCase(),
      { label: nameInItself(lang), lang },
    ]),
  );

/** What `getStaticPaths` asks of a page that exists once per language: the folder, and the language. */
export function locales(): { locale: string | undefined; language: string }[] {
  const { languages } = source().organization;
  return languages.map((language, index) => ({
    locale: index === 0 ? undefined : language.toLowerCase(),
    language,
  }));
}

/** The language of a folder. */
export function languageOf(locale: string | undefined): string {
  return locales().find((other) => other.locale === locale)?.language ?? locales()[0]?.language ?? 'en';
}
