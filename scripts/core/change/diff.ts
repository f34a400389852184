/** What a change does, entry by entry: two registries side by side, whatever happened to lines and files between them. */
import { stableIds } from '../channels/collisions.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { FileRecord } from '../model/file-record.ts';
import { type AccountRecord, type Entry, entryOf, type Registry } from '../model/registry.ts';
import { compareText } from '../text/order.ts';
import type { Participants } from './participants.ts';

/** One entry that the change adds, takes away or alters. At least one of the two states is there. */
export interface EntryChange<K extends Kind = Kind> {
  readonly kind: K;
  /** Where it is now, or where it was if it is no more. */
  readonly file: string;
  readonly before?: Entry<K>;
  readonly after?: Entry<K>;
}

/** A file of the data that is no entry: an extension schema, a note. */
export interface FileChange {
  readonly file: string;
  readonly how: 'added' | 'changed' | 'removed';
}

export interface Change {
  /** The state from which the change began: what changed is measured against it. */
  readonly before: Registry;
  /** Where the change goes, as it is now: who may do what is read here, and never in what the change says of itself. */
  readonly rights: Registry;
  /** The same as it is written there: `rights` is another state only where that names no lead, and an earlier one is asked. */
  readonly tip: Registry;
  readonly after: Registry;
  /** Sorted by file. */
  readonly entries: readonly EntryChange[];
  readonly files: readonly FileChange[];
  readonly participants: Participants;
  /** It is the first of an own organisation, which takes the place of the example: the people of before are invented. */
  readonly takesExamplePlace?: true;
  /** From a file of today to the file that was the same entry before: only of entries that have moved. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Compares two registries. Entries are paired by their file, and where that is gone by account or stable id. `rights` and
 * `tip` are the state of the target, where it has moved on since the change began.
 */
export function changeBetween(
  before: Registry,
  after: Registry,
  participants: Participants,
  rights: Registry = before,
  tip: Registry = rights,
): Change {
  const gone: Entry[] = [];
  const come: Entry[] = [];
  const entries: EntryChange[] = [];
  const files: FileChange[] = [];
  const file = (one: FileRecord, how: FileChange['how']) => files.push({ file: one.path, how });
  for (const now of after.files) {
    const then = before.byPath.get(now.path);
    if (then === now) continue;
    const entry = entryOf(after, now);
    if (!then) {
      if (entry) come.push(entry);
      else file(now, 'added');
    } else if (!isSame(then, now)) {
      const earlier = entryOf(before, then);
      if (entry && earlier) entries.push({ kind: entry.kind, file: now.path, before: earlier, after: entry });
      else file(now, 'changed');
    }
  }
  for (const then of before.files) {
    if (after.byPath.has(then.path)) continue;
    const entry = entryOf(before, then);
    if (entry) gone.push(entry);
    else file(then, 'removed');
  }
  const moved = new Map<string, string>();
  const left = new Set(gone);
  const successor = moves(before, after, gone, come);
  for (const entry of come) {
    const earlier = successor(entry);
    if (earlier) {
      left.delete(earlier);
      moved.set(entry.file, earlier.file);
    }
    entries.push({ kind: entry.kind, file: entry.file, ...(earlier && { before: earlier }), after: entry });
  }
  for (const entry of left) entries.push({ kind: entry.kind, file: entry.file, before: entry });
  entries.sort((a, b) => compareText(a.file, b.file));
  files.sort((a, b) => compareText(a.file, b.file));
  return { before, rights, tip, after, entries, files, participants, moved };
}

/** The changes of one kind of entry. */
export const changesOf = <K extends Kind>({ entries }: Change, kind: K): EntryChange<K>[] =>
  entries.filter((entry) => entry.kind === kind) as EntryChange<Kind>[] as EntryChange<K>[];

/** A file that was touched, and reads as before. */
const isSame = (a: FileRecord, b: FileRecord) =>
  a.text !== undefined && a.text === b.text && a.readErrors.length === b.readErrors.length;

/** Of which entry that is gone a new one is the continuation: the same account by name or by stable id, of the same kind. */
function moves(before: Registry, after: Registry, gone: readonly Entry[], come: readonly Entry[]) {
  const accounts = gone.length > 0 && come.length > 0;
  const earlier = new Map<string, Entry>();
  if (accounts) {
    const there = new Set(gone.map(({ file }) => file));
    for (const record of before.accounts)
      if (there.has(record.entry.file)) for (const name of namesOf(record)) earlier.set(name, record.entry);
  }
  const now = new Map<string, AccountRecord>();
  if (accounts) for (const record of after.accounts) now.set(record.entry.file, record);
  const taken = new Set<Entry>();
  return (entry: Entry): Entry | undefined => {
    const record = now.get(entry.file);
    if (!record) return undefined;
    for (const name of namesOf(record)) {
      const found = earlier.get(name);
      if (!found || taken.has(found)) continue;
      taken.add(found);
      return found;
    }
    return undefined;
  };
}

/** Under what an account can be found again; an official entry never continues an unofficial one, nor the reverse. */
export const namesOf = (record: AccountRecord): string[] => [
  ...stableIds(record).map((id) => `${record.entry.kind} ${record.account.platform} #${id}`),
  `${record.entry.kind} ${record.account.key}`,
];
