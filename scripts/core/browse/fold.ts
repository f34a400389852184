/** One spelling for what a reader types and what the registry says: case, accents, ligatures and widths do not count. */

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

/** The folded form of a text. Folding twice changes nothing. */
export function fold(text: string): string {
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

/** The words somebody looks for, folded, each once. The sign before a handle is nobody's name. */
export function wordsOf(text: string): string[] {
  const words = fold(text).split(/\s+/u);
  return [...new Set(words.map((word) => word.replace(/^[@#]+/, '')))].filter(Boolean);
}
