/** Writes the index of the search: entries from the registry, prose from the pages that were built. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { kindOfProse } from '../kinds.ts';
import { nameWords } from './names.ts';
import type { SearchRecord } from './record.ts';
import { settled } from './settled.ts';
import { wholeName } from './spellings.ts';

/** A language of the site, with the folder of its pages and its entries. */
export interface Shelf {
  readonly language: string;
  /** Empty for the first language. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
}

/** So many are handed over at once: each waits for its answer. */
const batch = 500;

/** Ready-made interfaces, which nothing here uses. */
const unused = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:css|js)$/;

/** An index that is being filled. */
export interface OpenIndex {
  /**
   * Adds the prose of the built pages and writes `pagefind/` into the site; `paths` are those of its pages. Throws what
   * Pagefind says is wrong.
   */
  finish(dist: string, paths: readonly string[]): Promise<{ entries: number; pages: number }>;
}

/** Begins with the entries, in Pagefind's own process: no page needs to be built for them. */
export function openSearchIndex(shelves: readonly Shelf[]): OpenIndex {
  const filled = fill(shelves);
  // What goes wrong is told by `finish`; a build that fails before it has its own story.
  filled.catch(() => {});
  return {
    async finish(dist, paths) {
      try {
        const { index, entries } = await filled;
        const { pages, headings } = await addProse(index, shelves, dist, paths);
        const { files, errors } = await index.getFiles();
        fail({ errors });
        await writeFiles(join(dist, 'pagefind'), settled(files));
        await Promise.all(
          shelves.map((shelf) => writeNames(dist, shelf, headings.get(shelf.language) ?? [])),
        );
        return { entries, pages };
      } finally {
        await close();
      }
    },
  };
}

/** Pagefind writes files itself, and answers before they are whole. */
async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  const wanted = files.filter(({ path }) => !unused.test(path));
  for (const name of new Set(wanted.map(({ path }) => dirname(path))))
    await mkdir(join(folder, name), { recursive: true });
  await inBatches(wanted, ({ path, content }) => writeFile(join(folder, path), content));
}

async function fill(shelves: readonly Shelf[]): Promise<{ index: PagefindIndex; entries: number }> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  let entries = 0;
  for (const { language, folder, records } of shelves) {
    entries += records.length;
    await inBatches(records, (record) => addRecord(index, record, language, folder));
  }
  return { index, entries };
}

/** Adds the pages that people wrote; tells how many they are, and by language what they are called. */
async function addProse(
  index: PagefindIndex,
  shelves: readonly Shelf[],
  dist: string,
  paths: readonly string[],
): Promise<{ pages: number; headings: ReadonlyMap<string, string[]> }> {
  const prose = paths.flatMap((path) => {
    const shelf = shelves.find(({ folder }) => folder !== '' && path.startsWith(folder));
    const kind = kindOfProse(path.slice(shelf?.folder.length ?? 0));
    return kind === undefined ? [] : [{ path, kind }];
  });
  let pages = 0;
  const headings = new Map<string, string[]>();
  const read = ({ path }: { readonly path: string }) => readFile(join(dist, path, 'index.html'), 'utf8');
  const add = async ({ path, kind }: (typeof prose)[number], text: string) => {
    const [, attributes, language] = /<html[^>]*?(\slang="([^"]+)")/.exec(text) ?? [];
    const [main] = /<main[^>]*\sdata-pagefind-body[\s>].*?<\/main>/s.exec(text) ?? [];
    if (!main || !language) return;
    pages++;
    const title = headingOf(main);
    headings.getOrInsertComputed(language, () => []).push(title);
    // Only the text of the page: its navigation is the same everywhere, and costs as much to read.
    const content = `<html${attributes}><body data-pagefind-filter="kind:${kind}" data-pagefind-meta="called:${wholeName(title)}">${inSentences(main, kind)}</body></html>`;
    fail(await index.addHTMLFile({ url: `/${path}`, content }));
  };
  // Pages are read side by side, and added in their order: the same site has the same index.
  for (let at = 0; at < prose.length; at += batch) {
    const some = prose.slice(at, at + batch);
    const texts = await Promise.all(some.map(read));
    await Promise.all(some.map((one, index) => add(one, texts[index] ?? '')));
  }
  return { pages, headings };
}

/** The text of its first heading. */
const headingOf = (html: string): string =>
  (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').replace(/<[^>]*>|&[^;]*;/g, ' ');

/** What is no sentence does not run into one: a term stands before its description, and a rule’s facts and its example are none. */
function inSentences(html: string, kind: 'page' | 'rule' | 'chapter'): string {
  const apart = html.replaceAll('</dt>', ': </dt>');
  return kind === 'rule'
    ? apart.replaceAll(/<(?=figure class="file|dl class="facts")\w+/g, '$& data-pagefind-ignore')
    : apart;
}

/** What people look for by name, in the order in which a misspelt one is taken for it. */
async function writeNames(dist: string, { language, records }: Shelf, headings: readonly string[]) {
  const kinds = ['person', 'channel', 'unit', 'platform'];
  const named = kinds.flatMap((kind) => records.filter((record) => record.kind === kind));
  const rest = records.filter(({ kind }) => !kinds.includes(kind));
  const words = nameWords([
    ...named.flatMap(({ title, detail }) => [title, detail]),
    ...headings,
    ...rest.flatMap(({ title, words }) => [title, ...words]),
  ]);
  await writeFile(join(dist, `pagefind/names-${language.toLowerCase()}.json`), JSON.stringify(words));
}

async function addRecord(index: PagefindIndex, record: SearchRecord, language: string, folder: string) {
  const { path, kind, title, detail, text, names, words, platform } = record;
  fail(
    await index.addCustomRecord({
      url: `/${folder}${path}`,
      language: language.toLowerCase(),
      content: [title, text, detail, ...words].filter(Boolean).join('. '),
      meta: {
        title,
        detail,
        text,
        names: [...new Set(names.map(wholeName))].join(' '),
        called: wholeName(title),
        ...(names[0] !== undefined && { handle: names[0] }),
        ...(platform !== undefined && { platform }),
      },
      filters: { kind: [kind] },
    }),
  );
}

function fail({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`The search index cannot be written: ${errors.join('; ')}`);
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += batch) await Promise.all(items.slice(at, at + batch).map(work));
}
