/** The address of the page of drafts with an example of a rule, set as the rule needs it to be found. */
import type { StyleRule } from '../../scripts/core/kinds/style-rule.ts';
import { passageOf } from '../../scripts/core/style/example-passage.ts';
import { examplesFor } from '../style/examples.ts';

/** Below the language; undefined for a rule that only people judge, or that no longer holds. `language` is that of the reader. */
export function exampleLink(
  rule: Pick<StyleRule, 'applies_to' | 'check' | 'examples' | 'status'>,
  language: string,
): string | undefined {
  const [example] = examplesFor(
    rule.examples.filter(({ bad }) => bad !== undefined),
    language,
  );
  if (!rule.check || rule.status === 'deprecated' || example?.bad === undefined) return undefined;
  const { text, ...setting } = passageOf(rule, example, example.bad);
  const query = new URLSearchParams({ text });
  for (const name of ['platform', 'channel', 'field', 'language', 'occasion'] as const)
    if (setting[name] !== undefined) query.set(name, setting[name]);
  return `draft/?${query}`;
}
