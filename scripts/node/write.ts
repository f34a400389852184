/**
 * Writes that are either whole or not there. Every file of a repository is written here: a test runs every writer
 * on a disk that is full.
 */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Writes a file that we generate ourselves, replacing it in one step. A UsageError, and the old one stays, where it cannot. */
export function writeOver(file: string, text: string): void {
  orSay(file, () => {
    const temporary = writeTemporary(dirname(file), text);
    try {
      fs.renameSync(temporary, file);
    } catch (error) {
      fs.rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/**
 * Writes `root/path`, which must not exist yet; its folders are made. Returns false, and touches nothing, when it
 * exists. The text is complete before the name appears, so an interrupted run leaves no half file. A UsageError where it
 * cannot be written.
 */
export function writeNew(root: string, path: string, text: string): boolean {
  const file = join(root, path);
  return orSay(path, () => {
    // In the root and not beside the file: what a killed run leaves behind is then not taken for an entry.
    const temporary = writeTemporary(root, text);
    try {
      fs.mkdirSync(dirname(file), { recursive: true });
      return nameOnce(temporary, file, text);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  });
}

/** Does what writes to a path. A UsageError that names the path and the reason where it fails. */
export function orSay<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be written: ${reasons[code ?? ''] ?? code ?? message}.`, {
      cause: error,
    });
  }
}

/** What people can do something about, by the code of the system. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (ENOSPC)',
  EACCES: 'this user may not write there (EACCES)',
  EROFS: 'the disk can only be read (EROFS)',
  ENAMETOOLONG: 'a name in it is too long for the file system (ENAMETOOLONG)',
};

/** Is it the name of this one file that cannot be written, and nothing that the next one would meet as well? */
export const isOfOneFile = ({ cause }: UsageError): boolean =>
  /^(?:ENAMETOOLONG|EINVAL|EILSEQ|EISDIR|ENOTDIR)$/.test(
    (cause as NodeJS.ErrnoException | undefined)?.code ?? '',
  );

/**
 * Writes all of a content to a file that must not exist yet, and has it on the disk. Throws where it cannot, and then there
 * is no such file. It is seen while it grows: for places that nobody else reads.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  const handle = fs.openSync(file, 'wx');
  try {
    try {
      for (let done = 0; done < bytes.length; ) {
        const written = fs.writeSync(handle, bytes, done);
        // What some file systems answer when they are full, in place of an error.
        if (written === 0) throw new Error(`${file}: ${done} of ${bytes.length} bytes could be written.`);
        done += written;
      }
      fs.fsyncSync(handle);
      const { size } = fs.fstatSync(handle);
      if (size !== bytes.length)
        throw new Error(`${file}: ${bytes.length} bytes were written, ${size} are there.`);
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    fs.rmSync(file, { force: true });
    throw error;
  }
}

/**
 * Gives a file its name, or false where the name is taken. A hard link fails then, in one step; a rename would replace
 * what is there. Where the file system has no links, the file is written under its name, which takes a moment.
 */
function nameOnce(temporary: string, file: string, text: string): boolean {
  const ways = [() => fs.linkSync(temporary, file), () => writeWhole(file, text)];
  for (const [index, write] of ways.entries()) {
    try {
      write();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      if (index === ways.length - 1) throw error;
    }
  }
  return false;
}

let counter = 0;
const swept = new Set<string>();

/** A whole file under a name of its own in `folder`. */
function writeTemporary(folder: string, text: string): string {
  if (!swept.has(folder)) sweep(folder);
  swept.add(folder);
  const temporary = join(folder, `.choirbook-${process.pid}-${counter++}.tmp`);
  writeWhole(temporary, text);
  return temporary;
}

/** Takes away what killed processes have left in a folder; what belongs to one that runs stays. */
function sweep(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const [, owner] = /^\.choirbook-(\d+)-\d+\.tmp$/.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) fs.rmSync(join(folder, name), { force: true });
  }
}

/** Is there a process of this number? */
export function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
