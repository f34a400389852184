/** `terms` and `avoid`: words and phrases. */
import type { CheckOf } from '../../kinds/style-check.ts';
import { type Compiled, itemsFor, type Making, type Phrase } from './matcher.ts';

export function compileTerms({ terms, match }: CheckOf<'terms'>, { language }: Making): Compiled {
  const phrases: Phrase[] = [];
  for (const [, list] of itemsFor(terms, language))
    for (const [text, use] of Object.entries(list))
      phrases.push({ text, closeness: match, use: typeof use === 'string' ? [use] : use });
  return { phrases };
}

export function compileAvoid({ avoid, match }: CheckOf<'avoid'>, { language }: Making): Compiled {
  const phrases: Phrase[] = [];
  for (const [, list] of itemsFor(avoid, language))
    for (const text of list) phrases.push({ text, closeness: match });
  return { phrases };
}
