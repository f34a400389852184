/** Left out, or only unreadable? Rules that ask for a key must not repeat what `schema` says of a broken one. */
import type { Entry, Registry } from './registry.ts';

/** Does the file lack this top-level key? False when the key is there but unsound, or the file cannot be read. */
export function leavesOut(registry: Registry, entry: Entry, key: string): boolean {
  const value = registry.byPath.get(entry.file)?.value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, key);
}
