/** Entries that stand for one account, and what is wrong with each pair: one name, the most specific. */
import { idKey, stableId } from '../identity/index.ts';
import { addTo } from '../model/lists.ts';
import { once } from '../model/once.ts';
import type { AccountRecord, Registry } from '../model/registry.ts';

export type Collision =
  | 'duplicate-account'
  | 'official-and-unofficial'
  | 'retired-handle-reused'
  | 'reused-id';

export interface Collided {
  readonly record: AccountRecord;
  /** The first few of those it collides with. */
  readonly others: readonly AccountRecord[];
}

/** Nobody reads more culprits than this; the file of each of them names the others in turn. */
const most = 5;

/** With so many copies of one account it does not matter any more whom each of them is held against. */
const enough = 200;

/** Every entry that has a collision of one sort, with those it collides with. */
export function collisions(registry: Registry, wanted: Collision): Collided[] {
  const found = new Map<AccountRecord, AccountRecord[]>();
  for (const group of groupsOf(registry)) {
    const replaced = group.some(({ entry }) => entry.kind === 'channels' && entry.data.status !== 'retired');
    for (const record of group) {
      const others = found.get(record) ?? [];
      for (const other of group.slice(0, enough)) {
        if (others.length === most) break;
        if (other === record || others.includes(other) || collision(record, other, replaced) !== wanted)
          continue;
        others.push(other);
      }
      if (others.length > 0) found.set(record, others);
    }
  }
  return [...found].map(([record, others]) => ({ record, others }));
}

/** `replaced`: the account has a live official entry as well, which is nearer to the point than a retired one. */
function collision(a: AccountRecord, b: AccountRecord, replaced: boolean): Collision | undefined {
  const sameName = a.account.key === b.account.key;
  if (!sameName && a.account.handle !== undefined && b.account.handle !== undefined) return 'reused-id';
  const general = a.official === b.official ? 'duplicate-account' : 'official-and-unofficial';
  if (!sameName || sharesId(a, b)) return general;
  const apart = a.entry.data.platform_id !== undefined && b.entry.data.platform_id !== undefined;
  if (givenUp(a) && givenUp(b)) return apart ? undefined : general;
  if (!givenUp(a) && !givenUp(b)) return general;
  const taker = givenUp(a) ? b : a;
  // Two stored ids tell our new account from our old one; a stranger on our old handle waits for a decision.
  if (taker.entry.kind === 'channels') return apart ? undefined : 'retired-handle-reused';
  return replaced || taker.entry.data.decision !== undefined ? undefined : 'retired-handle-reused';
}

/** A retired channel whose handle we no longer hold: the account of that name today is somebody else's. */
const givenUp = ({ entry }: AccountRecord) =>
  entry.kind === 'channels' && entry.data.status === 'retired' && entry.data.retired?.handle_kept === false;

/** The stable ids of an entry: the one in its address and the one it stores. */
export function stableIds({ account, entry }: AccountRecord): readonly string[] {
  const stored = entry.data.platform_id?.trim();
  if (stored === undefined || stored === account.id) return account.id === undefined ? [] : [account.id];
  return account.id === undefined ? [stored] : [account.id, stored];
}

function sharesId(a: AccountRecord, b: AccountRecord): boolean {
  const ids = stableIds(b);
  return stableIds(a).some((id) => ids.includes(id));
}

/** Records with an equal name, and records of different names with an equal id. */
const groupsOf = once(
  ({ accounts, byAccount, identity }: Registry): readonly (readonly AccountRecord[])[] => {
    const byId = new Map<string, AccountRecord[]>();
    for (const record of accounts) {
      const { account } = record;
      // What has not the form of an id is reported as such; two accounts with `N/A` are not one for it.
      for (const id of stableIds(record))
        if (stableId(id, account, identity) !== undefined) addTo(byId, idKey(id, account, identity), record);
    }
    const differs = ([first, ...others]: readonly AccountRecord[]) =>
      others.some(({ account }) => account.key !== first?.account.key);
    return [...byAccount.values().filter((group) => group.length > 1), ...byId.values().filter(differs)];
  },
);
