/**
 * Addresses of pages. An account's part is its file name, with `~` where that has `%`: hosts, browsers and Astro each
 * decode a percent sign at another moment, and `~` is never decoded and never in a file name of ours.
 * `channels/web/ferrane.example%2Fblog.yaml` is shown at `/channels/web/ferrane.example~2Fblog/`.
 */

/** One path segment for any id, back and forth without loss. */
export function segment(id: string): string {
  const safe = id
    .toWellFormed()
    .replace(/[^A-Za-z0-9._@%-]/gu, (char) => encodeURIComponent(char).replace(/^[~!'()*]$/, hexadecimal))
    .replaceAll('%', '~');
  // A folder name that ends with a dot does not exist on Windows.
  return safe.replace(/\.$/, '~2E');
}

/** Letters that `encodeURIComponent` leaves as they are. */
const hexadecimal = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

/** The segment of an entry in a list that pages itself: `2` would be its second page. */
const entrySegment = (id: string) => (/^\d+$/.test(id) ? `~3${id}` : segment(id));

/**
 * Path of an entry's page below the language, with slashes at the end but not at the start. `list` is where entries of the
 * kind are listed: `people`, `rules`.
 */
export function pathOf(list: string, id: string): string {
  // The list of audiences has a page of that name.
  if (list === 'audiences' && id === 'matrix') return 'audiences/~6Datrix/';
  if (list !== 'channels') return `${list}/${entrySegment(id)}/`;
  const slash = id.indexOf('/');
  return `channels/${segment(id.slice(0, slash))}/${segment(id.slice(slash + 1))}/`;
}

/** The page of a list: the first one has no number. */
export const pageOf = (path: string, number: number) => (number > 1 ? `${path}${number}/` : path);
