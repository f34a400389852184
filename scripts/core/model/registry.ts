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
  kinds,
  type ListedKind,
  listedKinds,
  type SingleKind,
} from '../kinds/kinds.ts';
import { thresholdsSchema } from '../kinds/organization.ts';
import { type FileRole, roleOf } from '../kinds/paths.ts';
import { NoEngine } from '../style/text/no-engine.ts';
import type { LinearEngine } from '../style/text/pattern.ts';
import { type ParseError, readYaml, type YamlResult } from '../yaml/read.ts';
import { addTo } from './lists.ts';
import type { ReadError, SourceFile } from './source.ts';
import { validParts } from './valid-parts.ts';

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

/** What went wrong with a file: where it was read, or in its YAML. */
export type FileError = ReadError | { readonly kind: 'syntax'; readonly yaml: ParseError };

/** A file with everything that is known about it. */
export interface FileRecord extends Omit<SourceFile, 'readErrors'> {
  readonly role: FileRole;
  readonly readErrors: readonly FileError[];
  /** What the file says: as written where the schema objects, with defaults where it does not; absent when unparsable. */
  readonly value?: unknown;
  /** What the schema says against it. */
  readonly issues: readonly z.core.$ZodIssue[];
}

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
  readonly error?: { readonly message: string; readonly fix?: string; readonly offset?: number } | undefined;
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
  /**
   * Looks up what was worked out before: `work` gives JSON data, and depends on the question alone, of which there is one kind for
   * each name. Without it everything is worked out.
   */
  readonly lookUp?: <T>(name: 'style-examples' | 'style-findings', question: string, work: () => T) => T;
}

/** The entries of every kind of which there are many, by id. */
type Records = { readonly [K in ListedKind]: ReadonlyMap<string, Entry<K>> };

/** The entries of every kind of which there is one. */
type Singles = { readonly [K in SingleKind]: Entry<K> | undefined };

export interface Registry extends Records, Singles, Required<Tools> {
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

const workOut: Required<Tools>['lookUp'] = (_name, _question, work) => work();

const noEngine: LinearEngine = () => {
  throw new NoEngine('it may take long on some texts, and the engine that bounds it is not here');
};

/** From so many files on, it pays to compile each schema to a program of its own; where there are fewer, that takes longest. */
const compiledFrom = 1000;

/** Builds the registry from files in any order; `onFile` is told how many are done. Never throws on what the files hold. */
export function buildRegistry(
  sources: readonly SourceFile[],
  {
    extensions = new Map(),
    domainOf = (host) => host,
    linearEngine = noEngine,
    lookUp = workOut,
  }: Tools = {},
  onFile: (done: number, total: number) => void = () => {},
): Registry {
  const entries = Object.fromEntries(listedKinds.map((kind) => [kind, new Map()])) as {
    [K in ListedKind]: Map<string, Entry<K>>;
  };
  const singles: { [K in SingleKind]: Entry<K> | undefined } = { organization: undefined, guide: undefined };
  const jitless = sources.length < compiledFrom;
  const files = sources.map((source, index) => {
    const file = readSource(source, jitless);
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
    ...singles,
    files,
    byPath,
    thresholds: singles.organization?.data.thresholds ?? thresholdsSchema.parse({}),
    identity,
    ...indexAccounts(entries, identity),
    extensions,
    domainOf,
    linearEngine,
    lookUp,
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

const none: readonly never[] = [];

/**
 * What was read of a file, for as long as somebody keeps the file: two registries that share most of their files (a
 * change and its base, a draft and what it joins) parse each of them once.
 */
const records = new WeakMap<SourceFile, ReturnType<typeof parseSource>>();

function readSource(source: SourceFile, jitless: boolean): ReturnType<typeof parseSource> {
  const known = records.get(source);
  if (known) return known;
  const record = parseSource(source, jitless);
  records.set(source, record);
  return record;
}

function parseSource(source: SourceFile, jitless: boolean): FileRecord & { data: unknown } {
  const role = roleOf(source.path);
  const readErrors = source.readErrors ?? none;
  if (role.role !== 'entry') return { ...source, role, readErrors, issues: none, data: undefined };
  const read = source.value === undefined ? readText(source) : { value: source.value };
  if (!read) return { ...source, role, readErrors, issues: none, data: undefined };
  if (read.error) {
    const syntax = { kind: 'syntax', yaml: read.error } as const;
    return { ...source, role, readErrors: [...readErrors, syntax], issues: none, data: undefined };
  }
  if (source.published)
    return { ...source, role, readErrors, issues: none, value: read.value, data: read.value };
  const { schema } = kinds[role.kind];
  const parsed = schema.safeParse(read.value, { jitless });
  if (parsed.success)
    return { ...source, role, readErrors, issues: none, value: parsed.data, data: parsed.data };
  const data = validParts(schema, read.value, parsed.error.issues);
  return { ...source, role, readErrors, issues: parsed.error.issues, value: read.value, data };
}

/** The YAML of a file as data. */
function readText({ text, frontMatter }: SourceFile): YamlResult | undefined {
  if (text === undefined) return undefined;
  return readYaml(frontMatter ? text.slice(frontMatter.start, frontMatter.end) : text);
}

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
