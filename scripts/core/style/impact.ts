/** What a change of the style guide does to everything that is written already. */
import type { Change } from '../change/diff.ts';
import { changesOf } from '../change/diff.ts';
import type { Place } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
import { compileRules } from './compile.ts';
import { corpusOf } from './corpus.ts';
import { guideOf } from './guide.ts';
import { judge, type StyleMatch } from './judge.ts';
import type { RunnableRule } from './rule.ts';

/** A place that the change of a rule concerns. */
export interface ImpactPlace extends Place {
  /** What stands there. */
  readonly found: string;
}

export interface Impact {
  readonly rule: string;
  /** Flagged from now on, and not before. */
  readonly flagged: readonly ImpactPlace[];
  /** Flagged until now, and no longer. */
  readonly cleared: readonly ImpactPlace[];
}

/** The rules that a change alters, each with the places in the texts as they are after the change; rules without any are left out. */
export function impactOf(change: Change, today: string): Impact[] {
  const changed = changesOf(change, 'styleRules').map(({ before, after }) => (after ?? before)?.id ?? '');
  if (changed.length === 0) return [];
  const [then, now] = [change.before, change.after].map((registry) =>
    placesBy(registry, change.after, changed, today),
  );
  return changed.flatMap((rule) => {
    const [before, after] = [then?.get(rule) ?? new Map(), now?.get(rule) ?? new Map()];
    const flagged = [...after].flatMap(([key, place]) => (before.has(key) ? [] : [place]));
    const cleared = [...before].flatMap(([key, place]) => (after.has(key) ? [] : [place]));
    return flagged.length + cleared.length > 0 ? [{ rule, flagged, cleared }] : [];
  });
}

type Places = Map<string, ImpactPlace>;

/** What single rules of one state flag in the texts of another one. */
function placesBy(
  rules: Registry,
  texts: Registry,
  wanted: readonly string[],
  today: string,
): Map<string, Places> {
  const { set } = guideOf(rules);
  const some = compileRules(
    set.rules.filter(({ id }) => wanted.includes(id)),
    set.linear,
  );
  const found = new Map<string, Places>();
  if (some.rules.length === 0) return found;
  for (const [index, text] of corpusOf(texts).entries())
    for (const match of judge(some, text.passage, { today })) {
      const places = placesOf(found, match.rule);
      places.set(keyOf(index, match), { ...text.place(match.span), found: match.found });
    }
  return found;
}

function placesOf(found: Map<string, Places>, { id }: RunnableRule): Places {
  const places = found.get(id) ?? new Map();
  found.set(id, places);
  return places;
}

const keyOf = (text: number, { span, found }: StyleMatch): string => `${text} ${span?.join() ?? ''} ${found}`;
