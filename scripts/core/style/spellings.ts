/** The ways in which one text can be typed without any reader seeing a difference that matters. */

import type { InBoth } from '../model/wording.ts';
export interface Spelling {
  /** In words, for messages: `with no-break spaces`. */
  readonly name: InBoth;
  readonly spell: (text: string) => string;
  /** What it varies: a rule that looks at this itself is not held to it. */
  readonly varies: 'apostrophes' | 'spaces' | 'letters' | 'capitals';
}

/** Every spelling in which a bad example has to be caught. */
export const spellings: readonly Spelling[] = [
  {
    name: { en: 'with straight apostrophes', fr: 'avec des apostrophes droites' },
    varies: 'apostrophes',
    spell: (text) => text.replaceAll('’', "'"),
  },
  {
    name: { en: 'with curly apostrophes', fr: 'avec des apostrophes courbes' },
    varies: 'apostrophes',
    spell: (text) => text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’'),
  },
  {
    name: { en: 'with plain spaces', fr: 'avec des espaces ordinaires' },
    varies: 'spaces',
    spell: (text) => text.replaceAll(/[\u00A0\u202F]/g, ' '),
  },
  {
    name: { en: 'with no-break spaces', fr: 'avec des espaces insécables' },
    varies: 'spaces',
    spell: (text) => text.replaceAll(' ', '\u00A0'),
  },
  {
    name: { en: 'with narrow no-break spaces', fr: 'avec des espaces fines insécables' },
    varies: 'spaces',
    spell: (text) => text.replaceAll(' ', '\u202F'),
  },
  {
    name: { en: 'with composed letters', fr: 'avec des lettres composées' },
    varies: 'letters',
    spell: (text) => text.normalize('NFC'),
  },
  {
    name: { en: 'with decomposed letters', fr: 'avec des lettres décomposées' },
    varies: 'letters',
    spell: (text) => text.normalize('NFD'),
  },
  {
    name: { en: 'with soft hyphens', fr: 'avec des traits d’union conditionnels' },
    varies: 'letters',
    spell: withSoftHyphens,
  },
  {
    name: { en: 'in capitals', fr: 'en capitales' },
    varies: 'capitals',
    spell: (text) => text.toUpperCase(),
  },
];

/** In the middle of each longer word of prose; addresses, handles and tags are left whole. */
function withSoftHyphens(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) =>
      /[/@#.]/.test(word)
        ? word
        : word.replaceAll(/(\p{L}{3})(?=\p{L}{3})/gu, (_, start: string) => `${start}\u00AD`),
    )
    .join('');
}
