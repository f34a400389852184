/** A text as it is judged: what it says, and where it will be read. */
import type { Part } from './text/parts.ts';

export interface Passage {
  readonly text: string;
  /** Its language, as exactly as it is known: `fr`, `fr-CA`. Absent: it may be any of `languages`, line by line. */
  readonly language?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  /** Which text it is: `post.text`, `channel.bio`, `page.body`. */
  readonly field: string;
  readonly platform?: string | undefined;
  /** `platform/account` */
  readonly channel?: string | undefined;
  readonly audiences?: readonly string[] | undefined;
  readonly occasion?: string | undefined;
  /** The file it stands in, for exceptions that hold in single files. */
  readonly file?: string | undefined;
  /** Parts that the reader of the file knows of: code, links; offsets into `text`. */
  readonly parts?: readonly Part[] | undefined;
  /** It is the text of a heading. */
  readonly isHeading?: boolean | undefined;
  /** Beside the text, of a post: what comes with it. Absent: not known, and nothing is said of it. */
  readonly elements?:
    | { readonly alt?: boolean; readonly captions?: boolean; readonly link?: boolean }
    | undefined;
}

/** Does a tag cover a language? `fr` covers fr-CA, `fr-CA` only itself. */
export const covers = (tag: string, language: string): boolean =>
  language === tag || language.startsWith(`${tag}-`);

/** The languages of a channel as exactly as it says: `fr` with the variant `fr-CA` is `fr-CA`. */
export const asWritten = (languages: readonly string[], variants: readonly string[] = []): string[] =>
  languages.map((tag) => variants.find((variant) => covers(tag, variant)) ?? tag);
