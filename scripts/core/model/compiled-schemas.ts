/** Schemas as programs of their own, for repositories with thousands of files. */
import type { z } from 'zod';
import { type Kind, kinds } from '../kinds/kinds.ts';
import { onceEach } from './once.ts';

/** Makes a quicker parser of a schema, which says the same. */
export type CompileSchema = <S extends z.ZodType>(schema: S) => S;

/** Compiling a schema takes as long as asking it about so many files. */
const compiledAfter = 20;

/** Gives the compiled schema by which the next file of a kind is judged; nothing as long as the schema itself is quicker. */
export function compiledSchemas(compile: CompileSchema): (kind: Kind) => z.ZodType | undefined {
  const judged = new Map<Kind, number>();
  const compiled = onceEach((kind: Kind): z.ZodType => compile(kinds[kind].schema));
  return (kind) => {
    const before = judged.get(kind) ?? 0;
    if (before >= compiledAfter) return compiled(kind);
    judged.set(kind, before + 1);
    return undefined;
  };
}
