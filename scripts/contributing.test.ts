import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from './core/check/check.ts';
import { buildRegistry } from './core/model/registry.ts';
import { readSources } from './node/files.ts';
import { ownRoot } from './node/load.ts';
import { fixtureDay } from './testing/fixture.ts';

const page = readFileSync(join(ownRoot, 'CONTRIBUTING.md'), 'utf8');

/** The YAML blocks of the page, as files would hold them. */
const [proposal = '', platform = ''] = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(
  ([, text]) => text?.replaceAll(/^ {3}/gm, '') ?? '',
);
// The museum of the fixtures: the page must be right in every organisation's repository, whatever that one holds.
const museum = readSources(join(ownRoot, 'scripts/testing/base'));

test.each([
  ['proposal', 'channels/x/aster_garden.yaml', proposal],
  ['platform', 'policy/platforms/harbour.yaml', platform],
])('the %s in CONTRIBUTING.md is sound', (_what, path, text) => {
  const { problems } = check(buildRegistry([...museum, { path, text }]), { today: fixtureDay });
  expect(problems.filter(({ file }) => file === path)).toEqual([]);
});

test('the examples of the platform in CONTRIBUTING.md are read', () => {
  const path = 'policy/platforms/harbour.yaml';
  const { platforms } = buildRegistry([{ path, text: platform }]);
  expect(platforms.get('harbour')?.data.examples?.accounts).toHaveLength(1);
});

test('every file that CONTRIBUTING.md names is there', () => {
  const named = [...page.matchAll(/`((?:scripts|site|policy|channels|schema)\/[^`<>*]*|[A-Z]+\.md)`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(ownRoot, path)))).toEqual([]);
});
