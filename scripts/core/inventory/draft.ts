/** Makes the entries of a registry from the new rows of an inventory: what the list knows, and nothing it does not. */
import { type Account, fileName, isAccount, resolve } from '../identity/index.ts';
import type { Registry } from '../model/registry.ts';
import { languageTags, readLanguages } from './languages.ts';
import type { Inventory } from './reconcile.ts';
import type { ListRow } from './row.ts';
import { unitsOf } from './units.ts';

/** An entry to be written, with what the list says of it. */
export interface DraftEntry {
  readonly kind: 'organization' | 'units' | 'channels';
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Line of the list it comes from; none for what the list only implies. */
  readonly line?: number;
}

/** The entries that a list makes, and what of it was not understood, with its line. */
export interface Drafted {
  readonly entries: readonly DraftEntry[];
  readonly remarks: readonly { readonly line: number; readonly text: string }[];
}

/** The entries of the accounts judged `new`, and of the units they name. `registry` is the one they will join. */
export function draftEntries(rows: readonly ListRow[], inventory: Inventory, registry: Registry): Drafted {
  const fresh = rows.flatMap((row, index) => {
    const judged = inventory.rows[index];
    const account =
      judged?.verdict === 'new' && judged.account
        ? resolve(judged.account.profile, registry.identity, judged.account.platform)
        : undefined;
    return account && isAccount(account) ? [{ row, account, id: judged?.id ?? undefined }] : [];
  });
  const freshRows = fresh.map(({ row }) => row);
  const units = unitsOf(freshRows, registry);
  const entries: DraftEntry[] = [];
  if (!registry.organization) {
    const language = commonLanguage(freshRows);
    const data = language === undefined ? {} : { languages: [language] };
    entries.push({ kind: 'organization', id: 'organization', data });
  }
  for (const [id, name] of units.fresh) entries.push({ kind: 'units', id, data: { name } });
  const remarks = [...units.remarks];
  for (const { row, account, id } of fresh) {
    const unit = row.unit === undefined ? undefined : units.ids.get(row.unit);
    const { tags, unread } = readLanguages(row.languages ?? '');
    for (const part of unread) remarks.push({ line: row.line, text: unreadLanguage(part, tags) });
    const data = channelOf(row, { account, id, unit, languages: tags }, registry);
    entries.push({ kind: 'channels', id: fileName(account, registry.identity), data, line: row.line });
  }
  return { entries, remarks: remarks.sort((a, b) => a.line - b.line) };
}

const unreadLanguage = (part: string, tags: readonly string[]) =>
  `language \`${part}\` is not understood${tags.length > 0 ? ` (kept: ${tags.join(', ')})` : ''}: write its name or its tag, such as fr-CA`;

/** The most frequent language of the list: the handbook's, until somebody adds another one. */
function commonLanguage(rows: readonly ListRow[]): string | undefined {
  const tags = rows.flatMap(({ languages = '' }) => languageTags(languages));
  const [most] = [...Map.groupBy(tags, (tag) => tag)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}

interface Read {
  readonly account: Account;
  readonly id: string | undefined;
  readonly unit: string | undefined;
  readonly languages: readonly string[];
}

function channelOf(
  row: ListRow,
  { account, id, unit, languages }: Read,
  registry: Registry,
): Record<string, unknown> {
  const closed = registry.platforms.get(account.platform)?.data.closed;
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
