import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { KeyPath } from './finding.ts';
import { asWritten, validParts } from './valid-parts.ts';

const schema = z.strictObject({
  posts: z.array(z.strictObject({ at: z.string(), tags: z.array(z.number()) })),
});
/** Sound, or not. */
const tags = fc.array(fc.oneof(fc.nat(), fc.constant('no number')));
const post = fc.record({ at: fc.oneof(fc.string(), fc.constant(7)), tags }, { requiredKeys: ['tags'] });

/** Every value that is no list and no map, with its path. */
function* leaves(value: unknown, path: KeyPath = []): Iterable<[KeyPath, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else
    for (const [key, item] of Object.entries(value))
      yield* leaves(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

const at = (value: unknown, path: KeyPath): unknown =>
  path.reduce((inner, part) => (inner as Record<string, unknown>)[part], value);

test('what is left of a broken entry is found where it stands in the file', () => {
  fc.assert(
    fc.property(fc.array(post), (posts) => {
      const written = { posts };
      const parsed = schema.safeParse(written);
      fc.pre(!parsed.success);
      const { data, places } = validParts(schema, written, parsed.error.issues);
      for (const [path, value] of leaves(data)) expect(at(written, asWritten(path, places))).toBe(value);
    }),
  );
});
