/** Holds a list of accounts against the registry and against itself. Every row gets exactly one verdict. */
import { type Account, compare, isAccount, type LookAlike, resolve } from '../identity/index.ts';
import { addTo } from '../model/lists.ts';
import type { Registry } from '../model/registry.ts';
import { lookupIn } from '../verify/lookup.ts';
import { type Registered, registeredAccounts } from '../verify/registered.ts';
import { type JudgedRow, type ListRow, type RowVerdict, verdicts } from './row.ts';

export interface Inventory {
  readonly rows: readonly JudgedRow[];
  /** Rows per verdict, and how many accounts stand in more than one row. */
  readonly summary: Readonly<Record<RowVerdict, number>> & {
    readonly rows: number;
    readonly repeatedAccounts: number;
  };
}

interface Resolved {
  readonly row: ListRow;
  readonly account: Account;
}

/** Judges all rows. The first row that names an account carries its verdict; the later ones are `repeated`. */
export function reconcile(rows: readonly ListRow[], registry: Registry): Inventory {
  const lookup = lookupIn(registeredAccounts(registry.accounts), registry.identity);
  const resolved = rows.map((row) => ({ row, answer: resolveRow(row, registry) }));
  const accounts = resolved.flatMap(({ row, answer }) =>
    'reason' in answer ? [] : [{ row, account: answer }],
  );
  const groupKey = groupKeys(accounts);
  const groups = groupByAccount(accounts, groupKey);
  const doubts = doubtsAmong(groups, registry);
  const judged = resolved.map(({ row, answer }): JudgedRow => {
    const base = { line: row.line, input: row.url, account: null, channel: null, with: [] };
    if ('reason' in answer) return { ...base, verdict: 'refused', reason: answer.reason };
    const group = groups.get(groupKey(row, answer)) ?? [];
    const others = group.filter((other) => other.row !== row).map((other) => other.row.line);
    const { platform, kind, key, profile } = answer;
    const known = lookup.find(answer, row.id);
    const judge = (verdict: RowVerdict, reason: string | null, more: Partial<JudgedRow> = {}): JudgedRow => ({
      ...base,
      account: { platform, kind, key, profile },
      channel: known?.entry.file ?? null,
      with: others,
      ...more,
      verdict,
      reason,
    });
    const [first] = group;
    if (first && first.row !== row) {
      const { line, id } = first.row;
      return id !== undefined && row.id !== undefined && id !== row.id
        ? judge('undecided', `line ${line} gives the same name another id`)
        : judge('repeated', `the same account as in line ${line}`);
    }
    if (known) return judge('registered', contradiction(row, known));
    const maybe = lookup.doubtful(answer);
    if (maybe) return judge('undecided', onlyAnId(maybe.account.key), { channel: maybe.entry.file });
    const doubt = doubts.get(key);
    if (doubt) return judge('undecided', onlyAnId(doubt.account.key), { with: [...others, doubt.row.line] });
    const [like] = lookup.near(answer);
    if (like) return judge('look-alike', looksLike(like), { channel: like.ref.entry.file });
    return judge('new', null);
  });
  return { rows: judged, summary: summarize(judged, groups) };
}

function resolveRow(row: ListRow, registry: Registry): Account | { reason: string } {
  if (row.error !== undefined) return { reason: row.error };
  const hint = row.platform === undefined ? undefined : platformNamed(row.platform, registry);
  const answer = resolve(row.url, registry.identity, hint);
  if (!isAccount(answer)) return { reason: answer.reason };
  if (hint !== undefined && hint !== answer.platform)
    return { reason: `the list says ${row.platform}, but the address is on ${answer.platform}` };
  return answer;
}

/** A platform by its id, name or former name, as lists write it. */
function platformNamed(word: string, registry: Registry): string | undefined {
  const wanted = word.trim().toLowerCase();
  for (const { id, data } of registry.platforms.values()) {
    if ([id, data.name, ...(data.also_known_as ?? [])].some((name) => name?.toLowerCase() === wanted))
      return id;
  }
  return undefined;
}

/** Accounts are one by their key, or by the stable id that the list gives: an account keeps it when it changes its name. */
function groupKeys(accounts: readonly Resolved[]): (row: ListRow, account: Account) => string {
  const keyById = new Map<string, string>();
  const idOf = (row: ListRow, { platform, id }: Account) => `${platform} ${row.id ?? id ?? ''}`;
  for (const { row, account } of accounts) {
    const id = row.id ?? account.id;
    if (id !== undefined && !keyById.has(idOf(row, account))) keyById.set(idOf(row, account), account.key);
  }
  return (row, account) => keyById.get(idOf(row, account)) ?? account.key;
}

function groupByAccount(
  accounts: readonly Resolved[],
  groupKey: (row: ListRow, account: Account) => string,
): Map<string, Resolved[]> {
  const groups = new Map<string, Resolved[]>();
  for (const one of accounts) addTo(groups, groupKey(one.row, one.account), one);
  return groups;
}

/** From an account to an earlier one of the list of which only a stored id can tell whether they are the same. */
function doubtsAmong(groups: ReadonlyMap<string, Resolved[]>, registry: Registry): Map<string, Resolved> {
  const doubts = new Map<string, Resolved>();
  const byHandle = new Map<string, Resolved[]>();
  for (const [first] of groups.values()) {
    if (!first) continue;
    const { account } = first;
    const name = `${account.platform} ${(account.handle ?? account.id ?? '').toLowerCase()}`;
    const doubt = byHandle
      .get(name)
      ?.find((peer) => compare(withId(first), withId(peer), registry.identity) === 'undecided');
    if (doubt) doubts.set(account.key, doubt);
    addTo(byHandle, name, first);
  }
  return doubts;
}

const withId = ({ row, account }: Resolved) => ({ account, platformId: row.id });
const onlyAnId = (key: string) => `only a stored id can tell whether this is ${key}`;
const looksLike = ({ account, why }: LookAlike<Registered>) => `looks like ${account.key}: ${why}`;

/** A row that names a registered account but belongs to somebody else's idea of it. */
function contradiction(row: ListRow, { entry }: Registered): string | null {
  if (row.id !== undefined && entry.data.platform_id !== undefined && row.id !== entry.data.platform_id) {
    return `the list says id ${row.id}, the registry ${entry.data.platform_id}`;
  }
  return entry.kind === 'unofficial' ? 'registered as an unofficial account' : null;
}

function summarize(
  rows: readonly JudgedRow[],
  groups: ReadonlyMap<string, Resolved[]>,
): Inventory['summary'] {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<RowVerdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  const repeatedAccounts = [...groups.values()].filter((group) => group.length > 1).length;
  return { rows: rows.length, ...counts, repeatedAccounts };
}
