/** “Is this one ours?” One index for the terminal, the inventory and the handbook's verify page. */
import {
  type Account,
  compare,
  idKey,
  isAccount,
  type LookAlike,
  type LookAlikeIndex,
  lookAlikeIndex,
  type Platforms,
  type Refusal,
  resolve,
  stableId,
} from '../identity/index.ts';
import { addTo } from '../model/lists.ts';

export type Standing = 'official' | 'proposed' | 'dormant' | 'retired' | 'unofficial' | 'unknown';

/** What the lookup needs of an account that somebody keeps: a registry of files, or a list that a browser fetched. */
export interface Known {
  readonly account: Account;
  /** The stable id that is kept beside the address. */
  readonly platformId?: string | undefined;
  readonly standing: Standing;
}

/** What is known about a reference. */
export interface Found<K extends Known> {
  readonly input: string;
  readonly answer: Account | Refusal;
  readonly standing: Standing;
  /** The entry about this very account. */
  readonly known: K | undefined;
  /** An entry of which only a stored id can tell whether it is the same account. */
  readonly doubtful: K | undefined;
  readonly lookalikes: readonly LookAlike<K>[];
}

export interface Lookup<K extends Known> {
  /** The entry about this very account, by key or by stable id: the address's own, or one that is kept beside it. */
  find(account: Account, storedId?: string): K | undefined;
  /** An entry of which only a stored id can tell whether it is the same account. */
  doubtful(account: Account): K | undefined;
  /** Entries that look like this account; the index is built when the first is asked for. */
  near(account: Account): readonly LookAlike<K>[];
  /** The whole answer to a reference in any spelling; `platform` is the hint for a bare handle. */
  ask(reference: string, platform?: string): Found<K>;
}

/** Indexes accounts once; each question is then a few map look-ups. Of two entries with one key the first counts. */
export function lookupIn<K extends Known>(accounts: readonly K[], platforms: Platforms): Lookup<K> {
  const byKey = new Map<string, K>();
  const byId = new Map<string, K>();
  const byHandle = new Map<string, K[]>();
  for (const known of accounts) {
    const { account, platformId } = known;
    if (!byKey.has(account.key)) byKey.set(account.key, known);
    for (const id of [account.id, stableId(platformId, account, platforms)])
      if (id !== undefined) byId.set(idKey(id, account, platforms), known);
    const name = looseName(account);
    addTo(byHandle, name, known);
  }
  let index: LookAlikeIndex<K> | undefined;
  const near = (account: Account) => {
    index ??= lookAlikeIndex(
      accounts.map((known) => ({ account: known.account, ref: known })),
      platforms,
    );
    return index.near(account);
  };
  const find = (account: Account, storedId?: string) => {
    const id = account.id ?? stableId(storedId, account, platforms);
    return byKey.get(account.key) ?? (id === undefined ? undefined : byId.get(idKey(id, account, platforms)));
  };
  const doubtful = (account: Account) =>
    byHandle.get(looseName(account))?.find((known) => compare(account, known, platforms) === 'undecided');
  return {
    find,
    doubtful,
    near,
    ask(input, platform) {
      const answer = resolve(input, platforms, platform);
      if (!isAccount(answer)) {
        return {
          input,
          answer,
          standing: 'unknown',
          known: undefined,
          doubtful: undefined,
          lookalikes: [],
        };
      }
      const known = find(answer);
      return {
        input,
        answer,
        standing: known?.standing ?? 'unknown',
        known,
        doubtful: known ? undefined : doubtful(answer),
        lookalikes: near(answer).filter(({ ref }) => ref !== known),
      };
    },
  };
}

/** Active is what the world calls official; everything else is said as it is. */
export const standingOf = (status: 'proposed' | 'active' | 'dormant' | 'retired' | undefined): Standing =>
  status === 'active' ? 'official' : (status ?? 'unknown');

/** Platform and handle without regard to kind: what `undecided` pairs have in common. */
const looseName = (account: Account) =>
  `${account.platform} ${(account.handle ?? account.id ?? '').toLowerCase()}`;
