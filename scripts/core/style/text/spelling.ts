/** One spelling for what readers take for the same; all of one length. */

/**
 * How closely a rule looks. `loose`: case, kinds of apostrophes, of spaces and of hyphens do not count; `case`: only case does of
 * these; `exact`: every character does. Composed and decomposed letters are the same to all three, soft hyphens are not there.
 */
export type Closeness = 'loose' | 'case' | 'exact';

/** What joins or breaks a word without being seen. */
export const dropped = /[\u00AD\u200B\u2060\uFEFF]/g;

const apostrophes = /[\u2019\u2018\u02BC\u2032\u00B4\u0060]/g;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g;
const hyphens = /[\u2010\u2011]/g;

/** One of each kind of apostrophe, space and hyphen; the length stays. */
export const plainSigns = (text: string): string =>
  text.replaceAll(apostrophes, "'").replaceAll(spaces, ' ').replaceAll(hyphens, '-');

/** Lower case of the same length: of all letters only `İ` grows, by a dot that no rule asks for. */
export const lowerCase = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

/** The text of a rule, spelt as the texts are that it is compared with. */
export function spell(text: string, closeness: Closeness): string {
  const exact = text.normalize('NFC').replaceAll(dropped, '');
  if (closeness === 'exact') return exact;
  const signs = plainSigns(exact);
  return closeness === 'case' ? signs : lowerCase(signs);
}
