/** Absent or broken? A rule that asks for a key must not ask for one that the file has, but has wrong. */
import { nearest } from '../text/nearest.ts';
import type { Entry, Registry } from './registry.ts';

/**
 * Does another rule already speak of this top-level key: of what it holds, of its lack, of a misspelling of it, or of the
 * whole file, which could not be read?
 */
export function isBroken(registry: Registry, entry: Entry, key: string): boolean {
  const file = registry.byPath.get(entry.file);
  if (file?.value === undefined) return true;
  return file.issues.some(
    (issue) =>
      issue.path[0] === key ||
      (issue.path.length === 0 && issue.code !== 'unrecognized_keys') || // Not even a map of keys.
      (issue.code === 'unrecognized_keys' &&
        issue.path.length === 0 &&
        issue.keys.some((unknown) => nearest(unknown, [key]) === key)),
  );
}
