/** What a change needs in agreement: the rights of each kind, applied to all that the change adds, alters and takes away. */
import { identityChangeIn } from '../channels/identity-change.ts';
import { kinds } from '../kinds/kinds.ts';
import { roleOf } from '../kinds/paths.ts';
import type { May, Rights } from '../kinds/rights.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { leadersOver } from '../organization/hierarchy.ts';
import { alterationWords, entryWords } from './change-words.ts';
import type { Change, EntryChange } from './diff.ts';
import { type Difference, differencesIn } from './differences.ts';
import { isFirstLogin } from './first-login.ts';
import { type ApprovalRequest, nameOf, type Requirement } from './required-approvals.ts';
import { eligible, leadAbove, leadOf, leadOver, placeKeyOf, type Sayers, sayOver } from './say.ts';

/** Every part of a change for which somebody is asked by the rights of its kind. Who has a right is read at the base. */
export function* rightsRequests(change: Change): Iterable<ApprovalRequest> {
  for (const one of change.entries) {
    if (!one.before) yield* additionOf(change, one);
    else if (!one.after) yield* removalOf(change, one);
    else if (change.after.byPath.get(one.file)?.value !== undefined) yield* alterationsOf(change, one);
  }
  for (const { file, how } of change.files)
    if (roleOf(file).role !== 'extra')
      yield {
        file,
        what: `\`${file}\`, which is no entry, is ${how}`,
        requirement: { anyOf: leadOf(change.before) },
      };
}

function* additionOf(change: Change, { file, after }: EntryChange): Iterable<ApprovalRequest> {
  if (!after) return;
  const rights: Rights = kinds[after.kind].rights;
  const values: Readonly<Record<string, unknown>> = after.data;
  const state = rights.life && String(values[rights.life.key]);
  const word = rights.life && state ? rights.life.steps['new']?.[state] : rights.add;
  const requirement = word && requirementFor(change.before, word, after, leadWhere(change.before, after));
  const instead = rights.instead?.add;
  if (requirement && !isFirstLogin(change, after))
    yield {
      file,
      ...(rights.life && { path: [rights.life.key] }),
      what: `${entryWords(after)} ${rights.life ? `enters as \`${state}\`` : 'is added'}`,
      requirement,
      ...(instead && { fix: (usual) => `${usual} ${instead}` }),
    };
  if (speaksForThemself(change, after)) return;
  for (const key of rights.self ?? [])
    if (values[key] !== undefined)
      yield {
        ...receipt(change, file, after, { path: [key], may: 'self', was: undefined, becomes: values[key] }),
        fix: () => 'Leave it out: they add it themself, in a change of their own.',
      };
}

/** Who leads where a new entry is to stand. */
const leadWhere = (registry: Registry, entry: Entry): Sayers =>
  entry.kind === 'units' ? leadAbove(registry, entry) : leadOver(registry, entry);

/** Somebody who was not known before, under the login that the change gives them. */
function speaksForThemself({ participants: { author, approvers } }: Change, { kind, data }: Entry): boolean {
  const login = kind === 'people' ? (data as Entry<'people'>['data']).github?.toLowerCase() : undefined;
  return login !== undefined && [author, ...approvers].some((one) => one?.login.toLowerCase() === login);
}

function* removalOf(change: Change, { file, before }: EntryChange): Iterable<ApprovalRequest> {
  if (!before) return;
  const rights: Rights = kinds[before.kind].rights;
  const requirement = requirementFor(change.before, rights.remove, before);
  if (!requirement || isAdopted(change, before)) return;
  const instead = rights.instead?.remove;
  yield {
    file,
    what: `${entryWords(before)} is deleted`,
    requirement,
    ...(instead && { fix: (usual) => `${instead} ${usual}` }),
  };
}

/** A case ends where its account has become one of ours: a proposal is not enough, for it can be withdrawn. */
const isAdopted = ({ after }: Change, { kind, id }: Entry): boolean => {
  const status = kind === 'unofficial' ? after.channels.get(id)?.data.status : undefined;
  return status !== undefined && status !== 'proposed';
};

function* alterationsOf(change: Change, one: EntryChange): Iterable<ApprovalRequest> {
  const { file, before, after } = one;
  if (!before || !after) return;
  const { before: registry } = change;
  const receipts = new Set<string | undefined>();
  const groups = new Map<string, { requirement: Requirement; differences: Difference[] }>();
  const ask = (requirement: Requirement | undefined, difference: Difference) => {
    if (!requirement) return;
    const key = JSON.stringify([...requirement.anyOf.keys(), requirement.second]);
    const group = groups.get(key) ?? { requirement, differences: [] };
    group.differences.push(difference);
    groups.set(key, group);
  };
  // Where it comes to mean another account, `changed-identity` asks for more.
  const isOther = identityChangeIn(change, one) !== undefined;
  for (const difference of differencesIn([registry, change.after], [before, after])) {
    const [key] = difference.path;
    if (isOther && (key === 'url' || key === 'platform_id')) continue;
    if (key === 'github' && isFirstLogin(change, after)) continue;
    if (difference.may === 'self') {
      if (!receipts.has(key))
        yield receipt(change, file, after, { ...difference, path: difference.path.slice(0, 1) });
      receipts.add(key);
      continue;
    }
    const place = key === placeKeyOf(before.kind);
    // Who stands above a unit leads over all of it: the unit's own lead does not choose that.
    const leaders = place ? leadWhere(registry, before) : undefined;
    ask(requirementFor(registry, stepOf(before, difference), before, leaders), difference);
    // Both sides are asked: those where it was, and those where it goes.
    if (place) yield arrival(registry, file, after, difference);
  }
  for (const { requirement, differences } of groups.values()) {
    const [first, ...others] = differences;
    if (first)
      yield {
        file,
        path: first.path,
        also: others.map(({ path }) => path),
        what: alterationWords(change, after, differences),
        requirement,
      };
  }
}

/** What comes under a unit, said to those who lead over that unit. */
const arrival = (
  registry: Registry,
  file: string,
  entry: Entry,
  { path, becomes }: Difference,
): ApprovalRequest => ({
  file,
  path,
  what: `${entryWords(entry)} comes under ${becomes === undefined ? 'no unit' : `the unit \`${becomes}\``}`,
  requirement: { anyOf: leadersOver(registry, String(becomes ?? '')) },
});

/** The word for a key, or for the step that a status takes; no word for a step that does not exist. */
function stepOf({ kind }: Entry, { path, may, was, becomes }: Difference): May {
  const { life }: Rights = kinds[kind].rights;
  return life && path[0] === life.key ? (life.steps[String(was)]?.[String(becomes)] ?? 'never') : may;
}

/**
 * Whose agreement a word asks for; undefined where none is needed, or nobody's helps: of what may `never` be, a rule of its own
 * speaks. `leaders` is whom `unit` means.
 */
function requirementFor(
  registry: Registry,
  word: May,
  entry: Entry,
  leaders: Sayers = leadOver(registry, entry),
): Requirement | undefined {
  if (word === 'owner') return { anyOf: sayOver(registry, entry) };
  if (word === 'unit') return { anyOf: leaders };
  if (word === 'lead') return { anyOf: leadOf(registry) };
  if (word === 'second') return { anyOf: leaders, second: true };
  return undefined;
}

/** What only the person themself can say. */
function receipt(change: Change, file: string, { id }: Entry, { path }: Difference): ApprovalRequest {
  const name = nameOf(change.after, id);
  return {
    file,
    path,
    what: `\`${path.join('.')}\` of ${name} changes`,
    whileMissing: `, but ${name} has neither made nor approved this change`,
    requirement: { anyOf: eligible([id, 'the person']) },
  };
}
