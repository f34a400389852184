/** Everything a page needs to speak to readers of one language: words, texts of entries, dates, numbers, links. */
import type { Text } from '../../scripts/core/kinds/fields.ts';
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
  // The days of a registry have no hour: read in UTC and written in UTC, they stay what they are.
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
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
    date: remembered((day) => dateIn(dates, day)),
    number: (value) => numbers.format(value),
    languageName: remembered((tag) => names.of(tag) ?? tag),
    list: (items) => lists.format(items),
    duration: remembered((iso) => duration(iso, durations)),
    href: (path) => `${base}${locale === undefined ? '' : `${locale}/`}${path}`,
    asset: (path) => `${base}${path}`,
  };
}

/** The path of a page below its language's folder: `channels/x/aster/`; empty for the front page. */
export const pathBelow = ({ pathname }: URL, { href }: Reader): string => pathname.slice(href('').length);

/** The same few days and languages stand on ten thousand pages, and writing them anew takes a tenth of their time. */
function remembered(write: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let written = known.get(text);
    if (written === undefined) {
      written = write(text);
      known.set(text, written);
    }
    return written;
  };
}

/** What is no day is shown as it stands: what may be written is for the check to say. */
function dateIn(format: Intl.DateTimeFormat, day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : format.format(time);
}

function duration(iso: string, format: Intl.DurationFormat): string {
  try {
    return format.format(Temporal.Duration.from(iso));
  } catch {
    return iso;
  }
}
