/** Makes the files of a registry from the new rows of an inventory: what the list knows, and nothing it does not. */

import { type Account, fileName, isAccount, resolve } from '../identity/index.ts';
import { entryFile, type NewFile } from '../kinds/entry-file.ts';
import { idPattern } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import { languageTags } from './languages.ts';
import type { Inventory } from './reconcile.ts';
import type { ListRow } from './row.ts';

export interface DraftFile extends NewFile {
  /** Line of the list it comes from; none for what the list only implies (units). */
  readonly line?: number;
}

/** The files of the accounts judged `new`, and of the units they name. `registry` is the one they will join. */
export function draftFiles(rows: readonly ListRow[], inventory: Inventory, registry: Registry): DraftFile[] {
  const fresh = rows.flatMap((row, index) => {
    const judged = inventory.rows[index];
    const account =
      judged?.verdict === 'new' && judged.account
        ? resolve(judged.account.profile, registry.identity, judged.account.platform)
        : undefined;
    return account && isAccount(account) ? [{ row, account }] : [];
  });
  const units = unitsOf(
    fresh.map(({ row }) => row),
    registry,
  );
  const files: DraftFile[] = [];
  if (!registry.organization) {
    const language = commonLanguage(fresh.map(({ row }) => row));
    files.push(entryFile('organization', 'organization', language ? { languages: [language] } : {}));
  }
  for (const [word, id] of units.ids)
    if (units.fresh.has(id)) files.push(entryFile('units', id, { name: word }));
  for (const { row, account } of fresh) {
    const unit = row.unit === undefined ? undefined : units.ids.get(row.unit);
    files.push({
      ...entryFile('channels', fileName(account, registry.identity), channelOf(row, account, unit, registry)),
      line: row.line,
    });
  }
  return files;
}

/** The most frequent language of the list: the handbook's, until somebody adds another one. */
function commonLanguage(rows: readonly ListRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const tag of languageTags(row.languages ?? '')) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
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
