/** Which examples of a rule readers of a language meet first. */
import type { StyleExample } from '../../scripts/core/kinds/style-rule.ts';

/** Those in the language of the page before the others; within one language in the order of the rule. */
export function examplesFor<Example extends Pick<StyleExample, 'lang'>>(
  examples: readonly Example[],
  language: string,
): Example[] {
  const base = baseOf(language);
  const isOwn = ({ lang }: Example) => baseOf(lang) === base;
  return [...examples.filter(isOwn), ...examples.filter((example) => !isOwn(example))];
}

/** The language of an example for `lang`, where it is another one than that of the page. */
export const langOf = ({ lang }: Pick<StyleExample, 'lang'>, language: string): string | undefined =>
  baseOf(lang) === baseOf(language) ? undefined : lang;

const baseOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;
