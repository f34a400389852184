/** What in a text is not prose: addresses, code, handles, hashtags, quotations; and the labels of links, where they are known. */
import type { Span } from '../../model/finding.ts';
import { gramsOf } from './grams.ts';
import { anyOf, type Need, needOfPattern, testOf } from './needs.ts';

export const partKinds = ['address', 'code', 'handle', 'hashtag', 'quotation', 'link'] as const;
export type PartKind = (typeof partKinds)[number];

export interface Part {
  readonly kind: PartKind;
  readonly span: Span;
}

/** With the characters without which there is none of them, so that most texts are not searched for most. */
const finders: readonly { readonly kind: PartKind; readonly sign: string; readonly find: RegExp }[] = [
  {
    kind: 'code',
    sign: '`|:\\\\',
    find: /```[\s\S]*?(?:```|$)|`[^`\n]+`|\b[A-Za-z]:\\[^\s]*/g,
  },
  // The signs that end a sentence are not part of an address.
  {
    kind: 'address',
    sign: '://|www\\.',
    find: /(?:[a-z][a-z0-9+-]{1,20}:\/\/|www\.)[^\s<>«»“”]*[^\s<>«»“”.,;:!?…'’)\]}]/giu,
  },
  {
    kind: 'address',
    sign: '@',
    find: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}/gu,
  },
  // “done.Then”: a sentence that begins without a space, and no address.
  {
    kind: 'address',
    sign: '\\.[a-z]',
    find: /(?<![\p{L}\p{N}@#._/-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?!(?:js|ts|css|html?|txt|ya?ml|json|mdx|png|jpe?g|pdf|exe)(?![A-Za-z]))(?:[a-z]{2,24}|[A-Z]{2,24})(?![\p{L}\p{N}])(?:\/[^\s<>«»“”]*[^\s<>«»“”.,;:!?…'’)\]}])?/gu,
  },
  {
    kind: 'handle',
    sign: '@',
    find: /(?<![\p{L}\p{N}_@/])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,62}[\p{L}\p{N}_])?(?:@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})?/giu,
  },
  {
    kind: 'hashtag',
    sign: '[#＃]',
    find: /(?<![\p{L}\p{M}\p{N}_&/])[#＃][\p{L}\p{M}\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_·]*/gu,
  },
  { kind: 'quotation', sign: '[«“"]', find: /«[^«»\n]*»|“[^“”\n]*”|(?<!\d)"[^"\n]*"/g },
];

const needs = finders.map(({ sign }) => needOfPattern(sign, 'iu', 'exact'));
const tests = needs.map(testOf);

/** What a text must hold to have parts of a kind; of labels of links nothing, only the reader of a file knows them. */
export const needOfPart = (kind: PartKind): Need | undefined =>
  anyOf(needs.filter((_, at) => finders[at]?.kind === kind));

/** The parts of a text, in UTF-16 code units, in order of their beginnings; parts within an address or code are not told. */
export function partsOf(text: string, grams = gramsOf(text)): Part[] {
  const found: Part[] = [];
  const closed: Span[] = [];
  for (const [at, { kind, find }] of finders.entries()) {
    if (!tests[at]?.(grams)) continue;
    for (const { 0: match, index } of text.matchAll(find)) {
      const span: Span = [index, index + match.length];
      if (kind !== 'quotation' && closed.some((other) => overlaps(other, span))) continue;
      if (kind === 'code' || kind === 'address') closed.push(span);
      found.push({ kind, span });
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** Do two spans share a character? */
export const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;
