/** What a page of the site is about, as its address tells. */

export const searchKinds = [
  'channel',
  'person',
  'unit',
  'audience',
  'platform',
  'unofficial',
  'question',
  'page',
  'rule',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Entries are found by what the registry says of them; their pages, and the lists of them, need not be read. */
const entries = /^(?:channels|people|units|audiences|platforms)(?:\/|$)/;

/** The kind of a page that is found by its text; undefined for the others. `path` is below the language's folder. */
export function kindOfProse(path: string): Extract<SearchKind, 'page' | 'rule'> | undefined {
  if (entries.test(path) || /^404(?:\/|$)/.test(path)) return undefined;
  return /^rules\/./.test(path) ? 'rule' : 'page';
}
