/** In which languages somebody may write into a file: those of the organisation, the page's own first. */
import { locales } from '../i18n/languages.ts';
import { readerOf } from '../i18n/reader.ts';

export function languageChoices(locale: string | undefined): (readonly [tag: string, name: string])[] {
  const { language, languageName } = readerOf(locale);
  return locales()
    .map(({ language: tag }) => [tag, languageName(tag)] as const)
    .sort(([a], [b]) => Number(b === language) - Number(a === language));
}
