/** `required`: what must be there. */
import type { CheckOf } from '../../kinds/style-check.ts';
import { type Compiled, itemsFor, type Making, type View } from './matcher.ts';
import { PhraseIndex } from './phrases.ts';

export function compileRequired(
  { any_of: anyOf, element, when, within, match }: CheckOf<'required'>,
  { language }: Making,
): Compiled {
  const indexOf = (table: typeof anyOf) => {
    const index = new PhraseIndex<null>();
    for (const [, list] of itemsFor(table, language))
      for (const text of list) index.add(null, { text, closeness: match });
    return index;
  };
  const needed = indexOf(anyOf);
  const trigger = when && indexOf(when);
  const words = [...itemsFor(anyOf, language)].flatMap(([, list]) => list);
  return {
    need: trigger?.need,
    *matcher(view) {
      const { prepared } = view;
      if (trigger && trigger.find(prepared).length === 0) return;
      if (element !== undefined && !lacks(element, view)) return;
      if (words.length > 0) {
        const [found] = needed.find(prepared);
        const limit = within === undefined ? undefined : prepared.words()[within - 1];
        if (found && (limit === undefined || found.from < limit.to)) return;
      }
      yield { from: 0, to: 0, use: words.slice(0, 3), isWhole: true };
    },
  };
}

/** Is a part known to be missing? What nobody has said anything about is not missing. */
function lacks(element: NonNullable<CheckOf<'required'>['element']>, { passage, parts }: View): boolean {
  const said = element === 'hashtag' ? undefined : passage.elements?.[element];
  if (element === 'hashtag') return !parts().some(({ kind }) => kind === 'hashtag');
  if (element === 'link') return said !== true && !parts().some(({ kind }) => kind === 'address');
  return said === false;
}
