/** Everything a page needs to speak to readers of one language: words, texts of entries, dates, numbers, links. */
import type { Text } from '../../scripts/core/kinds/fields.ts';
import { onceEach } from '../../scripts/core/model/once.ts';
import { dayWriter } from './days.ts';
import { languageOf } from './languages.ts';
import { type Said, saidIn } from './said.ts';
import { type Translate, t } from './translate.ts';

export interface Reader {
  /** The language's folder; undefined for the first language. */
  readonly locale: string | undefined;
  readonly language: string;
  readonly t: Translate;
  /** A text of an entry in this language, or else in the one it has. */
  say(text: Text): Said;
  /** A day in words; what is none comes back as it is. */
  date(day: string): string;
  number(value: number): string;
  languageName(tag: string): string;
  list(items: readonly string[]): string;
  /** An ISO 8601 duration in words. */
  duration(iso: string): string;
  /** A link to a page of this language: `channels/` → `/base/fr/channels/`. */
  href(path: string): string;
  /** A link to what all languages share: `marks.svg` → `/base/marks.svg`. */
  asset(path: string): string;
}

const readers = new Map<string | undefined, Reader>();

/** The reader of a language's folder, made once. */
export function readerOf(locale: string | undefined): Reader {
  const reader = readers.get(locale) ?? makeReader(locale);
  readers.set(locale, reader);
  return reader;
}

function makeReader(locale: string | undefined): Reader {
  const language = languageOf(locale);
  const first = languageOf(undefined);
  const numbers = new Intl.NumberFormat(language);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const durations = new Intl.DurationFormat(language, { style: 'long' });
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return {
    locale,
    language,
    t: t(language),
    say: (text) => saidIn(text, language, first),
    date: dayWriter(language),
    number: (value) => numbers.format(value),
    languageName: onceEach((tag) => names.of(tag) ?? tag),
    list: (items) => lists.format(items),
    duration: onceEach((iso) => duration(iso, durations)),
    href: (path) => `${base}${locale === undefined ? '' : `${locale}/`}${path}`,
    asset: (path) => `${base}${path}`,
  };
}

/** The path of a page below its language's folder: `channels/x/aster/`; empty for the front page. */
export const pathBelow = ({ pathname }: URL, { href }: Reader): string => pathname.slice(href('').length);

function duration(iso: string, format: Intl.DurationFormat): string {
  try {
    return format.format(Temporal.Duration.from(iso));
  } catch {
    return iso;
  }
}
