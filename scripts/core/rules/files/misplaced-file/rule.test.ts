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
  expect(found.map(({ file, fix }) => [file, fix?.en])).toEqual([
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

test.each([
  [
    'policy/people/con.yaml',
    'policy/people/dan-wu.yaml',
    '`con.yaml` in the path of this file is the name of a device on Windows.',
  ],
  [
    'policy/units/Aux.yaml',
    'policy/units/shop.yaml',
    '`Aux.yaml` in the path of this file is the name of a device',
  ],
  ['policy/audiences/shoppers .yaml/a.yaml', 'policy/audiences/shoppers.yaml', undefined],
  [
    'policy/handbook/nul/tone.mdx',
    undefined,
    '`nul` in the path of this file is the name of a device on Windows.',
  ],
  [
    'policy/handbook/tone./page.mdx',
    undefined,
    '`tone.` in the path of this file ends with a dot or a space',
  ],
  ['policy/handbook/is it?.mdx', undefined, 'holds `?`, which Windows does not take'],
  ['policy/handbook/console.mdx', undefined, undefined],
])('%s: a name for every disk', (path, like, message) => {
  const found = problems({ path, text: like === undefined ? '---\ntitle: A\n---\nText.\n' : text(like) });
  const said = found.filter(({ file }) => file === path).map((one) => one.message.en);
  if (message === undefined) expect(said.filter((one) => one.includes('Windows'))).toEqual([]);
  else expect(said).toEqual([expect.stringContaining(message)]);
});

test('an account that is called so says how its file is called', () => {
  const con = text('channels/x/aster.yaml').replace('https://x.com/aster', 'https://x.com/con');
  const [found] = problems({ path: 'channels/x/con.yaml', text: con });
  expect(found).toMatchObject({
    message: { en: '`con.yaml` in the path of this file is the name of a device on Windows.' },
    fix: { en: 'Rename the file to `channels/x/%63on.yaml`.' },
  });
  expect(problems({ path: 'channels/x/%63on.yaml', text: con })).toEqual([]);
});

test.each([
  ['a'.repeat(251), []],
  ['a'.repeat(252), ['255 bytes']],
  ['é'.repeat(126), ['255 bytes']],
  [`${'é'.repeat(128)}/a`, ['255 bytes']],
  [Array(15).fill('n'.repeat(50)).join('/'), []],
  [Array(16).fill('n'.repeat(50)).join('/'), ['more than the 800']],
])('a path that no file system takes: %s', (name, told) => {
  const found = problems({
    path: `policy/handbook/${name}.mdx`,
    text: '---\ntitle: A\n---\nText.\n',
  });
  const said = found.map(({ message }) => message.en).filter((message) => message.includes('bytes'));
  expect(said).toEqual(told.map((words) => expect.stringContaining(words)));
});
