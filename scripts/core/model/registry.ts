/** What rules may see: every file, every entry, and the indexes over them, built once. */

import type { z } from 'zod';
import {
  type Account,
  compilePlatforms,
  isAccount,
  type Platforms,
  type Refusal,
  resolve,
} from '../identity/index.ts';
import {
  type AccountKind,
  accountKinds,
  type EntryData,
  isListed,
  type Kind,
  type ListedKind,
  listedKinds,
  type SingleKind,
} from '../kinds/kinds.ts';
import { thresholdsSchema } from '../kinds/organization.ts';
import { NoEngine } from '../style/text/no-engine.ts';
import type { LinearEngine } from '../style/text/pattern.ts';
import type { CompileSchema } from './compiled-schemas.ts';
import { type FileRecord, fileReader } from './file-record.ts';
import { addTo } from './lists.ts';
import { type LookUp, workOut } from './look-up.ts';
import type { SourceFile } from './source.ts';
import type { InBoth, Wording } from './wording.ts';

/** An entry's data: a top-level key is there only when the file has it and all that it holds is sound. */
export type ValidParts<T> = { readonly [K in keyof T]?: T[K] | undefined };

export type Entry<K extends Kind = Kind> = {
  [One in K]: {
    readonly kind: One;
    readonly id: string;
    readonly file: string;
    readonly data: ValidParts<EntryData[One]>;
  };
}[K];

/** Somebody's account, official or not, with what its address resolves to. */
export interface AccountRecord {
  readonly entry: Entry<AccountKind>;
  readonly official: boolean;
  readonly account: Account;
}

/** Checks the `extensions` of one kind of entry against the organisation's own JSON Schema. */
export interface Extension {
  readonly file: string;
  /** Why the schema itself cannot be used. */
  readonly error?:
    | {
        /** In English alone, in the words of the validator, or in each language. */
        readonly message: Wording;
        readonly fix?: InBoth;
        readonly offset?: number;
      }
    | undefined;
  readonly validate?:
    | ((value: unknown) => readonly { path: (string | number)[]; message: string }[])
    | undefined;
}

/** What a host hands in, because it is too large for a browser or not pure; all of it may be absent. */
export interface Tools {
  readonly extensions?: ReadonlyMap<string, Extension>;
  /** The domain that somebody registered, of a host; null where there is none. Without it, each host is one. */
  readonly domainOf?: (host: string) => string | null;
  /** Matches the patterns of style rules that nothing else bounds. Without it such a pattern is an error. */
  readonly linearEngine?: LinearEngine;
  /** Without it everything is worked out. */
  readonly lookUp?: LookUp;
  /** Without it each schema is asked itself; a browser compiles nothing at run time. */
  readonly compile?: CompileSchema;
  /** Names of the pictures in `site/public`, which is no part of the data. Without it nobody knows which there are. */
  readonly pictures?: ReadonlySet<string> | undefined;
}

/** The entries of every kind of which there are many, by id. */
type Records = { readonly [K in ListedKind]: ReadonlyMap<string, Entry<K>> };

/** The entries of every kind of which there is one. */
type Singles = { readonly [K in SingleKind]: Entry<K> | undefined };

export interface Registry
  extends Records,
    Singles,
    Required<Omit<Tools, 'pictures' | 'compile'>>,
    Pick<Tools, 'pictures'> {
  readonly files: readonly FileRecord[];
  readonly byPath: ReadonlyMap<string, FileRecord>;
  readonly thresholds: z.output<typeof thresholdsSchema>;
  /** The platforms, compiled for `resolve`. */
  readonly identity: Platforms;
  /** Every account whose address resolves; the rule `unrecognized-account` speaks of the others. */
  readonly accounts: readonly AccountRecord[];
  readonly refusals: ReadonlyMap<string, Refusal>;
  /** By account key: more than one record means a duplicate. */
  readonly byAccount: ReadonlyMap<string, readonly AccountRecord[]>;
}

const noEngine: LinearEngine = () => {
  throw new NoEngine('it may take long on some texts, and the engine that bounds it is not here');
};

/** Builds the registry from files in any order; `onFile` is told how many are done. Never throws on what the files hold. */
export function buildRegistry(
  sources: readonly SourceFile[],
  {
    extensions = new Map(),
    domainOf = (host) => host,
    linearEngine = noEngine,
    lookUp = workOut,
    compile,
    pictures,
  }: Tools = {},
  onFile: (done: number, total: number) => void = () => {},
): Registry {
  const entries = Object.fromEntries(listedKinds.map((kind) => [kind, new Map()])) as {
    [K in ListedKind]: Map<string, Entry<K>>;
  };
  const singles: { [K in SingleKind]?: Entry<K> } = {};
  const readFile = fileReader(sources.length, lookUp, compile);
  const files = sources.map((source, index) => {
    const file = readFile(source);
    onFile(index + 1, sources.length);
    return file;
  });
  for (const file of files) {
    if (file.role.role !== 'entry') continue;
    const { kind, id } = file.role;
    // A broken file is still an entry: others may name it.
    const entry = { kind, id, file: file.path, data: file.data ?? {} } as Entry;
    if (isListed(entry.kind)) (entries[entry.kind] as Map<string, Entry>).set(id, entry);
    else Object.assign(singles, { [entry.kind]: entry });
  }
  const byPath = new Map<string, FileRecord>();
  for (const file of files) byPath.set(file.path, file);
  const identity = compilePlatforms(
    [...entries.platforms.values()].flatMap((entry) => usablePlatform(entry, byPath.get(entry.file))),
  );
  return {
    ...entries,
    ...(singles as Singles),
    files,
    byPath,
    thresholds: singles.organization?.data.thresholds ?? thresholdsSchema.parse({}),
    identity,
    ...indexAccounts(entries, identity),
    extensions,
    domainOf,
    linearEngine,
    lookUp,
    pictures,
  };
}

/** The entry of a file, if it is one. */
export function entryOf(registry: Registry, file: FileRecord | undefined): Entry | undefined {
  if (file?.role.role !== 'entry') return undefined;
  const { kind, id } = file.role;
  return entryBy(registry, kind, id);
}

/** The entry of a kind and id; of a kind with one entry, that one. */
export const entryBy = (registry: Records & Singles, kind: Kind, id: string): Entry | undefined =>
  isListed(kind) ? registry[kind].get(id) : registry[kind];

/** Every entry of a kind. */
export const entriesOf = <K extends Kind>(registry: Registry, kind: K): Iterable<Entry<K>> =>
  isListed(kind)
    ? (registry[kind as ListedKind].values() as Iterable<Entry<K>>)
    : ([registry[kind as SingleKind]].filter(Boolean) as Entry<K>[]);

/** Only a platform whose account data is sound can resolve anything: half a description would make accounts of others. */
function usablePlatform(entry: Entry<'platforms'>, file: FileRecord | undefined) {
  const { name, account } = entry.data;
  const whole = !file?.issues.some(({ path }) => path[0] === 'account');
  return name && account && whole ? [{ id: entry.id, data: { ...entry.data, name, account } }] : [];
}

function indexAccounts(records: Pick<Records, AccountKind>, platforms: Platforms) {
  const accounts: AccountRecord[] = [];
  const refusals = new Map<string, Refusal>();
  const byAccount = new Map<string, AccountRecord[]>();
  for (const entry of accountKinds.flatMap((kind): Entry<AccountKind>[] => [...records[kind].values()])) {
    if (entry.data.url === undefined) continue;
    const account = resolve(entry.data.url, platforms, entry.id.slice(0, entry.id.indexOf('/')));
    if (!isAccount(account)) {
      refusals.set(entry.file, account);
      continue;
    }
    const record: AccountRecord = { entry, official: entry.kind === 'channels', account };
    accounts.push(record);
    addTo(byAccount, account.key, record);
  }
  return { accounts, refusals, byAccount };
}
