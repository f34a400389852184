/** Absent or broken? A rule that asks for a key must not ask for one that the file has, but has wrong. */
import { nearest } from './nearest.ts';
import type { Entry, Registry } from './registry.ts';

/** Does `schema` already speak of this top-level key: of what it holds, of its lack, or of a misspelling of it? */
export function isUnsound(registry: Registry, entry: Entry, key: string): boolean {
  const issues = registry.byPath.get(entry.file)?.issues;
  if (!issues || issues.length === 0) return false;
  return issues.some(
    (issue) =>
      issue.path[0] === key ||
      (issue.code === 'unrecognized_keys' &&
        issue.path.length === 0 &&
        issue.keys.some((unknown) => nearest(unknown, [key]) === key)),
  );
}
