import { expect, test } from 'vitest';
import { fixtureDay, fixtureSources } from '../../../../testing/fixture.ts';
import { check } from '../../../check/check.ts';
import { buildRegistry } from '../../../model/registry.ts';
import type { SourceFile } from '../../../model/source.ts';

// Such paths cannot lie side by side in a checkout on every system, hence no fixture.
const base = fixtureSources(import.meta.dirname);
const text = (path: string) => base.find((file) => file.path === path)?.text ?? '';
const problems = (...extra: SourceFile[]) => {
  const paths = new Set(extra.map((file) => file.path));
  const registry = buildRegistry([...base.filter((file) => !paths.has(file.path)), ...extra]);
  return check(registry, { today: fixtureDay }).problems.filter(({ rule }) => rule === 'misplaced-file');
};

test('two paths that differ only in case are reported once each, with the other', () => {
  const found = problems({ path: 'policy/people/Dan-Wu.yaml', text: text('policy/people/dan-wu.yaml') });
  expect(found.map(({ file, related }) => [file, related?.[0]?.file])).toEqual([
    ['policy/people/Dan-Wu.yaml', 'policy/people/dan-wu.yaml'],
    ['policy/people/dan-wu.yaml', 'policy/people/Dan-Wu.yaml'],
  ]);
});

test('addresses that were swapped name the file where each belongs', () => {
  const x = text('channels/x/aster.yaml');
  const found = problems(
    { path: 'channels/x/aster.yaml', text: x.replace('https://x.com/aster', 'https://x.com/gems') },
    { path: 'channels/x/gems.yaml', text: x },
  );
  expect(found.map(({ file, fix }) => [file, fix])).toEqual([
    [
      'channels/x/aster.yaml',
      'Correct `url`; `channels/x/gems.yaml`, where this account belongs, exists already.',
    ],
    [
      'channels/x/gems.yaml',
      'Correct `url`; `channels/x/aster.yaml`, where this account belongs, exists already.',
    ],
  ]);
});

test('an account that is registered in its right place as well is left to duplicate-account', () => {
  expect(problems({ path: 'channels/x/gems.yaml', text: text('channels/x/aster.yaml') })).toEqual([]);
});
