/** Whom a post waits for: a person for each part in which it has yet to be approved. */
import type { ApprovalPart } from '../../kinds/post.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { approvalsOf, holding, missingParts } from './approvals.ts';
import { holdersOf, unfitness } from './fitness.ts';

export interface Approver {
  readonly as: ApprovalPart;
  /** Absent where everybody but the author can do it. */
  readonly person?: string;
  /** They approved another text: they have to look at it once more. */
  readonly again?: true;
}

/** For each part another person: who approved another text before, else the nearest who could approve this one on a day. */
export function approversFor(registry: Registry, entry: Entry<'posts'>, today: string): Approver[] {
  const taken = new Set(holding(registry, entry).map(({ by }) => by));
  return missingParts(registry, entry, today).map((as) => {
    const before = approvalsOf(registry)(entry).find(
      ({ approval, void: reason }) => approval.as === as && reason?.why === 'changed',
    )?.approval.by;
    const person = [...(before === undefined ? [] : [before]), ...holdersOf(registry, entry, as)].find(
      (by) => !taken.has(by) && unfitness(registry, entry, { by, as, on: today }) === undefined,
    );
    if (person === undefined) return { as };
    taken.add(person);
    return { as, person, ...(person === before && { again: true as const }) };
  });
}
