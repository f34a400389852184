/** Writes that are either whole or not there. */
import { constants, copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file that we generate ourselves, replacing it in one step. */
export function writeOver(file: string, text: string): void {
  renameSync(writeTemporary(dirname(file), text), file);
}

/**
 * Writes `root/path`, which must not exist yet; its folders are made. Returns false, and touches nothing, when it
 * exists. The text is complete before the name appears, so an interrupted run leaves no half file.
 */
export function writeNew(root: string, path: string, text: string): boolean {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  // In the root and not beside the file: what a killed run leaves behind is then not taken for an entry.
  const temporary = writeTemporary(root, text);
  try {
    nameOnce(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * A hard link fails when the name is taken, in one step; a rename would replace it. Where the file system has no links,
 * a copy refuses a taken name as well, but takes a moment.
 */
function nameOnce(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch {
    copyFileSync(temporary, file, constants.COPYFILE_EXCL);
  }
}

let counter = 0;

/** A whole, flushed file under a name of its own in `folder`. */
function writeTemporary(folder: string, text: string): string {
  const temporary = join(folder, `.choirbook-${process.pid}-${counter++}.tmp`);
  writeFileSync(temporary, text, { flag: 'wx', flush: true });
  return temporary;
}
