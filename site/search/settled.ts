/**
 * Pagefind lists the values of a filter, and the filters, in an order that differs from run to run, and names its files by
 * what is in them. Put in order here, so that the same site has the same index, byte for byte.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Stands before the CBOR in each file of an index (Pagefind 1.5, `pagefind_dcd`). */
const magic = Buffer.from('pagefind_dcd');

/** A filter: its name, and for each of its values the pages that have it, as numbers. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/** What Pagefind loads first of a language: the fourth part names the filters and their files, the others are left as they are. */
type Meta = [
  version: string,
  pages: unknown,
  words: unknown,
  filters: [name: string, file: string][],
  ...unknown[],
];

interface Entry {
  readonly languages: Record<string, { hash: string }>;
}

/** Orders the index in a folder that Pagefind wrote. Throws when a file of it is not as Pagefind writes it. */
export async function settle(folder: string): Promise<void> {
  const files = new Map<string, string>();
  for (const name of await readdir(join(folder, 'filter')).catch(() => [])) {
    const file = name.replace(/\.pf_filter$/, '');
    files.set(file, await rewrite<Filter>(join(folder, 'filter'), ['', file, '.pf_filter'], inOrder));
  }
  const path = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(path, 'utf8')) as Entry;
  for (const language of Object.values(entry.languages))
    language.hash = await rewrite<Meta>(
      folder,
      ['pagefind.', language.hash, '.pf_meta'],
      (meta) =>
        meta.with(3, meta[3].map(([name, file]) => [name, files.get(file) ?? file]).sort(byName)) as Meta,
    );
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(byName));
  await writeFile(path, JSON.stringify({ ...entry, languages }));
}

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

const inOrder = ([name, values]: Filter): Filter => [name, values.toSorted(byName)];

/** Alters a file, and names it by its new content, behind its language. Gives the name without what stands around it. */
async function rewrite<T>(
  folder: string,
  [before, name, after]: readonly [string, string, string],
  alter: (content: T) => T,
): Promise<string> {
  const path = join(folder, before + name + after);
  const unpacked = gunzipSync(await readFile(path));
  if (!unpacked.subarray(0, magic.length).equals(magic))
    throw new Error(`${path} is not a file of Pagefind 1.5`);
  const content = Buffer.concat([magic, encode(alter(decode(unpacked.subarray(magic.length)) as T))]);
  const [language, hash = ''] = name.split(/_(?=[^_]*$)/);
  const renamed = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, hash.length)}`;
  await rm(path);
  await writeFile(join(folder, before + renamed + after), gzipSync(content, { level: 9 }));
  return renamed;
}
