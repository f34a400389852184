/** The words by which people look for a handle or an address; without Node and without Astro, for server and browser. */

/** A name as it is compared: no case, no accents, letters and digits only. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A word that stands for a whole name. To the index `aster` is also the beginning of `aster_1` to `aster_160`; with an
 * ending that no name has, it is the one account that is called so.
 */
export const wholeName = (name: string): string => `${folded(name)}zqz`;

/** A handle whole, joined, and in its parts: `FerraneInfo_fr` is also `FerraneInfofr` and `Ferrane Info fr`. */
export function spellings(handle: string): string[] {
  const parts = handle
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return [...new Set([handle, folded(handle), ...parts])];
}

/** Segments before a name in an address, and after it. */
const around =
  /^(?:@|c|channel|company|showcase|school|user|users|u|r|in|groups?|pages?|p|profile|people|add|invite|s|www|intl-\w+)$/i;

/** What to look for when somebody pastes an address or a handle: the name in it. */
export function wordsOf(query: string): string {
  const text = query.trim();
  const [, host, path = ''] =
    /^(?:https?:)?(?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?(\/[^\s?#]*)?(?:[?#]\S*)?$/u.exec(text) ??
    [];
  if (host === undefined || (path === '' && !/^(?:https?:)?\/\//.test(text)))
    return text.replace(/(^|\s)[@＠#]+(?=\S)/gu, '$1');
  const [name] = path
    .split('/')
    .filter((part) => part !== '' && !around.test(part))
    .map((part) => decoded(part).replace(/^@/, ''));
  return name ?? host.replace(/^www\./, '');
}

/** A part of an address as people read it; as it stands where that is no name. */
function decoded(part: string): string {
  try {
    const name = decodeURIComponent(part);
    return /[?#\s]/.test(name) ? part : name;
  } catch {
    return part;
  }
}

/** Could it be an account that the verify page can answer for? */
export const isReference = (query: string): boolean =>
  /^\S+$/.test(query.trim()) && /^@.|:\/\/.|.\/.|.@./.test(query.trim());
