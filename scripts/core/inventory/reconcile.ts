/** Holds a list of accounts against the registry and against itself. Every row gets exactly one verdict. */
import { type Account, compare, idKey, type LookAlike, type Platforms } from '../identity/index.ts';
import { addTo } from '../model/lists.ts';
import type { Registry } from '../model/registry.ts';
import { pageText } from '../verify/answer.ts';
import { lookupIn, looseName } from '../verify/lookup.ts';
import { oursIn, type Registered, registeredAccounts } from '../verify/registered.ts';
import { type JudgedRow, type ListRow, type RowVerdict, verdicts } from './row.ts';
import { rowAccount } from './row-account.ts';
import { type IdentifiedRow, identify } from './stated-ids.ts';

export interface Inventory {
  readonly rows: readonly JudgedRow[];
  /** Rows per verdict, and how many accounts stand in more than one row. */
  readonly summary: Readonly<Record<RowVerdict, number>> & {
    readonly rows: number;
    readonly repeatedAccounts: number;
  };
}

/** The rows about one account, in the order of the list. */
type Group = IdentifiedRow[];

/** Judges all rows. The first row that names an account carries its verdict; the later ones are `repeated`. */
export function reconcile(rows: readonly ListRow[], registry: Registry): Inventory {
  const { identity } = registry;
  const lookup = lookupIn(registeredAccounts(registry.accounts), identity, oursIn(registry));
  const answers = rows.map((row) => ({ row, answer: rowAccount(row, identity) }));
  const named = answers.flatMap(({ row, answer }) =>
    'account' in answer ? [{ row, account: answer.account }] : [],
  );
  const identified = new Map(identify(named, identity).map((one) => [one.row, one]));
  const groups = groupByAccount([...identified.values()], identity);
  const doubts = doubtsAmong(new Set(groups.values()), identity);
  const judged = answers.map(({ row, answer }): JudgedRow => {
    const base = { line: row.line, input: row.url, account: null, id: null, channel: null, with: [] };
    const one = identified.get(row);
    if ('reason' in answer || !one) {
      const reason = 'reason' in answer ? answer.reason : null;
      return { ...base, verdict: 'refused', reason, remarks: [] };
    }
    const { account, id } = one;
    const group = groups.get(one) ?? [];
    const others = group.filter((other) => other !== one).map((other) => other.row.line);
    const { platform, kind, key, profile } = account;
    const known = lookup.find(account, id);
    const judge = (verdict: RowVerdict, reason: string | null, more: Partial<JudgedRow> = {}): JudgedRow => ({
      ...base,
      account: { platform, kind, key, profile },
      id: id ?? null,
      channel: known?.entry.file ?? null,
      with: others,
      remarks: [...(answer.remark === undefined ? [] : [answer.remark]), ...one.remarks],
      ...more,
      verdict,
      reason,
    });
    const [first] = group;
    if (first && first !== one) return judge(...again(first, one));
    if (known) return judge('registered', contradiction(one, known));
    const page = lookup.relation(row.url, account)?.page;
    if (page) return judge('registered', pageText(page), 'of' in page ? { channel: page.of.entry.file } : {});
    const maybe = lookup.doubtful(account);
    if (maybe) return judge('undecided', onlyAnId(maybe.account.key), { channel: maybe.entry.file });
    const doubt = doubts.get(key);
    if (doubt) return judge('undecided', onlyAnId(doubt.account.key), { with: [...others, doubt.row.line] });
    const [like] = lookup.near(account);
    if (like) return judge('look-alike', looksLike(like), { channel: like.ref.entry.file });
    return judge('new', null);
  });
  return { rows: judged, summary: summarize(judged, new Set(groups.values())) };
}

/**
 * The group of each row. Accounts are one by their key, or by their stable id: an account keeps it when it changes its
 * name. One name with two ids stays in one group, for people to decide.
 */
function groupByAccount(
  rows: readonly IdentifiedRow[],
  platforms: Platforms,
): ReadonlyMap<IdentifiedRow, Group> {
  const groups = new Map<IdentifiedRow, Group>();
  const byKey = new Map<string, Group>();
  const byId = new Map<string, Group>();
  for (const one of rows) {
    const { account, id } = one;
    const idOf = id === undefined ? undefined : idKey(id, account, platforms);
    const group = byKey.get(account.key) ?? (idOf === undefined ? undefined : byId.get(idOf)) ?? [];
    group.push(one);
    groups.set(one, group);
    byKey.set(account.key, group);
    if (idOf !== undefined && !byId.has(idOf)) byId.set(idOf, group);
  }
  return groups;
}

/** The verdict on a row whose account an earlier one names: by name or by id, and the reason says which. */
function again(first: IdentifiedRow, { account, id }: IdentifiedRow): [RowVerdict, string] {
  const { line } = first.row;
  if (first.id !== undefined && id !== undefined && first.id !== id)
    return ['undecided', `line ${line} gives the same name another id`];
  if (account.key === first.account.key) return ['repeated', `the same account as in line ${line}`];
  return ['repeated', `the same account as in line ${line}: ${otherName(id, first.account)}`];
}

const otherName = (id: string | undefined, { key }: Account) =>
  id === undefined
    ? `another name of ${key}, by its id in the list`
    : `equal id (${id}), other name (${key})`;

/** From an account to an earlier one of the list of which only a stored id can tell whether they are the same. */
function doubtsAmong(groups: Iterable<Group>, platforms: Platforms): Map<string, IdentifiedRow> {
  const doubts = new Map<string, IdentifiedRow>();
  const byHandle = new Map<string, IdentifiedRow[]>();
  for (const [first] of groups) {
    if (!first) continue;
    const { account } = first;
    const name = looseName(account);
    const doubt = byHandle
      .get(name)
      ?.find((peer) => compare(withId(first), withId(peer), platforms) === 'undecided');
    if (doubt) doubts.set(account.key, doubt);
    addTo(byHandle, name, first);
  }
  return doubts;
}

const withId = ({ account, id }: IdentifiedRow) => ({ account, platformId: id });
const onlyAnId = (key: string) =>
  key.startsWith('web/')
    ? `only a look can tell whether this is ${key}: they differ after \`#\` alone`
    : `only a stored id can tell whether this is ${key}`;
const looksLike = ({ account, why }: LookAlike<Registered>) => `looks like ${account.key}: ${why}`;

/** A row that names a registered account but belongs to somebody else's idea of it. */
function contradiction({ account, id }: IdentifiedRow, { entry, account: there }: Registered): string | null {
  if (account.key !== there.key) return otherName(id, there);
  if (id !== undefined && entry.data.platform_id !== undefined && id !== entry.data.platform_id) {
    return `the list says id ${id}, the registry ${entry.data.platform_id}`;
  }
  return entry.kind === 'unofficial' ? 'registered as an unofficial account' : null;
}

function summarize(rows: readonly JudgedRow[], groups: Iterable<Group>): Inventory['summary'] {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<RowVerdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  const repeatedAccounts = [...groups].filter((group) => group.length > 1).length;
  return { rows: rows.length, ...counts, repeatedAccounts };
}
