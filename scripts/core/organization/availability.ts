/** Who is here on a day: what "active" means for a person, and how to speak of those who are not. */
import type { Place } from '../model/finding.ts';
import type { Entry, Registry } from '../model/registry.ts';

/** Why somebody cannot hold a duty today. */
export interface Absence {
  readonly kind: 'left' | 'on-leave';
  /** The last working day, or the last day of the leave, where the file says so. */
  readonly date: string | undefined;
  /** A predicate for a sentence: `left on 2026-10-31`, `is on leave until 2027-01-31`. */
  readonly words: string;
  /** Where the person's file says so. */
  readonly place: Place;
}

/**
 * Why a person is away on a day, or undefined when they are here. `left_on` is the last working day and counts whatever
 * the status says, so that it can be entered in advance; `until` is the last day of the leave.
 */
export function absenceOf({ file, data }: Entry<'people'>, today: string): Absence | undefined {
  const { status, left_on: leftOn, until } = data;
  if (leftOn === undefined ? status === 'left' : leftOn < today) {
    const words = leftOn === undefined ? 'has left' : `left on ${leftOn}`;
    return {
      kind: 'left',
      date: leftOn,
      words,
      place: { file, path: [leftOn === undefined ? 'status' : 'left_on'] },
    };
  }
  if (status !== 'on-leave' || (until !== undefined && until < today)) return undefined;
  const words = until === undefined ? 'is on leave' : `is on leave until ${until}`;
  return {
    kind: 'on-leave',
    date: until,
    words,
    place: { file, path: [until === undefined ? 'status' : 'until'] },
  };
}

const remembered = new WeakMap<Registry, { today: string; absent: ReadonlyMap<string, Absence> }>();

/** Everybody who has left or is on leave on a day, by id. An id that names nobody is not in it: see `unknown-reference`. */
export function absentees(registry: Registry, today: string): ReadonlyMap<string, Absence> {
  const known = remembered.get(registry);
  if (known?.today === today) return known.absent;
  const absent = new Map<string, Absence>();
  for (const person of registry.people.values()) {
    const absence = absenceOf(person, today);
    if (absence) absent.set(person.id, absence);
  }
  remembered.set(registry, { today, absent });
  return absent;
}

/** Is this somebody we know, and are they here on that day? */
export const isHere = (registry: Registry, id: string, today: string): boolean =>
  registry.people.has(id) && !absentees(registry, today).has(id);

/** Does the organisation have one person only? Then nobody can be asked for a second one. */
export function isAlone(registry: Registry, today: string): boolean {
  let staff = 0;
  for (const id of registry.people.keys()) {
    if (absentees(registry, today).get(id)?.kind !== 'left' && ++staff > 1) return false;
  }
  return true;
}

/** In a small organisation one person may own everything, and any second person gives the second look. */
export const isSmall = (registry: Registry): boolean => registry.organization?.data.profile === 'small';

/** A person as a sentence names them: `dan-wu` (Dan Wu). */
export function personWords(registry: Registry, id: string): string {
  const name = registry.people.get(id)?.data.name;
  return name === undefined ? `\`${id}\`` : `\`${id}\` (${name})`;
}
