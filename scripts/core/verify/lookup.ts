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
  pageOf,
  type Refusal,
  resolve,
  stableId,
} from '../identity/index.ts';
import { addTo } from '../model/lists.ts';
import type { Known, Standing } from './known.ts';
import { type Ours, type Relation, relations } from './relation.ts';

export type { Known, Standing };

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
  /** What it has to do with us, though it is not registered. */
  readonly relation?: Relation<K> | undefined;
}

export interface Lookup<K extends Known> {
  /** The entry about this very account, by key or by stable id: the address's own, or one that is kept beside it. */
  find(account: Account, storedId?: string): K | undefined;
  /** An entry of which only a stored id can tell whether it is the same account. */
  doubtful(account: Account): K | undefined;
  /** What an account that is not registered has to do with us. */
  relation(reference: string, answer: Account | Refusal, platform?: string): Relation<K> | undefined;
  /** Entries that look like this account; the index is built when the first is asked for. */
  near(account: Account): readonly LookAlike<K>[];
  /** The whole answer to a reference in any spelling; `platform` is the hint for a bare handle. */
  ask(reference: string, platform?: string): Found<K>;
}

/**
 * Indexes accounts once; each question is then a few map look-ups. Of two entries with one key the first counts. `ours` is
 * who we are.
 */
export function lookupIn<K extends Known>(
  accounts: readonly K[],
  platforms: Platforms,
  ours: Ours = { sites: [] },
): Lookup<K> {
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
  const relation = relations(accounts, platforms, ours, find);
  return {
    find,
    doubtful,
    relation,
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
          relation: relation(input, answer, platform),
        };
      }
      const known = find(answer);
      const maybe = known ? undefined : doubtful(answer);
      const about = known || maybe ? undefined : relation(input, answer, platform);
      return {
        input,
        answer,
        standing: known?.standing ?? standingOfPage(about),
        known,
        doubtful: maybe,
        lookalikes: near(answer).filter(({ ref }) => ref !== known),
        relation: about,
      };
    },
  };
}

/** A page stands as its site does; our own websites are ours. */
const standingOfPage = (about: Relation<Known> | undefined): Standing =>
  about?.page ? ('of' in about.page ? about.page.of.standing : 'official') : 'unknown';

/** Active is what the world calls official; everything else is said as it is. */
export const standingOf = (status: 'proposed' | 'active' | 'dormant' | 'retired' | undefined): Standing =>
  status === 'active' ? 'official' : (status ?? 'unknown');

/** Platform and handle without regard to kind: what `undecided` pairs have in common. */
export const looseName = (account: Account) =>
  `${account.platform} ${(account.platform === 'web' ? pageOf(account) : (account.handle ?? account.id ?? '')).toLowerCase()}`;
