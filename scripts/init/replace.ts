/** Puts new data folders in the place of the old ones: all of them, or none. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolders } from '../core/kinds/paths.ts';

export interface NewData {
  /** Paths that stay as they are. */
  readonly keep: readonly string[];
  readonly write: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Everything new is complete on the disk before anything old moves; what then remains are a few renames, which are
 * taken back when one of them fails.
 */
export function replaceData(root: string, { keep, write }: NewData): void {
  // A name that git ignores: what a killed run leaves behind is never committed.
  const workshop = join(root, `.choirbook-${process.pid}.tmp`);
  const folderOf = (age: 'new' | 'old', path: string) => join(workshop, age, path);
  const place = (path: string) => {
    const file = folderOf('new', path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    renameSync(from, to);
    undo.unshift(() => renameSync(to, from));
  };
  try {
    for (const path of keep) copyFileSync(join(root, path), place(path));
    for (const { path, text } of write) writeFileSync(place(path), text);
    mkdirSync(join(workshop, 'old'), { recursive: true });
    for (const folder of dataFolders) {
      if (existsSync(join(root, folder))) move(join(root, folder), folderOf('old', folder));
      if (existsSync(folderOf('new', folder))) move(folderOf('new', folder), join(root, folder));
    }
  } catch (error) {
    for (const back of undo) back();
    throw error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
