/** What is computed of the handbook and serves all pages. */
import type { Handbook } from './handbook.ts';
import { handbook } from './source.node.ts';

/** Makes something of the handbook that is shown; anew when the dev server shows another one. */
export function once<T>(make: (book: Handbook) => T): () => T {
  const made = new WeakMap<Handbook, { value: T }>();
  return () => {
    const book = handbook();
    const known = made.get(book) ?? { value: make(book) };
    made.set(book, known);
    return known.value;
  };
}

/** The same for each language's folder. */
export function oncePerLocale<T>(make: (book: Handbook, locale: string | undefined) => T) {
  const all = once((book) => {
    const made = new Map<string | undefined, T>();
    return (locale: string | undefined): T => {
      const value = made.get(locale) ?? make(book, locale);
      made.set(locale, value);
      return value;
    };
  });
  return (locale: string | undefined): T => all()(locale);
}
