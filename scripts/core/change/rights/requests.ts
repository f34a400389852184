/** What a change needs in agreement: the rights of each kind, applied to all that the change adds, alters and takes away. */
import { kinds } from '../../kinds/kinds.ts';
import { roleOf } from '../../kinds/paths.ts';
import type { Rights } from '../../kinds/rights.ts';
import type { Entry } from '../../model/registry.ts';
import type { Change, EntryChange } from '../diff.ts';
import type { ApprovalRequest } from '../required-approvals.ts';
import { alterationsOf, receipt } from './alterations.ts';
import { isFirstLogin } from './first-login.ts';
import { earlierOf, entryIn, leadWhere, requirementFor } from './requirement.ts';
import { leadOf } from './say.ts';
import { entryWords } from './words-of-change.ts';

/** Every part of a change for which somebody is asked by the rights of its kind. Who has a right is read where the change goes. */
export function* rightsRequests(change: Change): Iterable<ApprovalRequest> {
  for (const one of change.entries) {
    const before = earlierOf(change, one);
    if (!one.after) yield* removalOf(change, one);
    else if (!before) yield* additionOf(change, one.file, one.after);
    // A file that cannot be read takes nothing and gives nothing.
    else if (change.after.byPath.get(one.file)?.value !== undefined)
      yield* alterationsOf(change, { ...one, before } as EntryChange);
  }
  for (const { file, how } of change.files)
    if (roleOf(file).role !== 'extra')
      yield {
        file,
        what: `\`${file}\`, which is no entry, is ${how}`,
        requirement: { anyOf: leadOf(change.rights) },
      };
}

function* additionOf(change: Change, file: string, entry: Entry): Iterable<ApprovalRequest> {
  const { add, life, instead, self = [] }: Rights = kinds[entry.kind].rights;
  const values: Readonly<Record<string, unknown>> = entry.data;
  const state = life && String(values[life.key]);
  const word = life && state ? (life.steps['new']?.[state] ?? 'never') : add;
  const requirement = requirementFor(change.rights, word, entry, leadWhere(change.rights, entry));
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

/** A case ends where its account has become one of ours: a proposal is not enough, for it can be withdrawn. */
const isAdopted = ({ after }: Change, { kind, id }: Entry): boolean => {
  const status = kind === 'unofficial' ? after.channels.get(id)?.data.status : undefined;
  return status !== undefined && status !== 'proposed';
};
