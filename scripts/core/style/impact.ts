/** What a change of the style guide does to everything that is written already. */
import type { Place } from '../model/finding.ts';
import { once, onceEach } from '../model/once.ts';
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
  /** Flagged from now on, and not before. */
  readonly flagged: readonly ImpactPlace[];
  /** Flagged until now, and no longer. */
  readonly cleared: readonly ImpactPlace[];
}

/**
 * What the rules that differ between two states flag in one and not in the other, by the id of the rule. Both are asked about the
 * texts as they are afterwards, so that only the rules make a difference. Rules without any are left out.
 */
export const impactsOf = (before: Registry, after: Registry, today: string): ReadonlyMap<string, Impact> =>
  between(after)(before)(today);

/** Every entry of a change asks; the texts are judged once. */
const between = once((after: Registry) =>
  once((before: Registry) => onceEach((today: string) => findImpacts(before, after, today))),
);

function findImpacts(before: Registry, after: Registry, today: string): Map<string, Impact> {
  const ids = changedRules(before, after);
  const [then, now] = [before, after].map((registry) => placesBy(registry, after, ids, today));
  const impacts = new Map<string, Impact>();
  for (const rule of ids) {
    const [old, fresh] = [then?.get(rule) ?? new Map(), now?.get(rule) ?? new Map()];
    const flagged = [...fresh].flatMap(([key, place]) => (old.has(key) ? [] : [place]));
    const cleared = [...old].flatMap(([key, place]) => (fresh.has(key) ? [] : [place]));
    if (flagged.length + cleared.length > 0) impacts.set(rule, { flagged, cleared });
  }
  return impacts;
}

/** The rules that are in one state only, or say something else there. */
function changedRules(before: Registry, after: Registry): string[] {
  const [then, now] = [guideOf(before).rules, guideOf(after).rules];
  return [...new Set([...then.keys(), ...now.keys()])].filter(
    (id) => JSON.stringify(then.get(id)?.data) !== JSON.stringify(now.get(id)?.data),
  );
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
