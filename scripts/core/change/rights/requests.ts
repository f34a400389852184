/** What a change needs in agreement: the rights of each kind, applied to all that the change adds, alters and takes away. */
import { kindNames, kinds } from '../../kinds/kinds.ts';
import type { Rights } from '../../kinds/rights.ts';
import { type Entry, entriesOf } from '../../model/registry.ts';
import type { Change, EntryChange } from '../diff.ts';
import type { ApprovalRequest } from '../required-approvals.ts';
import { alterationsOf, receipt } from './alterations.ts';
import { isFirstLogin } from './first-login.ts';
import { earlierOf, entryIn, leadWhere, requirementFor } from './requirement.ts';
import { leadOf, placeKeyOf } from './say.ts';
import { entryWords } from './words-of-change.ts';

/** Every part of a change for which somebody is asked by the rights of its kind. Who has a right is read where the change goes. */
export function* rightsRequests(change: Change): Iterable<ApprovalRequest> {
  for (const one of change.entries) {
    const before = earlierOf(change, one);
    if (!one.after) yield* removalOf(change, one);
    else if (!before) yield* additionOf(change, one.file, one.after);
    else if (change.after.byPath.get(one.file)?.value !== undefined)
      yield* alterationsOf(change, { ...one, before } as EntryChange);
    // A file that can be read no longer stops the change by itself; one that never could be is still somebody's.
    else if (change.before.byPath.get(before.file)?.value === undefined)
      yield {
        file: one.file,
        what: `${entryWords(before)}, which cannot be read, changes`,
        requirement: { anyOf: leadOf(change.rights) },
      };
  }
  for (const { file, how } of change.files)
    yield { file, what: `The file \`${file}\` is ${how}`, requirement: { anyOf: leadOf(change.rights) } };
}

function* additionOf(change: Change, file: string, entry: Entry): Iterable<ApprovalRequest> {
  const { add, life, instead, self = [] }: Rights = kinds[entry.kind].rights;
  const values: Readonly<Record<string, unknown>> = entry.data;
  const state = life && String(values[life.key]);
  const word = life && state ? (life.steps['new']?.[state] ?? 'never') : add;
  const leaders = isAwaited(change, entry) ? leadOf(change.rights) : leadWhere(change.rights, entry);
  const requirement = requirementFor(change.rights, word, entry, leaders);
  if (requirement && !isFirstLogin(change, entry))
    yield {
      file,
      ...(life && { path: [life.key] }),
      what: `${entryWords(entry)} ${life ? `enters as \`${state}\`` : 'is added'}`,
      requirement,
      ...(instead?.add && { fix: (usual) => `${usual} ${instead.add}` }),
    };
  if (speaksForThemself(change, entry)) return;
  for (const key of self)
    if (values[key] !== undefined)
      yield {
        ...receipt(change, file, entry, key),
        fix: () => 'Leave it out: they add it themself, in a change of their own.',
      };
}

/** A unit that others name already, though there is none of that name: to add it is to lead over them. */
const isAwaited = ({ rights }: Change, { kind, id }: Entry): boolean =>
  kind === 'units' &&
  kindNames.some((one) => {
    const key = placeKeyOf(one);
    return (
      key !== undefined &&
      [...entriesOf(rights, one)].some(({ data }) => (data as Readonly<Record<string, unknown>>)[key] === id)
    );
  });

/** Somebody who was not known before, under the login that the change gives them. */
function speaksForThemself({ participants: { author, approvers } }: Change, { kind, data }: Entry): boolean {
  const login = kind === 'people' ? (data as Entry<'people'>['data']).github?.toLowerCase() : undefined;
  return login !== undefined && [author, ...approvers].some((one) => one?.login.toLowerCase() === login);
}

function* removalOf(change: Change, { file, before }: EntryChange): Iterable<ApprovalRequest> {
  if (!before) return;
  const { remove, instead }: Rights = kinds[before.kind].rights;
  const requirement = requirementFor(change.rights, remove, entryIn(change.rights, before) ?? before);
  if (!requirement || isAdopted(change, before)) return;
  yield {
    file,
    what: `${entryWords(before)} is deleted`,
    requirement,
    ...(instead?.remove && { fix: (usual) => `${instead.remove} ${usual}` }),
  };
}

/** A case ends where its account has become one of ours. A proposal can be withdrawn, and a handle that was ours is not. */
const isAdopted = ({ after }: Change, { kind, id }: Entry): boolean => {
  const status = kind === 'unofficial' ? after.channels.get(id)?.data.status : undefined;
  return status === 'active' || status === 'dormant';
};
