/** Every check of a schema that has a sentence of its own says it in both languages, and in one for those who answer a form. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { bare } from '../model/schema-shape.ts';
import { askedBy } from './asked.ts';
import { kindNames, kinds } from './kinds.ts';

/** Every node of a schema, each once. */
function* nodesOf(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): Iterable<z.core.$ZodType> {
  const node = bare(schema);
  if (seen.has(node)) return;
  seen.add(node);
  yield node;
  if (node instanceof z.ZodObject)
    for (const child of Object.values(node.shape)) yield* nodesOf(child as z.core.$ZodType, seen);
  if (node instanceof z.ZodArray) yield* nodesOf(node.element as z.core.$ZodType, seen);
  if (node instanceof z.ZodRecord)
    for (const child of [node.keyType, node.valueType]) yield* nodesOf(child as z.core.$ZodType, seen);
  if (node instanceof z.ZodUnion)
    for (const child of node.options) yield* nodesOf(child as z.core.$ZodType, seen);
}

/** The sentences that the checks of a node were given, apart from those about a key below it. */
function messagesOf(node: z.core.$ZodType): string[] {
  const { checks = [], error } = node._zod.def;
  return [
    error,
    ...checks.filter(({ _zod: { def } }) => !('path' in def)).map(({ _zod: { def } }) => def.error),
  ].flatMap((say) => {
    const said = say?.({} as never);
    return typeof said === 'string' ? [said] : said?.message === undefined ? [] : [said.message];
  });
}

test.each(kindNames)('%s', (kind) => {
  for (const node of nodesOf(kinds[kind].schema))
    for (const message of messagesOf(node)) {
      const asked = askedBy(node);
      expect(
        asked?.clauses.map(({ en }) => en),
        message,
      ).toContain(message);
      for (const { en, fr } of [...(asked?.clauses ?? []), ...(asked ? [asked.sentence] : [])])
        expect(fr, message).not.toBe(en);
    }
});

test('the checks are found', () => {
  const found = kindNames.flatMap((kind) => [...nodesOf(kinds[kind].schema)].flatMap(messagesOf));
  expect(new Set(found).size).toBeGreaterThan(20);
});
