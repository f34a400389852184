/** Who names whom: every reference of every entry, found by walking the data beside its schema. */
import { type Kind, kinds } from './kinds.ts';
import type { KeyPath } from './problem.ts';
import type { FileRecord, Registry } from './registry.ts';
import { compileWalk } from './schema-shape.ts';
import { type Referable, references } from './schemas/common.ts';

/** One reference, where it stands, and the kind of entry it must lead to. */
export interface Reference {
  readonly file: FileRecord;
  readonly to: Referable;
  readonly id: string;
  readonly path: KeyPath;
  readonly onKey: boolean;
}

// `get` and not `has`: a schema that was described afterwards is a copy, which only `get` traces back.
const walkers = Object.fromEntries(
  Object.entries(kinds).map(([kind, { schema }]) => [kind, compileWalk(schema, (node) => references.get(node as never) !== undefined)]),
) as unknown as Record<Kind, ReturnType<typeof compileWalk>>;

const found = new WeakMap<Registry, readonly Reference[]>();

/**
 * Every reference that is text, in file order; read from the files' own values, so that a mistake elsewhere in a file
 * hides none and every path is the file's. Built once per registry.
 */
export function referencesOf(registry: Registry): readonly Reference[] {
  const known = found.get(registry);
  if (known) return known;
  const all: Reference[] = [];
  for (const file of registry.files) {
    if (file.role.role !== 'entry' || file.value === undefined) continue;
    for (const { schema, value, path, isKey } of walkers[file.role.kind](file.value)) {
      const target = references.get(schema as never) as { readonly to: Referable } | undefined;
      if (target && typeof value === 'string') all.push({ file, to: target.to, id: value, path, onKey: isKey });
    }
  }
  found.set(registry, all);
  return all;
}
