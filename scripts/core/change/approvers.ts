/** Who can agree to a part of a change, and whether somebody has. */
import type { Registry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';
import { absentees, isAlone, isSmall } from '../organization/availability.ts';
import type { Requirement } from './approval-request.ts';
import type { Change } from './diff.ts';
import { missingReceipt } from './missing-receipt.ts';
import type { Participant } from './participants.ts';
import type { Sayers } from './rights/say.ts';

/** Somebody who may approve a part of a change. */
export interface Approver {
  readonly person: string;
  readonly name: string;
  /** Login on the code host; without one their approval cannot be recognised there. */
  readonly login: string | null;
  /** What they are: `the owner`, `lead of The museum`. */
  readonly part: InBoth;
}

/** Those of a requirement who can approve on a day: known, not gone, and not the author where a second person must look. */
export function approversOf(
  { rights, participants }: Change,
  { anyOf, second }: Requirement,
  today: string,
): Approver[] {
  const author = second ? participants.author?.person?.id : undefined;
  return approversIn(rights, anyOf, today).filter(({ person }) => person !== author);
}

/** The people of a list who are known and have not left. */
export const approversIn = (registry: Registry, people: Sayers, today: string): Approver[] =>
  [...people]
    .filter(([id]) => registry.people.has(id) && absentees(registry, today).get(id)?.kind !== 'left')
    .map(([id, part]) => approverOf(registry, id, part));

export function approverOf({ people }: Registry, person: string, part: InBoth): Approver {
  const data = people.get(person)?.data;
  return { person, name: data?.name ?? person, login: data?.github ?? null, part };
}

/**
 * Somebody of these who has agreed, by making the change or by approving it; undefined when nobody has. Nobody agrees by rules
 * that they have not read. Where a second person must look, two people must be known to have seen it: an account that nobody
 * knows can be anybody's.
 */
export function agreed(change: Change, requirement: Requirement, today: string): string | undefined {
  const { rights, participants } = change;
  const { anyOf, second, self } = requirement;
  const there = (list: readonly Participant[]) => list.flatMap((one) => thereAs(change, one, today) ?? []);
  const counts = (id: string) => id === self || missingReceipt(change, id, today) === undefined;
  const [author] = there(participants.author ? [participants.author] : []);
  const approvers = there(participants.approvers).filter(counts);
  const heard = new Set([...(author === undefined ? [] : [author]), ...approvers]);
  const mayAgree = (id: string) => anyOf.has(id) && counts(id);
  // Where there is nobody else, nobody else can be asked.
  if (!second || isAlone(rights, today)) return [...approvers, ...heard].find(mayAgree);
  if (heard.size < 2) return undefined;
  // Any colleague gives the second look in a small organisation, and where those who could have left.
  const isEnough = isSmall(rights) || approversOf(change, requirement, today).length === 0;
  const able = isEnough && [...heard].some(mayAgree) ? approvers : approvers.filter(mayAgree);
  return able.find((id) => id !== author);
}

/** The id of the person behind a login, unless nobody is known there or they have left. */
export const thereAs = ({ rights }: Change, { person }: Participant, today: string): string | undefined =>
  person && absentees(rights, today).get(person.id)?.kind !== 'left' ? person.id : undefined;

export const nameOf = ({ people }: Registry, id: string): string => people.get(id)?.data.name ?? `\`${id}\``;
