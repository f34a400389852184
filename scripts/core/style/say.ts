/** What a writer is told of a finding, in both languages. */
import type { Text } from '../kinds/fields.ts';
import type { StyleRule } from '../kinds/style-rule.ts';
import type { InBoth } from '../model/wording.ts';
import type { StyleMatch } from './judge.ts';

/** What of a match is told. */
type Told = Pick<StyleMatch, 'found' | 'use' | 'count' | 'limit'>;

/** A text of a rule in a language; in another one where there is none. */
export const ruleText = (text: Text, language: 'en' | 'fr'): string =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');

/** The sentence: that of the rule with its gaps filled, else the rule itself. */
export function messageOf(rule: Pick<StyleRule, 'message' | 'title'>, match: Told): InBoth {
  const said = (language: 'en' | 'fr'): string =>
    filled(ruleText(rule.message ?? rule.title, language), match, language);
  const [en, fr] = [said('en'), said('fr')];
  return { en, fr };
}

/** Characters that cannot be seen, as signs that can: people are told of a space by its name. */
export const visible = (text: string): string =>
  text.replaceAll('\u00A0', '⍽').replaceAll('\u202F', '⎵').replaceAll('\n', '↵');

function filled(sentence: string, { found, use, count, limit }: Told, language: 'en' | 'fr'): string {
  const values: Record<string, string | undefined> = {
    found: visible(found),
    use: use.map(visible).join(language === 'fr' ? ' ou ' : ' or '),
    count: count?.toString(),
    limit: limit?.toString(),
  };
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

/** What to write instead, where the check knows. */
export function repairOf({ use, found }: Told): { readonly fix?: InBoth } {
  const words = use.filter((word) => word !== found).map((word) => `\`${visible(word)}\``);
  if (words.length === 0) return {};
  return {
    fix: {
      en: `Write ${words.join(' or ')}.`,
      fr: `Écrivez ${words.join(' ou ')}.`,
    },
  };
}
