/**
 * What older versions wrote differently, and how it is written now. No file says by which version it was written: a migration
 * knows what is old by the text itself, changes nothing else, and nothing when it runs again.
 */
import { editorFolder } from '../kinds/editor-ids.ts';
import { retiredRules } from '../rules/retired.ts';

export interface Migration {
  /** What it does, for the report: `the first line names the schema where it lies now`. */
  readonly what: string;
  /** The text of one file of the data as it is to be. */
  readonly apply: (text: string, path: string) => string;
}

/** In the order in which they came; a release that changes how data is written adds one at the end. */
export const migrations: readonly Migration[] = [
  {
    what: `the first line names the schema at \`${editorFolder}/\`, which knows the ids of the entries`,
    apply: (text) =>
      text.replace(
        /^(# yaml-language-server: \$schema=(?:\.\.\/)+)(?:site\/public\/)?schema\//,
        (_line, before: string) => `${before}${editorFolder}/`,
      ),
  },
  {
    what: 'links to the page of a rule that is no more lead to the rule that took over',
    apply: (text, path) =>
      path.endsWith('.mdx')
        ? Object.entries(retiredRules).reduce(
            (now, [old, next]) =>
              now.replaceAll(`rules/${old}/`, `rules/${next}/`).replaceAll(`[${old}](`, `[${next}](`),
            text,
          )
        : text,
  },
];

/** A file after all migrations, and what they did to it: one of `migrations[…].what` each. */
export function migrated(path: string, text: string): { text: string; did: readonly string[] } {
  let now = text;
  const did: string[] = [];
  for (const { what, apply } of migrations) {
    const next = apply(now, path);
    if (next !== now) did.push(what);
    now = next;
  }
  return { text: now, did };
}
