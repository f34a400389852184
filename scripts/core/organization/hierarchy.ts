/** The tree of units: which units stand above one, and who leads over it. */

import { isBroken } from '../model/is-broken.ts';
import { once, onceEach } from '../model/once.ts';
import type { Entry, Registry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';
import { isHere, isSmall } from './availability.ts';
import { deputyOfUnit, deputyOverAll, leadOfUnit, leadOverAll } from './part-words.ts';

/** A unit and the units above it. */
export interface Line {
  /** Nearest first, beginning with the unit itself; each once, even when the parents run in a circle. */
  readonly units: readonly Entry<'units'>[];
  /** How it ends: at a top unit, back at one of its own units, or at a parent that nobody knows. */
  readonly end: 'top' | 'cycle' | 'unknown';
}

const lines = once((registry: Registry) => onceEach((unit: string) => climb(registry, unit)));

/** The line from a unit upwards. */
export const lineOf = (registry: Registry, unit: string): Line => lines(registry)(unit);

function climb(registry: Registry, start: string): Line {
  const units = new Set<Entry<'units'>>();
  for (let id = start; ; ) {
    const unit = registry.units.get(id);
    if (!unit) return { units: [...units], end: 'unknown' };
    if (units.has(unit)) return { units: [...units], end: 'cycle' };
    units.add(unit);
    if (unit.data.parent === undefined) {
      return { units: [...units], end: isBroken(registry, unit, 'parent') ? 'unknown' : 'top' };
    }
    id = unit.data.parent;
  }
}

/** Is `above` the unit itself or one that stands above it? */
export const isAtOrAbove = (registry: Registry, above: string, unit: string): boolean =>
  above === unit || lineOf(registry, unit).units.some(({ id }) => id === above);

/** The circles among the parents, each once, in the order of the climb. */
export function unitCycles(registry: Registry): readonly (readonly Entry<'units'>[])[] {
  const cycles: Entry<'units'>[][] = [];
  const done = new Set<Entry<'units'>>();
  for (const start of registry.units.values()) {
    const climbed: Entry<'units'>[] = [];
    const now = new Set<Entry<'units'>>();
    let unit: Entry<'units'> | undefined = start;
    while (unit && !done.has(unit)) {
      done.add(unit);
      now.add(unit);
      climbed.push(unit);
      unit = unit.data.parent === undefined ? undefined : registry.units.get(unit.data.parent);
    }
    if (unit && now.has(unit)) cycles.push(climbed.slice(climbed.indexOf(unit)));
  }
  return cycles;
}

const leaders = once((registry: Registry) => onceEach((unit: string) => findLeaders(registry, unit)));

/**
 * Who leads over the channels of a unit, nearest first, with what they are: the leads and deputies of the unit and of the
 * units above it, then those of the organisation. Whether they are here today is another question.
 */
export const leadersOver = (registry: Registry, unit: string): ReadonlyMap<string, InBoth> =>
  leaders(registry)(unit);

function findLeaders(registry: Registry, unit: string): ReadonlyMap<string, InBoth> {
  const found = new Map<string, InBoth>();
  const add = (person: string | undefined, words: InBoth) => {
    if (person !== undefined && !found.has(person)) found.set(person, words);
  };
  for (const { id, data } of lineOf(registry, unit).units) {
    add(data.lead, leadOfUnit(registry, id));
    add(data.deputy, deputyOfUnit(registry, id));
  }
  const lead = registry.organization?.data.lead;
  add(lead?.person, leadOverAll);
  add(lead?.deputy, deputyOverAll);
  return found;
}

/** Somebody whom a repair can propose. */
export interface Proposal {
  readonly person: string;
  /** Name and part, for a sentence: `Ada Noor, lead of \`museum\``. */
  readonly words: InBoth;
}

/**
 * Whom to propose for a channel or unit: the deputy, else the nearest leader; in a small organisation, else any colleague.
 * Only somebody who is here today.
 */
export function nextInLine(
  registry: Registry,
  unit: string | undefined,
  who: { today: string; deputy?: string | undefined; except: readonly (string | undefined)[] },
): Proposal | undefined {
  const { today, deputy, except } = who;
  const fits = (person: string) => !except.includes(person) && isHere(registry, person, today);
  const propose = (person: string, part: InBoth): Proposal => {
    const name = registry.people.get(person)?.data.name;
    return {
      person,
      words: name === undefined ? part : { en: `${name}, ${part.en}`, fr: `${name}, ${part.fr}` },
    };
  };
  if (deputy !== undefined && fits(deputy)) return propose(deputy, { en: 'the deputy', fr: 'suppléance' });
  for (const [person, part] of leadersOver(registry, unit ?? ''))
    if (fits(person)) return propose(person, part);
  const colleague = isSmall(registry) ? registry.people.keys().find(fits) : undefined;
  return colleague === undefined ? undefined : propose(colleague, { en: 'a colleague', fr: 'collègue' });
}
