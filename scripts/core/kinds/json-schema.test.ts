import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { readSources } from '../../node/files.ts';
import { loadRegistry, loadSources, ownRoot } from '../../node/load.ts';
import type { SourceFile } from '../model/source.ts';
import { readYaml } from '../yaml/read.ts';
import { editorFolder, idsFile, idsSchema } from './editor-ids.ts';
import { editorMapping, editorSchemas, jsonSchema, jsonSchemas } from './json-schema.ts';
import { type Kind, kinds } from './kinds.ts';
import { roleOf } from './paths.ts';

const stale = 'stale: run `npm run schema`';

test('site/public/schema/ is what `npm run schema` writes', () => {
  const folder = join(ownRoot, 'site/public/schema');
  const generated = jsonSchemas();
  expect(readdirSync(folder).toSorted(), stale).toEqual(Object.keys(generated).toSorted());
  for (const [name, schema] of Object.entries(generated)) {
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8')), `${name}: ${stale}`).toEqual(schema);
  }
});

test('every key of every schema has a description', () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, { description?: string }> };
    for (const [key, value] of Object.entries(properties ?? {}))
      if (!value.description) bare.push(`${path}.${key}`);
    for (const [key, value] of Object.entries(node))
      walk(value, key === 'properties' ? path : `${path}.${key}`);
  };
  for (const kind of Object.keys(kinds) as Kind[]) walk(jsonSchema(kind), kind);
  expect(bare, 'have no `.describe(…)`, which editors show').toEqual([]);
});

test('editors know which schema belongs to which file', () => {
  const settings = JSON.parse(readFileSync(join(ownRoot, '.vscode/settings.json'), 'utf8'));
  expect(settings['yaml.schemas'], stale).toEqual(editorMapping(editorFolder));
});

describe('an editor', () => {
  const schemas = { ...editorSchemas(), [idsFile]: idsSchema(loadRegistry(ownRoot)) };
  const ajv = new Ajv2020({ strict: true, allErrors: true, verbose: true, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['patternErrorMessage', 'errorMessage', 'enumDescriptions']);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);

  test('accepts every file of this repository', () => {
    for (const { path, text, frontMatter } of loadSources(ownRoot)) {
      const role = roleOf(path);
      if (role.role !== 'entry' || text === undefined || frontMatter) continue;
      const judge = ajv.getSchema(`${kinds[role.kind].schemaName}.schema.json`);
      expect(judge?.(readYaml(text).value), `${path}: ${ajv.errorsText(judge?.errors)}`).toBe(true);
    }
  });

  test.each([
    ['owner', 'nobody-here', 'a person'],
    ['unit', 'no-unit', 'a unit'],
    ['audiences', ['nobody'], 'an audience'],
  ])('refuses an id of `%s` that names nothing, and says which kind it is', (key, value, a) => {
    const judge = ajv.getSchema('channel.schema.json');
    judge?.({ [key]: value });
    const [error] = judge?.errors?.filter(({ keyword }) => keyword === 'enum') ?? [];
    expect(error?.instancePath).toMatch(new RegExp(`^/${key}`));
    expect(error?.parentSchema?.['errorMessage']).toContain(`not ${a} of`);
  });

  test('says in words what is expected where a pattern is not met', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { pattern, patternErrorMessage } = node as Record<string, unknown>;
      if (typeof pattern === 'string' && !patternErrorMessage) bare.push(path);
      for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`);
    };
    for (const [name, schema] of Object.entries(schemas)) walk(schema, name);
    expect(bare).toEqual([]);
  });
});

/** What JSON Schema cannot say: a refinement, of a value or of a key. */
function isRefinement(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_key') return issue.issues.every(isRefinement);
  return issue.code === 'custom';
}

describe('zod and ajv agree', () => {
  const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validators = Object.fromEntries(
    (Object.keys(kinds) as Kind[]).map((kind) => [kind, ajv.compile(jsonSchema(kind))]),
  );
  const rules = join(import.meta.dirname, '../rules');
  const fixtures = readdirSync(rules, { withFileTypes: true })
    .filter((family) => family.isDirectory())
    .flatMap((family) =>
      readdirSync(join(rules, family.name)).map((rule) => join(rules, family.name, rule, 'fixtures')),
    )
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const places: [string, SourceFile[]][] = [
    ['this repository', loadSources(ownRoot)],
    ['the base of the fixtures', readSources(join(import.meta.dirname, '../../testing/base'))],
    ...fixtures.map((folder): [string, SourceFile[]] => [
      folder.slice(rules.length + 1),
      readSources(folder),
    ]),
  ];

  test.each(places)('over %s', (_place, sources) => {
    for (const { path, text, frontMatter } of sources) {
      const role = roleOf(path);
      if (role.role !== 'entry' || text === undefined) continue;
      const { value, error } = readYaml(frontMatter ? text.slice(frontMatter.start, frontMatter.end) : text);
      if (error) continue;
      const zod = kinds[role.kind].schema.safeParse(value);
      const agrees = validators[role.kind]?.(value);
      // JSON Schema cannot say what a refinement says; everything else both must refuse.
      const refined = !zod.success && zod.error.issues.every(isRefinement);
      if (!refined) expect(agrees, `${path}: ajv and zod`).toBe(zod.success);
    }
  });
});
