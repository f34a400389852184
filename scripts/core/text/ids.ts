/** Names without what readers skip, and from words to ids: what an entry's file could be called. */

/** Letters that Unicode does not take apart, though readers type them as others. */
const letters: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‑': '-',
  '‐': '-',
};
const apart = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * One spelling for what a reader types and what is written: case, accents, ligatures and widths do not count. `Zoë Łuczak`
 * becomes `zoe luczak`; other scripts stay as they are. Twice changes nothing.
 */
export function plainLetters(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Lower case can bring marks of its own: `İ` becomes an i with a dot above.
      .normalize('NFKD')
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replace(apart, (letter) => letters[letter] ?? letter)
  );
}

/** The id that a name or a misspelt id suggests; empty where it holds no Latin letter or digit. */
export const idFrom = (text: string): string =>
  plainLetters(text)
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
