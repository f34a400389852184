/** Lists and reads the data files of a repository: bytes in, text or a readError out. Nothing is parsed here. */

import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { withinHandbook } from '../core/content/handbook-limits.ts';
import { dataFolders, isAsset } from '../core/kinds/paths.ts';
import type { ReadError, SourceFile } from '../core/model/source.ts';
import type { InBoth } from '../core/model/wording.ts';
import { compareText } from '../core/text/order.ts';
import { splitFrontMatter } from './front-matter.ts';
import { progressOf, type Tell } from './progress.ts';
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
    return size > (isAsset(path) ? largestAsset : largestFile)
      ? outsized(path, size)
      : unreadable(path, error);
  }
}

/** The same for bytes that do not lie in a folder: an object of git. */
export const sourceFrom = (path: string, bytes: Buffer): SourceFile =>
  isAsset(path) ? assetFrom(path, bytes) : sourceOf(path, bytes.toString('utf8'), () => bytes);

function sourceOf(path: string, text: string, bytes: () => Buffer): SourceFile {
  if (text.length > largestFile) return outsized(path, bytes().length);
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

/** An asset is not decoded; only what it is and how large is told. */
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

/** A file of which no text is read, and why. */
const refused = (path: string, kind: ReadError['kind'], message: InBoth, fix: InBoth): SourceFile => ({
  path,
  readErrors: [{ kind, message, fix }],
});

/** A path that leads elsewhere. */
export const linkedSource = (path: string): SourceFile =>
  refused(
    path,
    'linked',
    {
      en: `\`${path}\` is a symbolic link; links are not followed, they could lead outside the repository.`,
      fr: `\`${path}\` est un lien symbolique ; les liens ne sont pas suivis, ils pourraient mener hors du dépôt.`,
    },
    { en: 'Put the file itself here.', fr: 'Mettez ici le fichier lui-même.' },
  );

/** Another repository within this one: a submodule, or a clone that somebody has put here. */
export const nestedRepository = (path: string): SourceFile =>
  refused(
    path,
    'linked',
    {
      en: `\`${path}\` is a repository of its own (a submodule); what it holds is not judged here, and can change without a review.`,
      fr: `\`${path}\` est un dépôt à part (un sous-module) ; ce qu’il contient n’est pas jugé ici, et peut changer sans relecture.`,
    },
    { en: 'Put the files themselves here.', fr: 'Mettez ici les fichiers eux-mêmes.' },
  );

const outsized = (path: string, size: number, most = largestFile): SourceFile =>
  refused(
    path,
    'outsized',
    {
      en: `The file has ${size} bytes; at most ${most} are read.`,
      fr: `Le fichier fait ${size} octets ; ${most} au plus sont lus.`,
    },
    {
      en: 'Keep entries short; pictures and exports belong elsewhere.',
      fr: 'Gardez des fiches courtes ; les images et les exports vont ailleurs.',
    },
  );

function unreadable(path: string, error: unknown): SourceFile {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return refused(
    path,
    'unreadable',
    { en: `The file cannot be read: ${code}.`, fr: `Le fichier ne peut pas être lu : ${code}.` },
    { en: 'Look at its permissions, or remove it.', fr: 'Regardez ses droits d’accès, ou supprimez-le.' },
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes to text, or to the reason why they are none. */
export function decodeStrictly(path: string, bytes: Buffer): SourceFile {
  const zero = bytes.indexOf(0);
  const readError = (message: InBoth, fix: InBoth) => refused(path, 'encoding', message, fix);
  if (zero !== -1)
    return readError(
      {
        en: `The file is binary: byte ${zero} is zero.`,
        fr: `Le fichier est binaire : l’octet ${zero} est nul.`,
      },
      {
        en: 'Save it as UTF-8 text, or remove it.',
        fr: 'Enregistrez-le comme texte UTF-8, ou supprimez-le.',
      },
    );
  try {
    return decoded(path, utf8.decode(bytes));
  } catch {
    const line = firstBadLine(bytes);
    return readError(
      {
        en: `The file is not UTF-8: line ${line} holds bytes of another encoding.`,
        fr: `Le fichier n’est pas en UTF-8 : la ligne ${line} contient des octets d’un autre encodage.`,
      },
      { en: 'Save it as UTF-8.', fr: 'Enregistrez-le en UTF-8.' },
    );
  }
}

/** What editors of other systems leave in a text is said, and does not hide what else is wrong. */
function decoded(path: string, whole: string): SourceFile {
  const readErrors: ReadError[] = [];
  let text = whole;
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    readErrors.push({
      kind: 'encoding',
      message: {
        en: 'The file begins with a byte-order mark.',
        fr: 'Le fichier commence par une marque d’ordre des octets.',
      },
      fix: { en: 'Save it as UTF-8 without BOM.', fr: 'Enregistrez-le en UTF-8 sans BOM.' },
      offset: 0,
    });
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    readErrors.push({
      kind: 'encoding',
      message: {
        en: 'Lines end with CR LF; this repository uses LF, so that a change shows only what changed.',
        fr: 'Les lignes finissent par CR LF ; ce dépôt utilise LF, pour qu’un changement ne montre que ce qui a changé.',
      },
      fix: { en: 'Save it with LF line ends.', fr: 'Enregistrez-le avec des fins de ligne LF.' },
      offset: carriageReturn,
    });
  }
  return path.endsWith('.mdx')
    ? splitFrontMatter(path, text, readErrors)
    : readErrors.length > 0
      ? { path, text, readErrors }
      : { path, text };
}

/** The first line (from 1) that does not decode on its own. A line feed is never part of a longer UTF-8 sequence. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    try {
      utf8.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
