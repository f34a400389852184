/** Which files are somebody's own: neither what a run has written nor what was there before it. */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The hash of every file below a folder, by its path from there. */
export const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, hashOf(join(folder, path))]));

/**
 * The files at or below `root/place` that are not those of `written` (hashes by path), and differ from what stood at the
 * same path below `before`. Paths from the root.
 */
export function changedSince(
  root: string,
  before: string,
  place: string,
  written: Readonly<Record<string, string>>,
): string[] {
  const top = statOf(join(root, place));
  if (!top) return [];
  const paths = top.isDirectory() ? filesBelow(join(root, place)).map((path) => `${place}/${path}`) : [place];
  return paths.filter((path) => {
    const now = hashOf(join(root, path));
    const old = join(before, path);
    return now !== written[path] && !(statOf(old) && hashOf(old) === now);
  });
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const statOf = (file: string) => lstatSync(file, { throwIfNoEntry: false });

/** Of a link, by where it leads. */
const hashOf = (file: string): string =>
  hash('sha256', statOf(file)?.isSymbolicLink() ? readlinkSync(file) : readFileSync(file));
