/** Each kind has an example that shows all of it: other tests read what an entry can hold from there. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { ownRoot } from '../../node/load.ts';
import { museum, fixtureDay as today } from '../../testing/fixture.ts';
import { check } from '../check/check.ts';
import type { FileRecord } from '../model/file-record.ts';
import { buildRegistry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';
import { kindNames, kinds } from './kinds.ts';
import { roleOf } from './paths.ts';

const folder = 'scripts/testing/examples';
const examples = readSources(join(ownRoot, folder));
const paths = examples.map(({ path }) => path);

const inEnglish = (message: string | InBoth) => (typeof message === 'string' ? message : message.en);

const kindOf = (path: string) => {
  const role = roleOf(path);
  return role.role === 'entry' ? role.kind : undefined;
};

test('every example lies where a kind has its entries', () => {
  const astray = paths.filter((path) => kindOf(path) === undefined).map((path) => `${folder}/${path}`);
  expect(astray, `no kind of scripts/core/kinds/kinds.ts has its entries there: ${astray}`).toEqual([]);
});

test.each(kindNames)('kinds.%s has an example that its schema accepts, with a value in every key', (kind) => {
  const own = paths.filter((path) => kindOf(path) === kind);
  expect(own, `write one: ${folder}/${kinds[kind].at}`).not.toEqual([]);
  const { byPath } = buildRegistry(examples);
  const given = new Set<string>();
  for (const path of own) {
    const { value, issues, readErrors } = byPath.get(path) as FileRecord;
    const said = [...issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`), ...readErrors];
    expect(said, `${folder}/${path} is not what the schema asks for: ${said.join('; ')}`).toEqual([]);
    for (const key of Object.keys(value as object)) given.add(key);
  }
  // Extensions are each organisation's own.
  const silent = Object.keys(kinds[kind].schema.shape).filter(
    (key) => key !== 'extensions' && !given.has(key),
  );
  expect(silent, `have no value in ${folder}/${own}, so that no test sees them`).toEqual([]);
});

test('what an example names is in the museum or another example', () => {
  const registry = buildRegistry([...museum().filter(({ path }) => !paths.includes(path)), ...examples]);
  const unknown = check(registry, { today })
    .problems.filter(({ rule }) => rule === 'unknown-reference')
    .map(({ file, path = [], message }) => `${folder}/${file}, ${path.join('.')}: ${inEnglish(message)}`);
  expect(unknown, unknown.join('\n')).toEqual([]);
});
