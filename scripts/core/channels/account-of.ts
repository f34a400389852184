/** The account of a file. */
import { once } from '../model/once.ts';
import type { AccountRecord, Registry } from '../model/registry.ts';

const byFile = once(
  ({ accounts }: Registry): ReadonlyMap<string, AccountRecord> =>
    new Map(accounts.map((record) => [record.entry.file, record])),
);

/** Undefined where the file is no account's, or its address names none. */
export const accountOf = (registry: Registry, file: string): AccountRecord | undefined =>
  byFile(registry).get(file);
