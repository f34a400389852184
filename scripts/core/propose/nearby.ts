/**
 * Which files have a say about a draft. Judging ten thousand channels anew at every keystroke takes a second, and nearly
 * all of them have nothing to do with the draft: accounts are compared within their platform, people by what they own.
 */
import type { AnswersFor } from '../kinds/define-kind.ts';
import { type AccountKind, isAccountKind, kinds } from '../kinds/kinds.ts';
import { roleOf } from '../kinds/paths.ts';
import type { FileRecord } from '../model/file-record.ts';
import { addTo } from '../model/lists.ts';
import { referencesIn } from '../model/references.ts';
import type { Registry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';

/** The files of a registry by what connects them with a draft. */
export interface Neighbourhood {
  /** Everything that is no account: people, units, platforms … A draft may name any of it. */
  readonly common: readonly SourceFile[];
  readonly byPlatform: ReadonlyMap<string, readonly SourceFile[]>;
  /** Channels by their own id, by the people who answer for them, and by the channels that they name. */
  readonly byName: ReadonlyMap<string, readonly SourceFile[]>;
}

/** Sorts the files of a registry, once. */
export function neighbourhoodOf(sources: readonly SourceFile[], registry: Registry): Neighbourhood {
  const common: SourceFile[] = [];
  const byPlatform = new Map<string, SourceFile[]>();
  const byName = new Map<string, SourceFile[]>();
  for (const source of sources) {
    const record = registry.byPath.get(source.path);
    const kind = record?.role.role === 'entry' ? record.role.kind : undefined;
    // No account names a page of the handbook, and reading prose takes longer than all the rest.
    if (kind !== undefined && kinds[kind].at.endsWith('.mdx')) continue;
    if (record?.role.role !== 'entry' || kind === undefined || !isAccountKind(kind)) {
      common.push(source);
      continue;
    }
    const { id } = record.role;
    addTo(byPlatform, platformOf(id), source);
    for (const name of new Set([id, ...answering(kind, record.value), ...accountsIn(record)]))
      addTo(byName, name, source);
  }
  return { common, byPlatform, byName };
}

/** The people who answer for an account. */
function answering(kind: AccountKind, data: unknown): string[] {
  const { answersFor }: { readonly answersFor?: AnswersFor } = kinds[kind];
  const values = (data ?? {}) as Readonly<Record<string, unknown>>;
  return Object.keys(answersFor?.people ?? {}).flatMap((key) => stringsIn(values[key]));
}

/** The accounts that an entry names. */
const accountsIn = (record: FileRecord): string[] =>
  referencesIn(record).flatMap(({ to, id }) => (isAccountKind(to) ? [id] : []));

/** The files that can have a say about a draft with this id and these values; that of the draft itself is set aside. */
export function nearby(
  { common, byPlatform, byName }: Neighbourhood,
  draft: { readonly path: string; readonly value: unknown },
): SourceFile[] {
  const role = roleOf(draft.path);
  const id = role.role === 'entry' ? role.id : '';
  const near = new Set<SourceFile>([...common, ...(byPlatform.get(platformOf(id)) ?? [])]);
  for (const name of [id, ...stringsIn(draft.value)])
    for (const file of byName.get(name) ?? []) near.add(file);
  return [...near].filter(({ path }) => path !== draft.path);
}

const platformOf = (id: string) => id.slice(0, id.indexOf('/'));

/** Every text of a value: some of them are ids. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
