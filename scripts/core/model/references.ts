/** Who names whom: every reference of every entry, found by walking the data beside its schema. */
import { z } from 'zod';
import { type Referable, references } from '../kinds/fields.ts';
import { type Kind, kindNames, kinds, type ListedKind, listedKinds } from '../kinds/kinds.ts';
import type { FileRecord } from './file-record.ts';
import type { KeyPath } from './finding.ts';
import { once } from './once.ts';
import type { Registry } from './registry.ts';
import { bare, compileWalk } from './schema-shape.ts';

/** One reference, where it stands, and the kind of entry it must lead to. */
export interface Reference {
  readonly to: Referable;
  readonly id: string;
  readonly path: KeyPath;
  readonly onKey: boolean;
}

/** `get` and not `has`: a schema that was described afterwards is a copy, which only `get` traces back. */
const target = (schema: z.core.$ZodType): Referable | undefined =>
  (references.get(schema as never) as { to: Referable } | undefined)?.to;

const walkers = forEachKind((schema) => compileWalk(schema, (node) => target(node) !== undefined));
const scanners = forEachKind(compileScan);

function forEachKind<T>(make: (schema: z.ZodObject) => T): Record<Kind, T> {
  return Object.fromEntries(kindNames.map((kind) => [kind, make(kinds[kind].schema)])) as Record<Kind, T>;
}

/** Every reference of one file that is text, with its place; from the file's own value, so that every path is the file's. */
export function referencesIn(file: FileRecord): Reference[] {
  if (file.role.role !== 'entry' || file.value === undefined) return [];
  return walkers[file.role.kind](file.value).flatMap(({ schema, value, path, isKey }) => {
    const to = target(schema);
    return to !== undefined && typeof value === 'string' ? [{ to, id: value, path, onKey: isKey }] : [];
  });
}

/** Which entries are named at all, and which files name what is not there. */
export interface Named {
  isNamed(kind: ListedKind, id: string): boolean;
  /** Files that name something that does not exist. */
  readonly astray: readonly FileRecord[];
}

/** Goes through every reference without asking where it stands: nearly always, nobody needs to know. Done once per registry. */
export const namedIn = once((registry: Registry): Named => {
  const astray: FileRecord[] = [];
  const marks = Object.fromEntries(listedKinds.map((kind) => [kind, unmarked(registry[kind])])) as Record<
    ListedKind,
    ReadonlyMap<string, { named: boolean }>
  >;
  let own = '';
  let ownKind = '';
  let lost = false;
  const visit = (to: Referable, id: unknown) => {
    if (typeof id !== 'string') return;
    const mark = marks[to].get(id);
    if (!mark) lost = true;
    // A unit that is its own parent is not thereby in use.
    else if (!mark.named && (id !== own || to !== ownKind)) mark.named = true;
  };
  for (const file of registry.files) {
    if (file.role.role !== 'entry' || file.value === undefined) continue;
    ({ id: own, kind: ownKind } = file.role);
    lost = false;
    scanners[file.role.kind]?.(file.value, visit);
    if (lost) astray.push(file);
  }
  return { isNamed: (kind, id) => marks[kind].get(id)?.named === true, astray };
});

/** One look-up per reference: a mark for every entry. */
function unmarked(entries: ReadonlyMap<string, unknown>): ReadonlyMap<string, { named: boolean }> {
  const marks = new Map<string, { named: boolean }>();
  for (const id of entries.keys()) marks.set(id, { named: false });
  return marks;
}

type Scan = (value: unknown, visit: (to: Referable, id: unknown) => void) => void;

/** Like `compileWalk`, but without paths: it costs a tenth. */
function compileScan(outer: z.core.$ZodType): Scan | undefined {
  const schema = bare(outer);
  const to = target(schema);
  if (to !== undefined) return (value, visit) => visit(to, value);
  if (schema instanceof z.ZodObject) {
    const steps = Object.entries(schema.shape).flatMap(([key, child]) => {
      const scan = compileScan(child);
      return scan ? [{ key, scan }] : [];
    });
    if (steps.length === 0) return undefined;
    return (value, visit) => {
      if (typeof value !== 'object' || value === null) return;
      for (const { key, scan } of steps) {
        const child = (value as Record<string, unknown>)[key];
        if (child !== undefined) scan(child, visit);
      }
    };
  }
  if (schema instanceof z.ZodArray) {
    const scan = compileScan(schema.element);
    return (
      scan &&
      ((value, visit) => {
        if (Array.isArray(value)) for (const item of value) scan(item, visit);
      })
    );
  }
  if (schema instanceof z.ZodRecord) {
    const onKey = target(bare(schema.keyType));
    const scan = compileScan(schema.valueType);
    if (onKey === undefined && !scan) return undefined;
    return (value, visit) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, item] of Object.entries(value)) {
        if (onKey !== undefined) visit(onKey, key);
        scan?.(item, visit);
      }
    };
  }
  if (schema instanceof z.ZodUnion) {
    const scans = schema.options.flatMap((option) => compileScan(option) ?? []);
    return scans.length > 0
      ? (value, visit) =>
          scans.forEach((scan) => {
            scan(value, visit);
          })
      : undefined;
  }
  return undefined;
}
