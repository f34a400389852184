/** Speaks the page's language: sentences with nodes filled in, texts of entries, days, links. */
import type { Text } from '../../scripts/core/kinds/fields.ts';
import { dayWriter } from '../i18n/days.ts';
import { saidIn } from '../i18n/said.ts';
import { type Child, el } from './dom.ts';

/** A sentence per key, with `{name}` where something is filled in. */
export type Words<K extends string> = Readonly<Partial<Record<K, string>>>;

export class Voice<K extends string> {
  readonly #words: Words<K>;
  readonly language: string;
  /** The organisation's first language. */
  readonly first: string;
  readonly #root: string;
  /** A day in words. */
  readonly day: (day: string) => string;

  /** The page's language, the organisation's first one, and the address of this language's pages. */
  constructor(words: Words<K>, { language, first, root }: Readonly<Record<string, string | undefined>>) {
    this.#words = words;
    this.language = language ?? 'en';
    this.first = first ?? 'en';
    this.#root = root ?? '/';
    this.day = dayWriter(this.language);
  }

  /** A sentence without values. */
  word(key: K): string {
    return this.#words[key] ?? key;
  }

  /** A word whose key comes from data; undefined when this language has none. */
  known(key: string): string | undefined {
    return (this.#words as Readonly<Record<string, string>>)[key];
  }

  /** A word whose key comes from data, or else the English that came with it. */
  orEnglish(key: string, english: string): Child {
    return this.known(key) ?? el('span', { lang: 'en' }, english);
  }

  /** A sentence with what is filled in, as children of an element. */
  fill(sentence: string, values: Readonly<Record<string, Child>>): Child[] {
    return sentence.split(/(\{\w+\})/).map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name === undefined ? part : (values[name] ?? part);
    });
  }

  /** A text of an entry; one that is not in the page's language says so. */
  say(text: Text): Child {
    const { text: said, lang } = saidIn(text, this.language, this.first);
    return lang ? el('span', { lang }, said) : said;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  /** A link to a page of this language. */
  href(path: string): string {
    return `${this.#root}${path}`;
  }
}
