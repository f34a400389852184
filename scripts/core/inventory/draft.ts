/** Makes the entries of a registry from the new rows of an inventory: what the list knows, and nothing it does not. */
import { type Account, fileName, isAccount, resolve } from '../identity/index.ts';
import { idPattern } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import { languageTags } from './languages.ts';
import type { Inventory } from './reconcile.ts';
import type { ListRow } from './row.ts';

/** An entry to be written, with what the list says of it. */
export interface DraftEntry {
  readonly kind: 'organization' | 'units' | 'channels';
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Line of the list it comes from; none for what the list only implies. */
  readonly line?: number;
}

/** The entries of the accounts judged `new`, and of the units they name. `registry` is the one they will join. */
export function draftEntries(
  rows: readonly ListRow[],
  inventory: Inventory,
  registry: Registry,
): DraftEntry[] {
  const fresh = rows.flatMap((row, index) => {
    const judged = inventory.rows[index];
    const account =
      judged?.verdict === 'new' && judged.account
        ? resolve(judged.account.profile, registry.identity, judged.account.platform)
        : undefined;
    return account && isAccount(account) ? [{ row, account }] : [];
  });
  const freshRows = fresh.map(({ row }) => row);
  const units = unitsOf(freshRows, registry);
  const entries: DraftEntry[] = [];
  if (!registry.organization) {
    const language = commonLanguage(freshRows);
    const data = language === undefined ? {} : { languages: [language] };
    entries.push({ kind: 'organization', id: 'organization', data });
  }
  for (const [name, id] of units.ids)
    if (units.fresh.has(id)) entries.push({ kind: 'units', id, data: { name } });
  for (const { row, account } of fresh) {
    const unit = row.unit === undefined ? undefined : units.ids.get(row.unit);
    const id = fileName(account, registry.identity);
    entries.push({ kind: 'channels', id, data: channelOf(row, account, unit, registry), line: row.line });
  }
  return entries;
}

/** The most frequent language of the list: the handbook's, until somebody adds another one. */
function commonLanguage(rows: readonly ListRow[]): string | undefined {
  const tags = rows.flatMap(({ languages = '' }) => languageTags(languages));
  const [most] = [...Map.groupBy(tags, (tag) => tag)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}

function channelOf(
  row: ListRow,
  account: Account,
  unit: string | undefined,
  registry: Registry,
): Record<string, unknown> {
  const languages = languageTags(row.languages ?? '');
  const closed = registry.platforms.get(account.platform)?.data.closed;
  const id = row.id ?? account.id;
  return {
    name: row.name ?? account.handle ?? account.id ?? account.key,
    url: account.profile,
    ...(id !== undefined && { platform_id: id }),
    // A channel on a network that is gone can only be a memory.
    status: closed ? 'retired' : 'active',
    ...(unit !== undefined && { unit }),
    ...(languages.length > 0 && { languages }),
    ...(closed?.on && { retired: { on: closed.on, reason: 'The network has closed.', handle_kept: false } }),
  };
}

/** The id for each unit the list names: an existing one by id or name, else a new one. */
function unitsOf(
  rows: readonly ListRow[],
  registry: Registry,
): { ids: Map<string, string>; fresh: Set<string> } {
  const known = new Map<string, string>();
  for (const { id, data } of registry.units.values()) {
    known.set(id, id);
    const names = typeof data.name === 'string' ? [data.name] : Object.values(data.name ?? {});
    for (const name of names) known.set(slug(name), id);
  }
  const ids = new Map<string, string>();
  const fresh = new Set<string>();
  for (const { unit } of rows) {
    if (unit === undefined || ids.has(unit)) continue;
    const id = slug(unit);
    if (!idPattern.test(id)) continue;
    const existing = known.get(id);
    if (existing === undefined) fresh.add(id);
    ids.set(unit, existing ?? id);
  }
  return { ids, fresh };
}

/** Lower-case letters and digits, joined by hyphens; accents are taken off. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
