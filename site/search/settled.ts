/**
 * Pagefind lists the values of a filter, and the filters, in an order that differs from run to run, and names its files by
 * what is in them. Put in order here, so that the same site has the same index, byte for byte.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexFile } from 'pagefind';

/** Stands before the CBOR in each file of an index (Pagefind 1.5, `pagefind_dcd`). */
const magic = Buffer.from('pagefind_dcd');

/** A filter: its name, and for each of its values the pages that have it, as numbers. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/** What Pagefind loads first of a language: the fourth part names the filters and their files, the others are left as they are. */
type Meta = [version: string, pages: unknown, words: unknown, filters: [name: string, file: string][]];

interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** The files of an index as Pagefind gives them, in order. Throws when one is not as Pagefind writes it. */
export function settled(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  /** Alters the file of a name, and names it by its new content; what is around the name stays. */
  const rewrite = <T>({ path, content }: IndexFile, form: RegExp, alter: (was: T) => T): IndexFile => {
    const [, before = '', name = '', after = ''] = form.exec(path) ?? [];
    const packed = pack(alter(unpack(path, content) as T));
    const [language, hash = ''] = name.split(/_(?=[^_]*$)/);
    const now = `${language}_${createHash('sha256').update(packed).digest('hex').slice(0, hash.length)}`;
    renamed.set(name, now);
    return { path: before + now + after, content: gzipSync(packed, { level: 9 }) };
  };
  const filters = files.map((file) =>
    filterFile.test(file.path) ? rewrite<Filter>(file, filterFile, inOrder) : file,
  );
  const nowOf = (name: string) => renamed.get(name) ?? name;
  const metas = filters.map((file) =>
    metaFile.test(file.path)
      ? rewrite<Meta>(file, metaFile, (meta) => {
          meta[3] = meta[3].map(([name, at]): [string, string] => [name, nowOf(at)]).sort(byName);
          return meta;
        })
      : file,
  );
  return metas.map((file) => {
    if (file.path !== 'pagefind-entry.json') return file;
    const entry = JSON.parse(Buffer.from(file.content).toString('utf8')) as Entry;
    const languages = Object.entries(entry.languages).sort(byName);
    const now = languages.map(([tag, language]) => [tag, { ...language, hash: nowOf(language.hash) }]);
    const text = JSON.stringify({ ...entry, languages: Object.fromEntries(now) });
    return { ...file, content: Buffer.from(text) };
  });
}

const filterFile = /^(filter\/)(.*)(\.pf_filter)$/;
const metaFile = /^(pagefind\.)(.*)(\.pf_meta)$/;

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

const inOrder = ([name, values]: Filter): Filter => [name, values.toSorted(byName)];

const pack = (value: unknown): Buffer => Buffer.concat([magic, encode(value)]);

function unpack(path: string, content: Uint8Array): unknown {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, magic.length).equals(magic)) return decode(bytes.subarray(magic.length));
  throw new Error(`${path} of the search index is not as Pagefind 1.5 writes it`);
}
