/** Keeps what is sound of an entry that is not: one mistake must not hide the findings about the rest. */
import { z } from 'zod';

type Json = Record<string | number, unknown>;

/**
 * Removes from `value` the smallest parts that the schema refuses (`issues` are what it says of the whole), and returns what
 * is left, parsed. A top-level key is in the result only when all that it holds is sound; required keys may be absent.
 */
export function validParts(
  schema: z.ZodObject,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const lenient = lenientOf(schema);
  let draft = compact(value) as Json;
  let against = issues;
  for (let round = 0; round < 12; round++) {
    const doomed = against.flatMap((issue) => pathsToRemove(draft, issue));
    if (doomed.length === 0) break;
    for (const path of doomed) remove(draft, path);
    draft = compact(draft) as Json;
    const result = lenient.safeParse(draft);
    if (result.success) return result.data;
    against = result.error.issues;
  }
  return {};
}

/** A schema without required keys, made and compiled once: a repository can hold thousands of files with a mistake. */
const lenients = new WeakMap<z.ZodObject, z.ZodObject>();

function lenientOf(schema: z.ZodObject): z.ZodObject {
  // Made of the keys alone: a condition across several keys cannot be asked of a part of them.
  const lenient = lenients.get(schema) ?? z.strictObject(schema.shape).partial();
  lenients.set(schema, lenient);
  return lenient;
}

const gone = Symbol('removed');

function pathsToRemove(root: Json, issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  // What is missing cannot be removed: the map that lacks it goes.
  return issue.path.length === 0
    ? []
    : [valueAt(root, issue.path) === undefined ? issue.path.slice(0, -1) : [...issue.path]];
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function remove(root: Json, path: readonly PropertyKey[]): void {
  const last = path.at(-1);
  const holder = valueAt(root, path.slice(0, -1));
  if (last === undefined || typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, last))
    return;
  (holder as Record<PropertyKey, unknown>)[last] = gone;
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== gone).map(compact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== gone)
      .map(([key, item]) => [key, compact(item)]),
  );
}
