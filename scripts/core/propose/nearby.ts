/**
 * Which files have a say about a draft. Judging ten thousand channels anew at every keystroke takes a second, and nearly
 * all of them have nothing to do with the draft: accounts are compared within their platform, people by what they own.
 */
import { roleOf } from '../kinds/paths.ts';
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
  const add = (map: Map<string, SourceFile[]>, key: string | undefined, file: SourceFile) => {
    if (key === undefined) return;
    const there = map.get(key);
    if (there) there.push(file);
    else map.set(key, [file]);
  };
  for (const source of sources) {
    const role = roleOf(source.path);
    const kind = role.role === 'entry' ? role.kind : undefined;
    // No account names a page of the handbook, and reading prose takes longer than all the rest.
    if (kind === 'pages') continue;
    if (role.role !== 'entry' || (kind !== 'channels' && kind !== 'unofficial')) {
      common.push(source);
      continue;
    }
    add(byPlatform, platformOf(role.id), source);
    add(byName, role.id, source);
    const entry = kind === 'channels' ? registry.channels.get(role.id) : undefined;
    const { owner, deputy, supersedes = [], superseded_by, overlaps = [] } = entry?.data ?? {};
    const named = [owner, deputy, superseded_by, ...supersedes, ...overlaps.map((one) => one.with)];
    for (const name of new Set(named)) add(byName, name, source);
    add(byName, registry.unofficial.get(role.id)?.data.duplicate_of, source);
  }
  return { common, byPlatform, byName };
}

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
