/** Who is here on a day: what "active" means for a person, and how to speak of those who are not. */

import type { Related } from '../model/finding.ts';
import { once, onceEach } from '../model/once.ts';
import type { Entry, Registry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';

/** Why somebody cannot hold a duty today. */
export interface Absence {
  readonly kind: 'left' | 'on-leave';
  /** The last working day, or the last day of the leave, where the file says so. */
  readonly date: string | undefined;
  /** A predicate for a sentence: `left on 2026-10-31`, `is on leave until 2027-01-31`. */
  readonly words: InBoth;
  /** Where the person's file says so, in the same words. */
  readonly related: Related;
}

/**
 * Why a person is away on a day, or undefined when they are here. `left_on` is the last working day and counts whatever
 * the status says, so that it can be entered in advance; `until` is the last day of the leave.
 */
export function absenceOf({ file, data }: Entry<'people'>, today: string): Absence | undefined {
  const { status, left_on: leftOn, until } = data;
  const away = (kind: Absence['kind'], date: string | undefined, words: InBoth, key: string): Absence => ({
    kind,
    date,
    words,
    related: { file, path: [date === undefined ? 'status' : key], message: words },
  });
  if (leftOn === undefined ? status === 'left' : leftOn < today)
    return away(
      'left',
      leftOn,
      leftOn === undefined
        ? { en: 'has left', fr: 'ne travaille plus ici' }
        : { en: `left on ${leftOn}`, fr: `ne travaille plus ici depuis le ${leftOn}` },
      'left_on',
    );
  if (status !== 'on-leave' || (until !== undefined && until < today)) return undefined;
  return away(
    'on-leave',
    until,
    until === undefined
      ? { en: 'is on leave', fr: 'est en congé' }
      : { en: `is on leave until ${until}`, fr: `est en congé jusqu’au ${until}` },
    'until',
  );
}

const absenteesOf = once((registry: Registry) =>
  onceEach((today: string): ReadonlyMap<string, Absence> => {
    const people = [...registry.people.values()];
    return new Map(
      people.flatMap((person) => {
        const absence = absenceOf(person, today);
        return absence ? [[person.id, absence]] : [];
      }),
    );
  }),
);

/** Everybody who has left or is on leave on a day, by id. An id that names nobody is not in it: see `unknown-reference`. */
export const absentees = (registry: Registry, today: string): ReadonlyMap<string, Absence> =>
  absenteesOf(registry)(today);

/** Is this somebody we know, and are they here on that day? */
export const isHere = (registry: Registry, id: string, today: string): boolean =>
  registry.people.has(id) && !absentees(registry, today).has(id);

/** Does the organisation have one person only? Then nobody can be asked for a second one. */
export function isAlone(registry: Registry, today: string): boolean {
  const absent = absentees(registry, today);
  const staff = registry.people.keys().filter((id) => absent.get(id)?.kind !== 'left');
  return staff.drop(1).next().done === true;
}

/** In a small organisation one person may own everything, and any second person gives the second look. */
export const isSmall = (registry: Registry): boolean => registry.organization?.data.profile === 'small';

/** A person as a sentence names them: `dan-wu` (Dan Wu). */
export function personWords(registry: Registry, id: string): string {
  const name = registry.people.get(id)?.data.name;
  return name === undefined ? `\`${id}\`` : `\`${id}\` (${name})`;
}
