/** What a change of the style guide does to everything that is written already. */
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

/**
 * What some rules, by their ids, flag in one state and not in the other. Both are asked about the texts as they are afterwards, so
 * that only the rules make a difference. Rules without any are left out.
 */
export function impactOf(before: Registry, after: Registry, ids: readonly string[], today: string): Impact[] {
  const [then, now] = [before, after].map((registry) => placesBy(registry, after, ids, today));
  return ids.flatMap((rule) => {
    const [old, fresh] = [then?.get(rule) ?? new Map(), now?.get(rule) ?? new Map()];
    const flagged = [...fresh].flatMap(([key, place]) => (old.has(key) ? [] : [place]));
    const cleared = [...old].flatMap(([key, place]) => (fresh.has(key) ? [] : [place]));
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
