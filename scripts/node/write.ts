/** Writes that are either whole or not there. */
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file that we generate, replacing it in one step. */
export function writeOver(file: string, text: string): void {
  const temporary = writeTemporary(file, text);
  renameSync(temporary, file);
}

/**
 * Writes a file that must not exist yet; its folders are made. Returns false, and touches nothing, when it exists. The
 * text is complete before the name appears, so an interrupted run leaves no half file.
 */
export function writeNew(file: string, text: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = writeTemporary(file, text);
  try {
    // A hard link fails when the name is taken, in one step; a rename would replace it.
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

let counter = 0;

function writeTemporary(file: string, text: string): string {
  const temporary = join(dirname(file), `.choirbook-${process.pid}-${counter++}.tmp`);
  const descriptor = openSync(temporary, 'wx');
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return temporary;
}
