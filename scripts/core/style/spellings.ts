/** The ways in which one text can be typed without any reader seeing a difference that matters. */

export interface Spelling {
  /** In words, for messages: `with no-break spaces`. */
  readonly name: string;
  readonly spell: (text: string) => string;
  /** What it varies: a rule that looks at this itself is not held to it. */
  readonly varies: 'apostrophes' | 'spaces' | 'letters' | 'capitals';
}

/** Every spelling in which a bad example has to be caught. */
export const spellings: readonly Spelling[] = [
  { name: 'with straight apostrophes', varies: 'apostrophes', spell: (text) => text.replaceAll('’', "'") },
  {
    name: 'with curly apostrophes',
    varies: 'apostrophes',
    spell: (text) => text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’'),
  },
  { name: 'with plain spaces', varies: 'spaces', spell: (text) => text.replaceAll(/[\u00A0\u202F]/g, ' ') },
  { name: 'with no-break spaces', varies: 'spaces', spell: (text) => text.replaceAll(' ', '\u00A0') },
  { name: 'with narrow no-break spaces', varies: 'spaces', spell: (text) => text.replaceAll(' ', '\u202F') },
  { name: 'with composed letters', varies: 'letters', spell: (text) => text.normalize('NFC') },
  { name: 'with decomposed letters', varies: 'letters', spell: (text) => text.normalize('NFD') },
  { name: 'with soft hyphens', varies: 'letters', spell: withSoftHyphens },
  { name: 'in capitals', varies: 'capitals', spell: (text) => text.toUpperCase() },
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
