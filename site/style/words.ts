/** The words of the style guide from A to Z: what not to say, and what to say instead. */
import type { StyleRule } from '../../scripts/core/kinds/style-rule.ts';
import { compareText } from '../../scripts/core/text/order.ts';

/** What the list needs to know of a rule. */
type WordRule = { readonly id: string } & Pick<StyleRule, 'check' | 'status'>;

export interface WordEntry<Rule extends WordRule = WordRule> {
  /** A to Z without its accents; `#` for all else. */
  readonly letter: string;
  readonly not: string;
  /** What to say instead, the best first; nothing where a word is only to be avoided. */
  readonly but: readonly string[];
  /** A language tag, or `any`. */
  readonly language: string;
  readonly rule: Rule;
}

/** The words of a rule, as they are written in it. */
export function wordsIn<Rule extends WordRule>(rule: Rule): Omit<WordEntry<Rule>, 'letter'>[] {
  const { check } = rule;
  if (check?.kind === 'terms')
    return Object.entries(check.terms).flatMap(([language, list]) =>
      Object.entries(list).map(([not, but]) => ({ not, but: [but].flat(), language, rule })),
    );
  if (check?.kind === 'avoid')
    return Object.entries(check.avoid).flatMap(([language, list]) =>
      list.map((not) => ({ not, but: [], language, rule })),
    );
  return [];
}

/** The words of a rule with those together that have the same in their place, as they are written. */
export function wordGroups<Rule extends WordRule>(
  rule: Rule,
): (Omit<WordEntry, 'letter' | 'not' | 'rule'> & { not: string[] })[] {
  const groups = Map.groupBy(wordsIn(rule), ({ language, but }) => JSON.stringify([language, but]));
  return [...groups.values()].flatMap((words) => {
    const [first] = words;
    return first ? [{ language: first.language, but: first.but, not: words.map(({ not }) => not) }] : [];
  });
}

/** All words of the rules that hold, in the order of a language's alphabet. */
export function wordsOf<Rule extends WordRule>(rules: Iterable<Rule>, language: string): WordEntry<Rule>[] {
  const { compare } = new Intl.Collator(language);
  return [...rules]
    .filter(({ status }) => status === 'active')
    .flatMap(wordsIn)
    .map((entry) => ({ ...entry, letter: letterOf(entry.not) }))
    .sort(
      (a, b) => compareText(a.letter, b.letter) || compare(a.not, b.not) || compare(a.rule.id, b.rule.id),
    );
}

/** The first letter as it is looked up: `Été` stands under E, `œuvre` under O, `24/7` under `#`. */
function letterOf(word: string): string {
  const first = /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '';
  const bare = first
    .replaceAll(/[œŒ]/g, 'o')
    .replaceAll(/[æÆ]/g, 'a')
    .normalize('NFD')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(bare) ? bare : '#';
}
