/** How long a path may be, so that every file system can hold the file, and the handbook a page of it. */

import { byteLength } from './bytes.ts';
import { count } from './lists.ts';

/** Bytes of one name: what the file systems of Linux, macOS and Windows take. */
const mostOfName = 255;

/** Bytes of a whole path from the repository's root. macOS takes 1,024 with the folders above it, of which some are left to them. */
const mostOfPath = 800;

/** What is too long in a path, as a clause: `has a name of 260 bytes, where …`; undefined where nothing is. */
export function tooLong(path: string): string | undefined {
  // A character has at most three bytes in UTF-8 for each code unit: nearly every path is short enough to be sure of.
  if (path.length * 3 <= mostOfName) return undefined;
  const name = Math.max(...path.split('/').map(byteLength));
  if (name > mostOfName) return `has a name of ${count(name, 'byte')}, and a file system takes ${mostOfName}`;
  const whole = byteLength(path);
  return whole > mostOfPath
    ? `has ${count(whole, 'byte')}, more than the ${mostOfPath} that leave room for the folders around it`
    : undefined;
}
