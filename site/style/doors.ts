/** Pages of the guide beside its chapters: the address below the language, and what their words begin with. */
export const doors = [
  { path: 'draft/', words: 'draft' },
  { path: 'style/a-z/', words: 'style.a-z' },
  { path: 'style/changes/', words: 'style.changes' },
  { path: 'style/readers/', words: 'style.readers' },
  { path: 'style/print/', words: 'style.print' },
] as const;
