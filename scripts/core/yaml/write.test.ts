import { join } from 'node:path';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { Document, parse } from 'yaml';
import { readSources } from '../../node/files.ts';
import { loadSources, ownRoot } from '../../node/load.ts';
import { depth } from '../../testing/depth.ts';
import { readYaml } from './read.ts';
import { writeYaml } from './write.ts';

/** As the other YAML library writes it. */
const reference = (data: object) => new Document(data, { version: '1.2' }).toString({ lineWidth: 0 });

/** What is awkward to YAML at the beginning, in the middle or at the end of a text. */
const parts = fc.constantFrom(
  ...['a', 'Bé', '日', '😀', ' ', "'", '"', '\\', '#', ':', '-', '?', '.', '{', ']', ',', '&', '*', '!'],
  ...['|', '>', '%', '@', '`', '~', 'null', 'true', 'no', '0', '12', '1.5', 'e3', '\u00A0', '\u2028', '='],
);
const line = fc.array(parts, { maxLength: 5 }).map((all) => all.join(''));
const printable = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((all) => all.join('\n'))
  // What is written in another way on purpose: see below.
  .filter((text) => !/^(?=[ \t\n])[\s\S]*\n|\n[ \t]+$|^[-+]?0[box]/.test(text));
const anything = fc.oneof(
  printable,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary-ascii' }),
  fc.stringMatching(/^[-+]?[0-9_.box]{1,5}(?:e[-+]?[0-9])?$/),
  fc.stringMatching(/^[ \t\na\x7F\x85]{0,6}$/),
);

/** Maps whose values are texts of a sort, numbers, booleans, and lists and maps of them. */
const maps = (text: fc.Arbitrary<string>) => {
  const key = fc.oneof(
    fc.stringMatching(/^[a-z_]{1,8}$/),
    text.filter((one) => !/^(?:---|\.\.\.|%)|\n/m.test(one)),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      { weight: 4, arbitrary: text },
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  return fc
    .dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
    .filter((map) => !Object.hasOwn(map, '__proto__'));
};

describe('writeYaml', () => {
  test('two readers find what was written', () => {
    fc.assert(
      fc.property(maps(anything), (data) => {
        const text = writeYaml(data);
        expect(load(text, { schema: CORE_SCHEMA })).toEqual(data);
        expect(parse(text, { maxAliasCount: 0 })).toEqual(data);
      }),
      { numRuns: depth(1000) },
    );
  });

  test('writes letter by letter as another library does', () => {
    fc.assert(
      fc.property(maps(printable), (data) => {
        expect(writeYaml(data)).toBe(reference(data));
      }),
      { numRuns: depth(1000) },
    );
  });

  test('every entry of the repository and the museum as another library writes it', () => {
    const testing = join(ownRoot, 'scripts/testing');
    const sources = [
      ...loadSources(ownRoot),
      ...readSources(join(testing, 'base')),
      ...readSources(join(testing, 'examples')),
    ];
    const maps = sources
      .filter(({ path }) => path.endsWith('.yaml'))
      .map(({ text = '' }) => readYaml(text).value)
      .filter((value) => typeof value === 'object' && value !== null);
    expect(maps.length).toBeGreaterThan(50);
    // Times are in quotes, as our guides have them; the other library needs none.
    const quoted = (text: string) => text.replaceAll(/(?<=: )(\d{4}-\d\d-\d\d \d\d:\d\d)$/gm, '"$1"');
    for (const map of maps) expect(writeYaml(map)).toBe(quoted(reference(map)));
  });

  test.each([
    ['a number of our reader', { a: '1_000', b: '0b1', c: '0o8' }, 'a: "1_000"\nb: "0b1"\nc: "0o8"\n'],
    ['space around lines', { a: ' x\n y', b: 'x\n ' }, 'a: " x\\n y"\nb: "x\\n "\n'],
    ['control characters', { a: 'x\u0000\u0085\n' }, 'a: "x\\u0000\\u0085\\n"\n'],
    ['what is undefined', { a: undefined, b: { c: undefined } }, 'b: {}\n'],
    ['nothing', {}, ''],
  ])('%s', (_name, data, text) => {
    expect(writeYaml(data)).toBe(text);
  });
});
