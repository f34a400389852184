/** Lists and reads the data files of a repository: bytes in, text or a fault out. Nothing is parsed here. */
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/order.ts';
import { dataFolders } from '../core/kinds.ts';
import type { ReadFault, SourceFile } from '../core/source.ts';
import { splitFrontMatter } from './front-matter.ts';

/** Entries are a few kB; a page is some tens. What is larger is a mistake or an attack. Bytes. */
export const largestFile = 256 * 1024;

/** Reads every file below the data folders of `root`, sorted by path. Throws only if `root` itself cannot be read. */
export function readSources(root: string): SourceFile[] {
  const sources: SourceFile[] = [];
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!(dataFolders as readonly string[]).includes(folder.name)) continue;
    if (folder.isDirectory()) walk(root, folder.name, sources);
    else if (folder.isSymbolicLink()) sources.push({ path: folder.name, faults: [linked(folder.name)] });
  }
  return sources.sort((a, b) => compareText(a.path, b.path));
}

function walk(root: string, folder: string, sources: SourceFile[]): void {
  let children: import('node:fs').Dirent[];
  try {
    children = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    sources.push({ path: folder, faults: [unreadable(error)] });
    return;
  }
  for (const child of children) {
    const path = `${folder}/${child.name}`;
    if (child.isDirectory()) walk(root, path, sources);
    else if (child.isSymbolicLink()) sources.push({ path, faults: [linked(path)] });
    else if (child.isFile()) {
      if (child.name !== '.DS_Store') sources.push(readSource(root, path));
    } else sources.push({ path, faults: [{ kind: 'unreadable', message: 'This is not a regular file.', fix: 'Remove it.' }] });
  }
}

/** Reads one file. Never throws. */
export function readSource(root: string, path: string): SourceFile {
  let bytes: Buffer | number;
  try {
    bytes = readBounded(join(root, path));
  } catch (error) {
    return { path, faults: [unreadable(error)] };
  }
  if (typeof bytes === 'number') {
    return {
      path,
      faults: [
        {
          kind: 'outsized',
          message: `The file has ${bytes} bytes; at most ${largestFile} are read.`,
          fix: 'Keep entries short; pictures and exports belong elsewhere.',
        },
      ],
    };
  }
  return decode(path, bytes);
}

let buffer = Buffer.allocUnsafe(64 * 1024);

/** The file's bytes (valid until the next call), or only its size when that is beyond the limit. */
function readBounded(file: string): Buffer | number {
  const descriptor = openSync(file, 'r');
  try {
    let length = readSync(descriptor, buffer, 0, buffer.length, 0);
    if (length === buffer.length) {
      const { size } = fstatSync(descriptor);
      if (size > largestFile) return size;
      buffer = Buffer.allocUnsafe(largestFile + 1);
      length = readSync(descriptor, buffer, 0, buffer.length, 0);
      if (length > largestFile) return length;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(path: string, bytes: Buffer): SourceFile {
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    return encodingFault(path, `The file is binary: byte ${zero} is zero.`, 'Save it as UTF-8 text, or remove it.');
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    return encodingFault(path, `The file is not UTF-8: line ${line} holds bytes of another encoding.`, 'Save it as UTF-8.');
  }
  const faults: ReadFault[] = [];
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    faults.push({
      kind: 'encoding',
      message: 'The file begins with a byte-order mark.',
      fix: 'Save it as UTF-8 without BOM.',
      offset: 0,
    });
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    faults.push({
      kind: 'encoding',
      message: 'Lines end with CR LF; this repository uses LF, so that a change shows only what changed.',
      fix: 'Save it with LF line ends.',
      offset: carriageReturn,
    });
  }
  return path.endsWith('.mdx') ? splitFrontMatter(path, text, faults) : { path, text, ...(faults.length > 0 && { faults }) };
}

const encodingFault = (path: string, message: string, fix: string): SourceFile => ({
  path,
  faults: [{ kind: 'encoding', message, fix }],
});

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

const linked = (path: string): ReadFault => ({
  kind: 'linked',
  message: `\`${path}\` is a symbolic link; links are not followed, they could lead outside the repository.`,
  fix: 'Put the file itself here.',
});

const unreadable = (error: unknown): ReadFault => ({
  kind: 'unreadable',
  message: `The file cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
  fix: 'Look at its permissions, or remove it.',
});
