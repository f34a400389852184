/** The rules as a browser gets them: a file for each language of texts, with what is said of them in one language of readers. */
import type { Text } from '../kinds/fields.ts';
import type { StyleExample } from '../kinds/style-rule.ts';
import { compareText } from '../text/order.ts';
import { compileRules } from './compile.ts';
import type { DraftGuide, RuleWords } from './draft.ts';
import type { RunnableRule } from './rule.ts';
import type { LinearEngine } from './text/pattern.ts';

/** One text that breaks the rule, with what is flagged in it, and the same text as it should be. */
export type DraftExample = Pick<StyleExample, 'lang' | 'bad' | 'flags' | 'fixed'>;

/** A rule with what it takes to run it, and what is said where it finds something. */
export type DraftRule = RunnableRule & RuleWords & { readonly example?: DraftExample };

/** Of a tag, what all its variants share: `fr` of `fr-CA`. */
export const baseOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/**
 * The rules that can hold for texts in a language with its variants, given without a variant, in order of their ids: without the
 * words that they look for in other languages, and with what they say in the language of a reader, or else in the one they have.
 */
export function draftRules(
  {
    rules,
    set,
  }: { readonly rules: ReadonlyMap<string, { readonly data: FullRule }> } & Pick<DraftGuide, 'set'>,
  language: string,
  reader: string,
): DraftRule[] {
  return set.rules.flatMap((rule) => {
    const data = rules.get(rule.id)?.data;
    const { languages } = rule.applies_to;
    if (!data || languages?.every((tag) => baseOf(tag) !== language)) return [];
    const check = checkFor(rule.check, language);
    if (!check) return [];
    const { status, level, errors_from: from, title, message, why, examples } = data;
    const example = examples.find(({ lang, bad }) => bad !== undefined && baseOf(lang) === language);
    return [
      {
        ...rule,
        check,
        antipatterns: rule.antipatterns.map(({ note: _, ...passing }) => passing),
        ...{ status, level, ...(from !== undefined && { errors_from: from }) },
        title: textFor(title, reader),
        ...(message !== undefined && { message: textFor(message, reader) }),
        why: textFor(why, reader),
        ...(example && { example: exampleOf(example) }),
      },
    ];
  });
}

type FullRule = RuleWords & { readonly examples: readonly StyleExample[] };

const exampleOf = ({ lang, bad, flags, fixed }: StyleExample): DraftExample => ({
  lang,
  bad,
  ...(flags && { flags }),
  ...(fixed !== undefined && { fixed }),
});

/** Tables by language, of each kind of check that has them. */
const tables = ['terms', 'avoid', 'patterns', 'any_of', 'when'] as const;

/** A check with what its tables say in one language and in all; undefined where they say nothing in it. */
function checkFor(check: RunnableRule['check'], language: string): RunnableRule['check'] | undefined {
  const own = new Map(
    tables.flatMap((key) => {
      const table = (check as unknown as Readonly<Record<string, object | undefined>>)[key];
      if (!table) return [];
      return [[key, Object.entries(table).filter(([tag]) => tag === 'any' || baseOf(tag) === language)]];
    }),
  );
  const [first] = own.values();
  if (first?.length === 0 && check.kind !== 'required') return undefined;
  return {
    ...check,
    ...Object.fromEntries([...own].map(([key, table]) => [key, Object.fromEntries(table)])),
  };
}

/** A text of an entry in one language, or else as it is. */
function textFor(text: Text, language: string): Text {
  const own = typeof text === 'string' ? undefined : (text[language] ?? text[baseOf(language)]);
  return own === undefined ? text : { [baseOf(language)]: own };
}

/** The guide that some of these files make together: a rule that stands in several of them is one. */
export function draftGuide(
  files: readonly (readonly DraftRule[])[],
  linear: LinearEngine,
): Pick<DraftGuide, 'set'> & { readonly rules: ReadonlyMap<string, { readonly data: DraftRule }> } {
  const byId = Map.groupBy(files.flat(), ({ id }) => id);
  const rules = [...byId].toSorted(([a], [b]) => compareText(a, b)).map(([, same]) => same.reduce(together));
  return {
    rules: new Map(rules.map((rule) => [rule.id, { data: rule }])),
    set: compileRules(rules, linear),
  };
}

function together(one: DraftRule, other: DraftRule): DraftRule {
  const [left, right] = [one.check, other.check] as unknown as Readonly<Record<string, object | undefined>>[];
  const check = Object.fromEntries(
    tables.flatMap((key) => (left?.[key] ? [[key, { ...left[key], ...right?.[key] }]] : [])),
  );
  return { ...one, check: { ...one.check, ...check } };
}
