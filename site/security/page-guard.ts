/**
 * Keeps programs out of the build: a page is compiled only when core lets it pass, whether or not `check` ran before.
 * A waiver counts for nothing here.
 */
import { contextOf } from '../../scripts/core/check/check.ts';
import { noonOf } from '../../scripts/core/dates/moment.ts';
import { buildRegistry, type Registry } from '../../scripts/core/model/registry.ts';
import { pageAddress } from '../../scripts/core/rules/files/page-address/rule.ts';
import { unparsableFile } from '../../scripts/core/rules/files/unparsable-file/rule.ts';
import { wrongEncoding } from '../../scripts/core/rules/files/wrong-encoding/rule.ts';
import { hiddenCharacters } from '../../scripts/core/rules/trust/hidden-characters/rule.ts';
import { unsafeContent } from '../../scripts/core/rules/trust/unsafe-content/rule.ts';
import { decodeStrictly } from '../../scripts/node/decode.ts';
import { type PlacedProblem, placeProblems } from '../../scripts/report/place.ts';

/** What a page must not hold, and without which nobody knows what it holds. */
const rules = [unparsableFile, wrongEncoding, hiddenCharacters, unsafeContent, pageAddress];

/** A page that may be compiled, or the reasons against it. */
export type Verdict = { readonly text: string } | { readonly refused: readonly PlacedProblem[] };

/** Judges the text of a page; `path` is from the root of the repository, with forward slashes. */
export function judge(path: string, text: string): Verdict {
  // The dev server gives a page that was never sound no text at all.
  if (text === '') return { text };
  const registry = buildRegistry([decodeStrictly(path, Buffer.from(text))]);
  const file = registry.files[0];
  const refused = refusals(registry);
  if (refused.length > 0) return { refused };
  const { text: read, frontMatter } = file ?? {};
  // What is neither a page of the handbook nor a chapter of the style guide, or was not read to its end, is no text that anybody has judged.
  const kind = file?.role.role === 'entry' ? file.role.kind : undefined;
  if ((kind !== 'pages' && kind !== 'chapters') || read === undefined || !frontMatter?.body)
    return { refused: [stranger(path)] };
  // Astro reads the front matter once more, and would follow a `layout` in it to any file: it is given comments.
  const blank = read.slice(frontMatter.start, frontMatter.end).replaceAll(/[^\n]+/g, '#');
  return { text: read.slice(0, frontMatter.start) + blank + read.slice(frontMatter.end) };
}

/** Why the pages of a repository are not compiled, with their places. */
export function refusals(registry: Registry): PlacedProblem[] {
  // No day brings a program into a page, or takes it out.
  const context = contextOf(registry, noonOf('1970-01-01'));
  const problems = rules.flatMap((rule) =>
    [...rule.check(registry, context)]
      .filter(({ file }) => file.endsWith('.mdx'))
      .map((finding) => ({ ...finding, rule: rule.id, severity: rule.severity })),
  );
  return placeProblems(registry, problems);
}

const stranger = (path: string): PlacedProblem => ({
  rule: unsafeContent.id,
  severity: 'error',
  file: path,
  line: 1,
  column: 1,
  path: '',
  message: 'This is neither a page of the handbook nor a chapter of the style guide.',
  fix: 'Put it below `policy/handbook/` or `policy/style-guide/`.',
  related: [],
  url: '',
});
