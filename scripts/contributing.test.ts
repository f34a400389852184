import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from './core/check.ts';
import { buildRegistry } from './core/registry.ts';
import { fixtureDay } from './core/testing/fixture.ts';
import { readSources } from './node/files.ts';
import { ownRoot } from './node/load.ts';

const page = readFileSync(join(ownRoot, 'CONTRIBUTING.md'), 'utf8');

test('the platform in CONTRIBUTING.md is sound, and its examples hold', () => {
  const text = /```yaml\n([^`]*)```/.exec(page)?.[1]?.replaceAll(/^ {3}/gm, '') ?? '';
  const path = 'policy/platforms/harbour.yaml';
  const registry = buildRegistry([...readSources(ownRoot), { path, text }]);
  const { problems } = check(registry, { today: fixtureDay });
  expect(problems.filter(({ file }) => file === path)).toEqual([]);
  expect(registry.platforms.get('harbour')?.data.examples?.accounts).toHaveLength(1);
});

test('every file that CONTRIBUTING.md names is there', () => {
  const named = [...page.matchAll(/`((?:scripts|site|policy|channels|schema)\/[^`<>*]*|[A-Z]+\.md)`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(ownRoot, path)))).toEqual([]);
});
