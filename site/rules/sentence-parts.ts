/** A sentence of a finding for a page: values that stand in backticks are code, and days are written out. */
import { isDate } from '../../scripts/core/kinds/times.ts';

export type SentencePart = { readonly text: string } | { readonly code: string };

/** A day that stands alone: none in an address, a file name or a longer number. */
const day = /(?<![\w/.=-])\d{4}-\d\d-\d\d(?![\w/-]|\.\w)/g;

/** `date` writes a day in the language of the sentence. */
export const sentenceParts = (sentence: string, date: (day: string) => string): SentencePart[] =>
  sentence
    .split('`')
    .map((part, index) =>
      index % 2 === 0
        ? { text: part.replaceAll(day, (one) => (isDate(one) ? date(one) : one)) }
        : isDate(part)
          ? { text: date(part) }
          : { code: part },
    )
    .filter((part) => !('text' in part) || part.text !== '');
