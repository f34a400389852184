import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSources } from '../../node/files.ts';
import { ownRoot } from '../../node/load.ts';
import { depth } from '../../testing/depth.ts';
import { kindNames, kinds } from '../kinds/kinds.ts';
import { roleOf } from '../kinds/paths.ts';
import { readYaml } from '../yaml/read.ts';
import { compiledSchemas } from './compiled-schemas.ts';

/** Every example of every kind, as its YAML says it. */
const entries = readSources(join(ownRoot, 'scripts/testing/examples')).flatMap(
  ({ path, text = '', frontMatter }) => {
    const role = roleOf(path);
    if (role.role !== 'entry') return [];
    const yaml = frontMatter ? text.slice(frontMatter.start, frontMatter.end) : text;
    return [{ kind: role.kind, value: readYaml(yaml).value }];
  },
);
const compiled = new Map(kindNames.map((kind) => [kind, z.compile(kinds[kind].schema, { strict: true })]));

const other = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', '\u200B', 7, -0, Number.NaN, true, [], {}, [[]], '2026-02-30'),
  fc.constantFrom('ada-noor', 'x/aster', '2026-02-28', 'https://x.com/aster', 'PT4H', 'Europe/Paris', 'en'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** The value with one key of one of its maps or lists, found by going down `path`, removed, replaced or added. */
function changed(
  value: unknown,
  path: readonly number[],
  to: unknown,
  how: 'replace' | 'remove' | 'add',
): unknown {
  if (typeof value !== 'object' || value === null) return to;
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const [first = 0, ...rest] = path;
  const key = keys[first % Math.max(1, keys.length)];
  if (how === 'add' && rest.length === 0) copy[Array.isArray(copy) ? keys.length : 'another_key'] = to;
  else if (key === undefined) return to;
  else if (rest.length > 0) copy[key] = changed(copy[key], rest, to, how);
  else if (how === 'remove') delete copy[key];
  else copy[key] = to;
  return copy;
}

test('a compiled schema says the same of what is sound and of what is not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...entries),
      fc.array(fc.nat(40), { maxLength: 3 }),
      other,
      fc.constantFrom('replace', 'remove', 'add'),
      ({ kind, value }, path, to, how) => {
        const one = path.length === 0 ? value : changed(value, path, to, how);
        const plain = kinds[kind].schema.safeParse(structuredClone(one), { jitless: true });
        const quick = compiled.get(kind)?.safeParse(structuredClone(one), { jitless: true });
        expect(quick?.data).toEqual(plain.data);
        // The order of keys is that of pages and reports.
        expect(JSON.stringify(quick?.data)).toBe(JSON.stringify(plain.data));
        expect(quick?.error?.issues).toEqual(plain.error?.issues);
      },
    ),
    { numRuns: depth(2000) },
  );
});

test('a schema is compiled once, when many files of its kind have been judged by it', () => {
  let made = 0;
  const schemaOf = compiledSchemas((schema) => {
    made += 1;
    return z.compile(schema);
  });
  const asked = Array.from({ length: 300 }, () => schemaOf('people'));
  expect(asked[0]).toBeUndefined();
  expect(asked.at(-1)).toBeDefined();
  expect(schemaOf('units')).toBeUndefined();
  expect(made).toBe(1);
});
