/**
 * What a browser needs to answer “is this one ours?”, and nothing else: one small file made from the published registry,
 * and the way back from it to accounts. Rows rather than objects, and an account only where the path of its entry does
 * not say it already: with ten thousand channels every key counts.
 */
import {
  type Account,
  accountAt,
  compileWith,
  isAccount,
  letters,
  networkAndName,
  type Platforms,
  resolve,
} from '../identity/index.ts';
import { addTo } from '../model/lists.ts';
import type { Published, PublishedChannel } from '../publish/published.ts';
import type { Described, Names } from './account-facts.ts';
import type { ChannelRow, Directory, Spelt, UnofficialRow } from './directory-file.ts';
import { type Lookup, lookupIn, standingOf } from './lookup.ts';

/** The directory, ready to be asked. */
export interface OpenDirectory {
  readonly names: Names;
  readonly lookup: Lookup<Described>;
  /** Is this one reference, though it holds spaces: `instagram ferrane`? */
  isNetworkAndName(text: string): boolean;
  /** Entries with this very handle or shown name, on whatever platform. */
  called(name: string): readonly Described[];
}

type Registry = Pick<
  Published,
  'organization' | 'platforms' | 'units' | 'people' | 'channels' | 'unofficial'
>;

/**
 * Makes the file from the published registry. People and units are in it only as far as a channel names them. `sites` are our
 * websites (`ownSites`): the list of public suffixes is too large for a page.
 */
export function directoryOf(
  registry: Registry,
  confusables: string,
  sites: readonly string[] = [],
): Directory {
  const platforms = registry.platforms.map(({ id, name, also_known_as, account }) => ({
    id,
    name,
    ...(also_known_as && { also_known_as }),
    account,
  }));
  const compiled = compilePlatforms(platforms, confusables);
  const units = positions(registry.channels.map(({ unit }) => unit));
  const people = positions(registry.channels.map(({ owner }) => owner));
  const unitNames = new Map(registry.units.map(({ id, name }) => [id, name]));
  const personNames = new Map(registry.people.map(({ id, name }) => [id, name]));
  return {
    confusables,
    ours: { name: registry.organization.name, sites },
    platforms,
    units: [...units.keys()].map((id) => [id, unitNames.get(id) ?? id] as const),
    people: [...people.keys()].map((id) => [id, personNames.get(id) ?? id] as const),
    channels: registry.channels.map((channel) => {
      const { id, name, status, unit, owner, platform_id, former_handles, retired, superseded_by } = channel;
      return row([id, name, status, units.get(unit) ?? -1, people.get(owner) ?? -1], {
        ...spelt(channel, compiled),
        ...(platform_id !== undefined && { id: platform_id }),
        ...(former_handles && { was: former_handles }),
        ...(retired && { retired: { on: retired.on, kept: retired.handle_kept } }),
        ...(superseded_by !== undefined && { next: superseded_by }),
      });
    }),
    unofficial: registry.unofficial.map((one) =>
      row([one.id, one.name, one.kind, one.risk], {
        ...spelt(one, compiled),
        ...(one.decision && { decision: [one.decision.what, one.decision.on] as const }),
      }),
    ),
  };
}

/** Reads the file. An account that cannot be read back is left out rather than guessed. */
export function openDirectory(directory: Directory): OpenDirectory {
  const platforms = compilePlatforms(directory.platforms, directory.confusables);
  const accounts = [
    ...directory.channels.flatMap((row) => channelIn(row, directory, platforms) ?? []),
    ...directory.unofficial.flatMap((row) => unofficialIn(row, platforms) ?? []),
  ];
  const [units, people] = [new Map(directory.units), new Map(directory.people)];
  let called: ReadonlyMap<string, readonly Described[]> | undefined;
  return {
    names: {
      platform: (id) => platforms.byId.get(id)?.name,
      unit: (id) => units.get(id),
      person: (id) => people.get(id),
      channel: (id) => directory.channels.find((row) => row[0] === id)?.[1],
    },
    lookup: lookupIn(accounts, platforms, directory.ours),
    isNetworkAndName: (text) => networkAndName(text, platforms) !== undefined,
    called: (name) => {
      called ??= byName(accounts);
      return called.get(plain(name.replace(/^[@＠]/, ''))) ?? [];
    },
  };
}

function channelIn(
  row: ChannelRow,
  { units, people }: Directory,
  platforms: Platforms,
): Described | undefined {
  const [id, name, status, unit, owner, { as, id: platformId, was, retired, next } = {}] = row;
  const account = accountOf(id, as, platforms);
  return (
    account && {
      account,
      platformId,
      formerly: was,
      standing: standingOf(status),
      entry: {
        id,
        kind: 'channels',
        data: {
          name,
          unit: units[unit]?.[0],
          owner: people[owner]?.[0],
          superseded_by: next,
          retired: retired && { on: retired.on, handle_kept: retired.kept },
        },
      },
    }
  );
}

function unofficialIn(row: UnofficialRow, platforms: Platforms): Described | undefined {
  const [id, name, kind, risk, { as, decision } = {}] = row;
  const account = accountOf(id, as, platforms);
  const data = { name, kind, risk, decision: decision && { what: decision[0] } };
  return account && { account, standing: 'unofficial', entry: { id, kind: 'unofficial', data } };
}

/** Entries by handle and by name. */
function byName(accounts: readonly Described[]): ReadonlyMap<string, readonly Described[]> {
  const names = new Map<string, Described[]>();
  for (const listed of accounts) {
    for (const name of new Set([plain(listed.account.handle ?? ''), plain(listed.entry.data.name ?? '')]))
      if (name !== '') addTo(names, name, listed);
  }
  return names;
}

/** A name as somebody types it who does not bother about case and accents. */
const plain = (text: string) => letters(text).trim();

const compilePlatforms = (platforms: Directory['platforms'], confusables: string) =>
  compileWith(
    platforms.map(({ id, name, also_known_as, account }) => ({
      id,
      data: { name, account, ...(also_known_as && { also_known_as: [...also_known_as] }) },
    })),
    confusables,
  );

/** Distinct ids in the order of their first use, with their positions. */
function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) if (!found.has(id)) found.set(id, found.size);
  return found;
}

/** A row without an empty last part. */
const row = <R extends readonly unknown[], M extends object>(data: R, more: M): readonly [...R, M?] =>
  Object.keys(more).length > 0 ? [...data, more] : [...data];

function accountOf(id: string, as: string | undefined, platforms: Platforms): Account | undefined {
  if (as === undefined) return accountAt(id, platforms);
  const answer = resolve(as, platforms, id.slice(0, id.indexOf('/')));
  return isAccount(answer) ? answer : undefined;
}

/** The shortest spelling that leads back to the very same account. */
function spelt({ id, account }: Pick<PublishedChannel, 'id' | 'account'>, platforms: Platforms): Spelt {
  const { kind, handle = '', profile, key } = account;
  for (const as of [undefined, handle, `${kind}:${handle}`, key, profile]) {
    const there = accountOf(id, as, platforms);
    if (there && same(there, account)) return as === undefined ? {} : { as };
  }
  return { as: profile };
}

const same = (a: Account, b: PublishedChannel['account']) =>
  a.key === b.key &&
  a.platform === b.platform &&
  a.kind === b.kind &&
  a.handle === b.handle &&
  a.id === b.id &&
  a.profile === b.profile;
