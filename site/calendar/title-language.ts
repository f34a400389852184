/** In which language the title of a post is, for screen readers and translators. */
import type { ShownPost } from '../../scripts/core/calendar/view/shown-post.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Reader } from '../i18n/reader.ts';

/** Titles are in the organisation's first language, unless the post is in another one alone; undefined for the page's own. */
export function titleLanguage(
  { title, on }: Pick<ShownPost, 'title' | 'on'>,
  { language }: Pick<Reader, 'language'>,
): string | undefined {
  const [only, ...others] = new Set(on.map((one) => one.language.split('-', 1)[0]));
  const own = others.length === 0 && only !== undefined ? only : languageOf(undefined);
  return title === undefined || language.split('-', 1)[0] === own.split('-', 1)[0] ? undefined : own;
}
