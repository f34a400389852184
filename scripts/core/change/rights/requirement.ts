/** From the word of a right to the people who are asked, in the state that gives the rights. */
import type { May } from '../../kinds/rights.ts';
import { type Entry, entryBy, type Registry } from '../../model/registry.ts';
import type { Requirement } from '../approval-request.ts';
import type { Change, EntryChange } from '../diff.ts';
import { isHeard } from './first-login.ts';
import { leadAbove, leadOf, leadOver, type Sayers, sayOver, themself } from './say.ts';

/**
 * Whose agreement a word asks for; undefined where none is needed, or nobody's helps: of what may `never` be, a rule of its own
 * speaks. `leaders` is whom `unit` means.
 */
export function requirementFor(
  registry: Registry,
  word: May,
  entry: Entry,
  leaders: Sayers = leadOver(registry, entry),
): Requirement | undefined {
  const self = entry.kind === 'people' ? { self: entry.id } : {};
  if (word === 'owner') return { anyOf: sayOver(registry, entry), ...self };
  if (word === 'unit') return { anyOf: leaders, ...self };
  if (word === 'lead') return { anyOf: leadOf(registry), ...self };
  if (word === 'consent' && isHeard(registry.people.get(entry.id)))
    return { anyOf: themself(entry.id), ...self };
  if (word === 'second' || word === 'consent') return { anyOf: leaders, second: true, ...self };
  return undefined;
}

/** Who leads where an entry stands or is to stand: of a unit, those above it. */
export const leadWhere = (registry: Registry, entry: Entry): Sayers =>
  entry.kind === 'units' ? leadAbove(registry, entry) : leadOver(registry, entry);

/** An entry as the state that gives the rights has it; undefined where that does not know it. */
export const entryIn = (registry: Registry, { kind, id }: Entry): Entry | undefined =>
  entryBy(registry, kind, id);

/**
 * The entry that a change of it is measured against: the one from which the change began, or the one that stands in its place by
 * now, so that what exists is never added a second time.
 */
export const earlierOf = ({ rights }: Change, { before, after }: EntryChange): Entry | undefined =>
  before ?? (after && entryIn(rights, after));
