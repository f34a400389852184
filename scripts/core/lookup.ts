/** “Is this one ours?” One index for the terminal, the inventory and the handbook's verify page. */
import { type Account, compare, isAccount, lookAlikeIndex, resolve } from './identity/index.ts';
import type { AccountRecord, Registry } from './registry.ts';

export type Standing = 'official' | 'proposed' | 'dormant' | 'retired' | 'unofficial' | 'unknown';

/** What is known about a reference. The names are those of `verify --json`. */
export interface Answer {
  readonly input: string;
  readonly account: {
    readonly platform: string;
    readonly kind: string;
    readonly handle: string | null;
    readonly id: string | null;
    readonly key: string;
    readonly profile: string;
  } | null;
  /** Why it names no account, or a remark about the match. */
  readonly reason: string | null;
  readonly standing: Standing;
  /** The file of our entry about it. */
  readonly channel: string | null;
  readonly lookalikes: readonly { readonly key: string; readonly path: string; readonly why: string }[];
}

export interface Lookup {
  /** The entry about this very account, by key or by stable id: the address's own, or one that is kept beside it. */
  find(account: Account, storedId?: string): AccountRecord | undefined;
  /** An entry of which only a stored id can tell whether it is the same account. */
  doubtful(account: Account): AccountRecord | undefined;
  /** The whole answer to a reference in any spelling; `platform` is the hint for a bare handle. */
  ask(reference: string, platform?: string): Answer;
}

/** Indexes a registry once; each question is then a few map look-ups. */
export function lookupIn(registry: Registry): Lookup {
  const { identity: platforms } = registry;
  const byId = new Map<string, AccountRecord>();
  const byHandle = new Map<string, AccountRecord[]>();
  for (const record of registry.accounts) {
    for (const id of idsOf(record)) byId.set(`${record.account.platform} ${id}`, record);
    const name = looseName(record.account);
    byHandle.set(name, [...(byHandle.get(name) ?? []), record]);
  }
  const near = lookAlikeIndex(
    registry.accounts.map((record) => ({ account: record.account, ref: record })),
    platforms,
  );
  const find = (account: Account, storedId?: string) =>
    registry.byAccount.get(account.key)?.[0] ?? byId.get(`${account.platform} ${account.id ?? storedId}`);
  const doubtful = (account: Account) =>
    byHandle
      .get(looseName(account))
      ?.find(
        ({ account: known, entry }) =>
          compare(account, { account: known, platformId: entry.data.platform_id }, platforms) === 'undecided',
      );
  return {
    find,
    doubtful,
    ask(input, platform) {
      const answer = resolve(input, platforms, platform);
      if (!isAccount(answer)) {
        return {
          input,
          account: null,
          reason: answer.reason,
          standing: 'unknown',
          channel: null,
          lookalikes: [],
        };
      }
      const record = find(answer);
      const maybe = record ? undefined : doubtful(answer);
      return {
        input,
        account: {
          platform: answer.platform,
          kind: answer.kind,
          handle: answer.handle ?? null,
          id: answer.id ?? null,
          key: answer.key,
          profile: answer.profile,
        },
        reason: maybe ? `only a stored id can tell whether this is ${maybe.account.key}` : null,
        standing: record ? standingOf(record) : 'unknown',
        channel: record?.entry.file ?? null,
        lookalikes: near
          .near(answer)
          .filter(({ ref }) => ref !== record)
          .map(({ account, ref, why }) => ({ key: account.key, path: ref.entry.file, why })),
      };
    },
  };
}

/** Active is what the world calls official; everything else is said as it is. */
export function standingOf(record: AccountRecord): Standing {
  if (record.entry.kind === 'unofficial') return 'unofficial';
  const { status } = record.entry.data;
  return status === 'active' ? 'official' : (status ?? 'unknown');
}

const idsOf = ({ account, entry }: AccountRecord) =>
  [account.id, entry.data.platform_id].filter((id): id is string => !!id);

/** Platform and handle without regard to kind: what `undecided` pairs have in common. */
const looseName = (account: Account) =>
  `${account.platform} ${(account.handle ?? account.id ?? '').toLowerCase()}`;
