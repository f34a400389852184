/** What a schema asks of a text, in words of both languages: zod keeps one sentence, and that is for programmers. */
import { z } from 'zod';
import type { InBoth } from '../model/wording.ts';

/** What stands at a schema whose checks have sentences of their own. */
export interface Asked {
  /** One imperative sentence with an example, without keys and patterns: as a form says it. */
  readonly sentence: InBoth;
  /** What each check refuses by, as a clause; the English one is the message of its issue. */
  readonly clauses: readonly InBoth[];
}

const registry = z.registry<Asked>();

/** Says of a schema what it asks: the clauses are those that its checks were given as messages. */
export function asks<T extends z.ZodType>(schema: T, sentence: InBoth, ...clauses: readonly InBoth[]): T {
  // A schema that was narrowed keeps the checks of the one it was made of.
  registry.add(schema, { sentence, clauses: [...(askedBy(schema)?.clauses ?? []), ...clauses] });
  return schema;
}

/** What a schema asks; undefined where its checks are those of zod alone. */
export const askedBy = (schema: z.core.$ZodType): Asked | undefined => registry.get(schema as never);

/** For what no form asks: the clause says what is wrong. */
export const correctIt: InBoth = { en: 'Correct the value.', fr: 'Corrigez la valeur.' };
