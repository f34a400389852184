/** Who has read the style guide, by unit, as far as the organisation lets it be shown. */
import { addTo } from '../model/lists.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { compareText } from '../text/order.ts';
import { isHere } from './availability.ts';
import { lineOf } from './hierarchy.ts';
import { readersOf } from './readers.ts';
import { gapIn } from './receipts.ts';
import { type RequiredReading, requiredReading } from './required-reading.ts';

export interface ReadersGroup {
  /** Ids of the units whose people are counted together; the first one is above the others. Empty: of no unit that is known. */
  readonly units: readonly string[];
  readonly people: number;
  /** How many of them have read a version that counts. */
  readonly read: number;
  /** The others by the version that they have read last; those without any come last, under none. */
  readonly behind: readonly { readonly version: string | undefined; readonly people: number }[];
  /** The people one by one, those who have still to read first; absent where the organisation has not agreed to it. */
  readonly named?: readonly NamedReader[];
}

export interface NamedReader {
  readonly id: string;
  readonly name: string;
  readonly hasRead: boolean;
  /** The version of their receipt, and its day; absent without a receipt. */
  readonly version?: string;
  readonly on?: string;
}

export interface GuideReaders {
  readonly version: string;
  /** The oldest version whose receipt still counts, and the day since which it is asked for. */
  readonly oldest: string;
  readonly on: string;
  readonly groups: readonly ReadersGroup[];
}

/** In a group of two, each would know of the other. */
const smallest = 3;

/**
 * Undefined where nobody has to read the guide. Counted is who posts or approves and is here on `today`, `YYYY-MM-DD`. Without
 * `reader_names` nobody is named, and units with fewer than three such people are counted with the unit above them.
 */
export function guideReaders(registry: Registry, today: string): GuideReaders | undefined {
  const reading = requiredReading(registry).find(({ isGuide }) => isGuide);
  if (!reading) return undefined;
  const { version, oldest, on } = reading;
  const names = registry.organization?.data.reader_names === true;
  const byUnit = new Map<string, Entry<'people'>[]>();
  for (const id of readersOf(registry).keys()) {
    const person = registry.people.get(id);
    if (!person || !isHere(registry, id, today)) continue;
    const unit = person.data.unit ?? '';
    addTo(byUnit, registry.units.has(unit) ? unit : '', person);
  }
  const groups = names
    ? [...byUnit].map(([unit, people]) => ({ units: [unit], people }))
    : largeEnough(registry, byUnit);
  return {
    version,
    oldest,
    on,
    groups: groups
      .map(({ units, people }) => groupOf(fromAbove(registry, units), people, { reading, names }))
      .sort((a, b) => compareText(a.units[0] ?? '\uffff', b.units[0] ?? '\uffff')),
  };
}

const depthOf = (registry: Registry, unit: string): number => lineOf(registry, unit).units.length;

const fromAbove = (registry: Registry, units: readonly string[]): string[] =>
  units.filter(Boolean).sort((a, b) => depthOf(registry, a) - depthOf(registry, b) || compareText(a, b));

interface Counted {
  readonly units: string[];
  readonly people: Entry<'people'>[];
}

/** Joins units to the one above, the lowest first, until every group hides who is meant; none is left where all together are too few. */
function largeEnough(registry: Registry, byUnit: ReadonlyMap<string, Entry<'people'>[]>): Counted[] {
  const groups = new Map<string, Counted>();
  for (const [unit, people] of byUnit) groups.set(unit, { units: [unit], people: [...people] });
  const depth = (unit: string) => depthOf(registry, unit);
  const join = (from: string, to: string) => {
    const small = groups.get(from);
    if (!small) return;
    groups.delete(from);
    const large = groups.get(to) ?? { units: [to], people: [] };
    large.units.push(...small.units.filter((unit) => unit !== to));
    large.people.push(...small.people);
    groups.set(to, large);
  };
  const lowestFirst = [...registry.units.keys()].sort((a, b) => depth(b) - depth(a) || compareText(a, b));
  for (const unit of [...lowestFirst, '']) {
    if ((groups.get(unit)?.people.length ?? smallest) >= smallest) continue;
    const above = registry.units.get(unit)?.data.parent ?? '';
    const isAbove = registry.units.has(above) && depth(above) < depth(unit);
    if (unit !== '') join(unit, isAbove ? above : '');
    else {
      // What is left at the top goes to the smallest of the others.
      const [next] = [...groups]
        .filter(([one]) => one !== '')
        .sort((a, b) => a[1].people.length - b[1].people.length);
      if (next) join('', next[0]);
      else groups.delete('');
    }
  }
  return [...groups.values()];
}

function groupOf(
  units: readonly string[],
  people: readonly Entry<'people'>[],
  { reading, names }: { reading: RequiredReading; names: boolean },
): ReadersGroup {
  const readers = people.map(({ id, data }): NamedReader => {
    const { read, name = id } = data;
    const receipt = read && Object.hasOwn(read, reading.document) ? read[reading.document] : undefined;
    return { id, name, hasRead: gapIn(read, reading) === undefined, ...receipt };
  });
  const others = Map.groupBy(
    readers.filter(({ hasRead }) => !hasRead),
    ({ version }) => version,
  );
  return {
    units,
    people: readers.length,
    read: readers.filter(({ hasRead }) => hasRead).length,
    behind: [...others]
      .map(([version, list]) => ({ version, people: list.length }))
      .sort((a, b) => compareText(b.version ?? '', a.version ?? '')),
    ...(names && {
      named: readers.sort((a, b) => Number(a.hasRead) - Number(b.hasRead) || compareText(a.name, b.name)),
    }),
  };
}
