/**
 * The addresses that a page may hold: one grammar each for links and pictures, over the text as the compiler keeps it.
 * What is not in the grammar is refused, whatever it means to a browser; nothing is dropped from the text first.
 */

const letter = String.raw`\p{L}\p{M}\p{N}`;
const escaped = '%[0-9a-f]{2}';
/** What stands between the slashes of a path; a query and a fragment hold more. */
const inPath = `(?:[${letter}._~!$&'()*+,;=:@-]|${escaped})`;
const inQuery = `(?:[${letter}._~!$&'()*+,;=:@/?-]|${escaped})`;
const tail = `(?:\\?${inQuery}*)?(?:#${inQuery}*)?`;
const label = `[${letter}](?:[${letter}-]*[${letter}])?`;
const host = String.raw`${label}(?:\.${label})+(?::\d{1,5})?`;

const links = [
  `https?://${host}(?:/${inPath}*)*${tail}`,
  // A reader sees who gets the letter, and that nobody else does.
  String.raw`mailto:[a-z0-9.+_-]+@${host}(?:\?subject=${inPath}*)?`,
  String.raw`tel:\+?[0-9().-]*[0-9]`,
  // A page of this site: no second slash in front, no colon before the first one.
  `/?(?:(?!:)${inPath})*(?:(?<=[^/])/${inPath}*)*${tail}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** A file below `site/public`, by folders and a name that need no decoding. */
const picture = new RegExp(
  String.raw`^(?:/[${letter}_~-][${letter}._~-]*)+\.(?:png|jpe?g|gif|webp|avif|svg)$`,
  'u',
);

/** Letters by the book of Unicode, which nobody sees. */
const hidden = /\p{Default_Ignorable_Code_Point}/u;

/** May a page link it? `address` is untouched: as the compiler keeps it. */
export const isLink = (address: string): boolean =>
  address !== '' && !hidden.test(address) && isDecodable(address) && links.some((form) => form.test(address));

/** May a page show it? */
export const isPicture = (address: string): boolean => !hidden.test(address) && picture.test(address);

/** Percent signs that stand for letters; the build decodes them, and fails over any other. */
function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
