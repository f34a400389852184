/** Which file is what: the path alone decides the kind of an entry and its id. Derived from where each kind says it lies. */
import { type Kind, kindNames, kinds, type ListedKind, listedKinds } from './kinds.ts';

/** The folders that belong to the repository's data; nothing outside them is read. */
export const dataFolders = ['policy', 'channels', 'calendar'] as const;

/** What a path is: an entry (kind and id), a known extra, or nothing that belongs here. */
export type FileRole =
  | { readonly role: 'entry'; readonly kind: Kind; readonly id: string }
  | { readonly role: 'extension'; readonly kind: string }
  /** Bytes that are no text, such as a picture. */
  | { readonly role: 'asset' }
  /** Rows of figures, as CSV. */
  | { readonly role: 'table' }
  | { readonly role: 'extra' }
  | { readonly role: 'unexpected' };

interface Pattern {
  readonly kind: Kind;
  /** What stands before the id and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** How many names make the id: `x/aster` are two. */
  readonly names: number;
  readonly more: boolean;
}

/** Of two folders that hold a path, the deeper one says what it is: `channels/unofficial/` before `channels/`. */
const patterns: readonly Pattern[] = kindNames
  .map(patternOf)
  .sort((a, b) => b.prefix.length - a.prefix.length);

function patternOf(kind: Kind): Pattern {
  const { at } = kinds[kind];
  const first = at.indexOf('<');
  if (first === -1) return { kind, prefix: at, suffix: '', names: 0, more: false };
  const last = at.lastIndexOf('>') + 1;
  const id = at.slice(first, last);
  return {
    kind,
    prefix: at.slice(0, first),
    suffix: at.slice(last),
    names: id.split('/').length,
    more: id.includes('<...'),
  };
}

const unexpected = { role: 'unexpected' } as const;
const assets = /^policy\/assets\/files\/(?:[^/]+\/)*[^/]+\.(?:png|jpe?g|gif|webp|pdf|mp4)$/;
const tables = /^calendar\/figures\/[^/]+\.csv$/;
const extensions = /^policy\/extensions\/([^/]*)\.schema\.json$/;

/** A file that is never read as text. */
export const isAsset = (path: string): boolean => assets.test(path);

/** Reads a path (from the root, forward slashes) and tells its role. */
export function roleOf(path: string): FileRole {
  // Nearly every file is an entry, and needs none of these questions.
  if (!path.endsWith('.yaml')) {
    if (/(?:^|\/)(?:README\.md|\.gitkeep)$/.test(path)) return { role: 'extra' };
    const extension = extensions.exec(path)?.[1];
    if (extension !== undefined) return { role: 'extension', kind: extension };
    if (isAsset(path)) return { role: 'asset' };
    if (tables.test(path)) return { role: 'table' };
  }
  const pattern = patterns.find(({ prefix }) => path.startsWith(prefix));
  if (!pattern) return unexpected;
  const { kind, prefix, suffix, names, more } = pattern;
  if (names === 0) return path === prefix ? { role: 'entry', kind, id: kind } : unexpected;
  if (!path.endsWith(suffix)) return unexpected;
  const id = path.slice(prefix.length, path.length - suffix.length);
  const count = id.split('/').length;
  return count === names || (more && count > names) ? { role: 'entry', kind, id } : unexpected;
}

/** The file in which an entry of a kind lives; of some kinds there is one file, whatever the id. */
export function fileOf(kind: Kind, id: string): string {
  const { at } = kinds[kind];
  const first = at.indexOf('<');
  return first === -1 ? at : `${at.slice(0, first)}${id}${at.slice(at.lastIndexOf('>') + 1)}`;
}

/** Kinds whose entries lie in one folder, each named by its id, by that folder: `policy/people`. */
export const kindByFolder: ReadonlyMap<string, ListedKind> = new Map(
  listedKinds.flatMap((kind) => {
    const folder = /^([^<]+)\/<id>\.yaml$/.exec(kinds[kind].at)?.[1];
    return folder === undefined ? [] : [[folder, kind] as const];
  }),
);
