/** A file that cannot be read is one error, whatever it is a file of: nothing else speaks of what nobody knows. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { splitFrontMatter } from '../../node/front-matter.ts';
import { toolsFor } from '../../node/tools.ts';
import { some } from '../../testing/depth.ts';
import { changeBetween } from '../change/diff.ts';
import { participantsOf } from '../change/participants.ts';
import { type Kind, kindNames } from '../kinds/kinds.ts';
import { roleOf } from '../kinds/paths.ts';
import { buildRegistry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { inBoth } from '../model/wording.ts';
import { reviewOf } from '../review/review.ts';
import { check } from './check.ts';
import { checkChange } from './check-change.ts';

const today = '2026-12-01';
const testing = join(import.meta.dirname, '../../testing');
const sources = new Map(
  ['base', 'guide', 'examples'].flatMap((name) =>
    readSources(join(testing, name)).map((source) => [source.path, source] as const),
  ),
);
/** Fields of its own, which one channel has. */
const extension = 'policy/extensions/channels.schema.json';
sources.set(extension, {
  path: extension,
  text: '{"type": "object", "properties": {"budget": {"type": "number"}}}',
});
const channel = sources.get('channels/x/aster.yaml');
if (channel) sources.set(channel.path, { ...channel, text: `${channel.text}extensions: { budget: 3 }\n` });

const registryOf = (files: readonly SourceFile[]) => buildRegistry(files, toolsFor(files));
const sound = registryOf([...sources.values()]);
const said = ({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`;
const usual = new Set(check(sound, { today }).problems.map(said));

type Damage = (source: SourceFile) => SourceFile;

const withYaml =
  (line: string): Damage =>
  ({ path, text = '' }) =>
    path.endsWith('.mdx')
      ? splitFrontMatter(path, text.replace('---\n', `---\n${line}\n`), [])
      : { path, text: `${line}\n${text}` };
const refused =
  (kind: 'encoding' | 'unreadable' | 'outsized'): Damage =>
  ({ path }) => ({
    path,
    readErrors: [{ kind, message: inBoth('It cannot be read.'), fix: inBoth('Repair it.') }],
  });

/** What may be wrong with a file as a whole, and which rule says it. */
const damages: readonly (readonly [what: string, rule: string, damage: Damage])[] = [
  ['a bracket that is never closed', 'unparsable-file', withYaml('broken: [')],
  ['a second colon', 'unparsable-file', withYaml('broken: one: two')],
  ['what a merge has left', 'unparsable-file', withYaml('<<<<<<< HEAD')],
  ['bytes that are no text', 'wrong-encoding', refused('encoding')],
  ['no permission', 'unparsable-file', refused('unreadable')],
  ['more than the limit', 'outsized-file', refused('outsized')],
];

const pathOf = (kind: Kind): string => {
  const path = [...sources.keys()].find((one) => {
    const role = roleOf(one);
    return role.role === 'entry' && role.kind === kind;
  });
  if (path === undefined) throw new Error(`There is no example of ${kind}.`);
  return path;
};

// By day each kind has one or two of them, all of them on the main branch.
test.each(
  kindNames.flatMap((kind, index) =>
    some(damages, index).map((damage) => [pathOf(kind), ...damage] as const),
  ),
)('%s, %s: one error of %s, whatever is asked', (path, _what, rule, damage) => {
  const after = registryOf([...new Map(sources).set(path, damage(sources.get(path) ?? { path })).values()]);
  const only = [`${rule} ${path}`];
  const isFresh = ({ inBaseline }: { inBaseline?: boolean }) => inBaseline !== true;

  expect(
    check(after, { today })
      .problems.map(said)
      .filter((line) => !usual.has(line)),
  ).toEqual(only);
  const change = changeBetween(sound, after, participantsOf(sound, { author: undefined, approvedBy: [] }));
  for (const announce of [true, false])
    expect(checkChange(change, { today, announce }).problems.filter(isFresh).map(said)).toEqual(only);
  const { agreements, result } = reviewOf(change, { today });
  expect(agreements).toEqual([]);
  expect(result.problems.filter(isFresh).map(said)).toEqual(only);
});

test('a schema of own fields that is no JSON: one error, and those who decide about such schemas are asked as ever', () => {
  const after = registryOf([...new Map(sources).set(extension, { path: extension, text: '{' }).values()]);
  const change = changeBetween(sound, after, participantsOf(sound, { author: undefined, approvedBy: [] }));
  expect(
    checkChange(change, { today })
      .problems.filter(({ inBaseline }) => !inBaseline)
      .map(said),
  ).toEqual([`invalid-extension ${extension}`, `missing-approval ${extension}`]);
});
