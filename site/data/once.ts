/** What is computed of the handbook and serves all pages. */
import { once as onceAbout, onceEach } from '../../scripts/core/model/once.ts';
import type { Handbook } from './handbook.ts';
import { handbook } from './source.node.ts';

/** Makes something of the handbook that is shown; anew when the dev server shows another one. */
export function once<T>(make: (book: Handbook) => T): () => T {
  const made = onceAbout(make);
  return () => made(handbook());
}

/** The same for each language's folder. */
export function oncePerLocale<T>(make: (book: Handbook, locale: string | undefined) => T) {
  const all = once((book) => onceEach((locale: string | undefined) => make(book, locale)));
  return (locale: string | undefined): T => all()(locale);
}
