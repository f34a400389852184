/** Keeps what is sound of an entry that is not: one mistake must not hide the findings about the rest. */
import { z } from 'zod';
import { type KeyPath, valueAt } from './finding.ts';

type Json = Record<string | number, unknown>;

export interface Parts {
  /** Sound, and parsed; required keys may be absent. */
  readonly data: Record<string, unknown>;
  /** Of lists that lost items: by the path of the list in `data`, the places at which the items stand as written. */
  readonly places: Places;
}

/** By path, as JSON. */
export type Places = ReadonlyMap<string, readonly number[]>;

/**
 * Removes from `value` the smallest parts that the schema refuses (`issues` are what it says of the whole), and returns what
 * is left, parsed. A top-level key is in the result only when all that it holds is sound; required keys may be absent.
 */
export function validParts(schema: z.ZodObject, value: unknown, issues: readonly z.core.$ZodIssue[]): Parts {
  const nothing: Parts = { data: {}, places: new Map() };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing;
  const lenient = lenientOf(schema);
  const origins: Origins = new WeakMap();
  let draft = compact(value, origins) as Json;
  let against = issues;
  for (let round = 0; round < 12; round++) {
    const doomed = against.flatMap((issue) => pathsToRemove(draft, issue));
    if (doomed.length === 0) break;
    for (const path of doomed) remove(draft, path);
    draft = compact(draft, origins) as Json;
    const result = lenient.safeParse(draft);
    if (result.success) return { data: result.data, places: new Map(placesIn(draft, origins)) };
    against = result.error.issues;
  }
  return nothing;
}

/** A path in sound data as a path in the file. */
export function asWritten(path: KeyPath, places: Places): KeyPath {
  return path.map((part, depth) =>
    typeof part === 'number' ? (places.get(JSON.stringify(path.slice(0, depth)))?.[part] ?? part) : part,
  );
}

/** Of each list that lost items: where those that are left stood at first. */
type Origins = WeakMap<readonly unknown[], readonly number[]>;

function* placesIn(
  value: unknown,
  origins: Origins,
  path: readonly PropertyKey[] = [],
): Iterable<[string, readonly number[]]> {
  if (typeof value !== 'object' || value === null) return;
  const moved = Array.isArray(value) ? origins.get(value) : undefined;
  if (moved) yield [JSON.stringify(path), moved];
  for (const [key, item] of Object.entries(value))
    yield* placesIn(item, origins, [...path, Array.isArray(value) ? Number(key) : key]);
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

function remove(root: Json, path: readonly PropertyKey[]): void {
  const last = path.at(-1);
  const holder = valueAt(root, path.slice(0, -1));
  if (last === undefined || typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, last))
    return;
  (holder as Record<PropertyKey, unknown>)[last] = gone;
}

function compact(value: unknown, origins: Origins): unknown {
  if (Array.isArray(value)) {
    const kept = [...value.keys()].filter((index) => value[index] !== gone);
    const list = kept.map((index) => compact(value[index], origins));
    const before = origins.get(value);
    if (before || kept.length < value.length)
      origins.set(
        list,
        kept.map((index) => before?.[index] ?? index),
      );
    return list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== gone)
      .map(([key, item]) => [key, compact(item, origins)]),
  );
}
