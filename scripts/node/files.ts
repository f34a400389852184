/** Lists and reads the data files of a repository: bytes in, text or a readError out. Nothing is parsed here. */

import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { withinHandbook } from '../core/content/handbook-limits.ts';
import { dataFolders, isAsset } from '../core/kinds/paths.ts';
import type { SourceFile } from '../core/model/source.ts';
import { compareText } from '../core/text/order.ts';
import { decoded, decodeStrictly } from './decode.ts';
import { progressOf, type Tell } from './progress.ts';
import { linkedSource, nestedRepository, outsized, refused, unreadable } from './refused-file.ts';
import { UsageError } from './usage-error.ts';

/** Entries are a few kB; a page is some tens. What is larger is a mistake or an attack. Bytes. */
export const largestFile = 256 * 1024;
/** A picture for a post, a document. */
export const largestAsset = 8 * 1024 * 1024;

/** Reads every file below the data folders of `root`, sorted by path. A UsageError where a folder cannot be read. */
export function readSources(root: string): SourceFile[] {
  const sources: SourceFile[] = [];
  const tell = progressOf('Reading', 'files');
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!(dataFolders as readonly string[]).includes(folder.name)) continue;
    if (folder.isDirectory()) walk(root, folder.name, sources, tell);
    else if (folder.isSymbolicLink()) sources.push(linkedSource(folder.name));
  }
  tell(sources.length, sources.length);
  return [...withinHandbook(sources.sort((a, b) => compareText(a.path, b.path)))];
}

function walk(root: string, folder: string, sources: SourceFile[], tell: Tell): void {
  let children: Dirent[];
  try {
    children = readdirSync(`${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    // What is not there would be missed by everything that names it: a judgement of the rest would be wrong.
    throw new UsageError(
      `${root}/${folder}: the folder cannot be read (${(error as NodeJS.ErrnoException).code}). Look at its permissions.`,
    );
  }
  if (children.some(({ name }) => name === '.git')) {
    sources.push(nestedRepository(folder));
    return;
  }
  for (const child of children) {
    const path = `${folder}/${child.name}`;
    if (child.isDirectory()) walk(root, path, sources, tell);
    else if (child.isSymbolicLink()) sources.push(linkedSource(path));
    else if (child.isFile()) {
      if (!isLitter(path)) sources.push(readSource(root, path));
    } else
      sources.push(
        refused(
          path,
          'unreadable',
          { en: 'This is not a regular file.', fr: 'Ce n’est pas un fichier ordinaire.' },
          { en: 'Remove it.', fr: 'Supprimez-le.' },
        ),
      );
    tell(sources.length);
  }
}

/** Reads one file. Never throws. */
export function readSource(root: string, path: string): SourceFile {
  const file = `${root}/${path}`;
  try {
    if (isAsset(path)) return assetFrom(path, readFileSync(file));
    return sourceOf(path, readFileSync(file, 'utf8'), () => readFileSync(file));
  } catch (error) {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const most = isAsset(path) ? largestAsset : largestFile;
    return size > most ? outsized(path, size, most) : unreadable(path, error);
  }
}

/** The same for bytes that do not lie in a folder: an object of git. */
export const sourceFrom = (path: string, bytes: Buffer): SourceFile =>
  isAsset(path) ? assetFrom(path, bytes) : sourceOf(path, bytes.toString('utf8'), () => bytes);

function sourceOf(path: string, text: string, bytes: () => Buffer): SourceFile {
  if (text.length > largestFile) return outsized(path, bytes().length, largestFile);
  // Decoding to a string replaces what is not UTF-8; only a file that shows such a trace is looked at byte by byte.
  return /[\uFFFD\0]/.test(text) ? decodeStrictly(path, bytes()) : decoded(path, text);
}

/** First bytes of the media types that an asset may have; `at` is where they stand. */
const signatures: readonly { readonly type: string; readonly at: number; readonly bytes: string }[] = [
  { type: 'image/png', at: 0, bytes: '89504e470d0a1a0a' },
  { type: 'image/jpeg', at: 0, bytes: 'ffd8ff' },
  { type: 'image/gif', at: 0, bytes: '47494638' },
  { type: 'image/webp', at: 8, bytes: '57454250' },
  { type: 'application/pdf', at: 0, bytes: '255044462d' },
  { type: 'video/mp4', at: 4, bytes: '66747970' },
];

/** An asset is not decoded; only what it is, is told. */
function assetFrom(path: string, bytes: Buffer): SourceFile {
  if (bytes.length > largestAsset) return outsized(path, bytes.length, largestAsset);
  const known = signatures.find(
    ({ at, bytes: own }) => bytes.toString('hex', at, at + own.length / 2) === own,
  );
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { path, asset: { hash, type: known?.type } };
}

/** What editors and systems leave behind in any folder. */
export const isLitter = (path: string): boolean => path.endsWith('/.DS_Store');
