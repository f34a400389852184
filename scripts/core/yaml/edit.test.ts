import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depth } from '../../testing/depth.ts';
import { type Edit, editYaml } from './edit.ts';
import { readYaml } from './read.ts';
import { writeYaml } from './write.ts';

const file = `# yaml-language-server: $schema=x
title: Winter  # what colleagues say
status: in-review
posts:
  - channel: x/aster
    at: "2026-12-10 10:00" # before the trains
    text: |
      Two lines:
      # no comment
  # the other one
  - { channel: facebook/aster.shop, language: fr }
# who agreed
approvals:
  - { by: ben-roy, on: 2026-11-28 }

# for us
note: Wait.
`;
const becomes = (edit: Edit, from: string, to: string) =>
  expect(editYaml(file, [edit])).toBe(file.replace(from, to));

describe('what is not meant stays, to the letter', () => {
  test('a value is replaced', () => {
    becomes({ at: ['status'], set: 'approved' }, 'in-review', 'approved');
    becomes({ at: ['posts', 0, 'at'], set: '2027-01-01 09:00' }, '2026-12-10 10:00', '2027-01-01 09:00');
    becomes(
      { at: ['posts', 0, 'text'], set: 'One: line' },
      '|\n      Two lines:\n      # no comment',
      '"One: line"',
    );
    becomes(
      { at: ['approvals', 0], set: { by: 'cleo-diaz', note: 'a, b' } },
      '{ by: ben-roy, on: 2026-11-28 }',
      '{ by: cleo-diaz, note: "a, b" }',
    );
  });

  test('a key is added in its place, an item at the end of its list', () => {
    becomes({ at: ['risk'], set: 'low', before: ['posts'] }, 'posts:\n', 'risk: low\nposts:\n');
    becomes({ at: ['extra'], set: 'x' }, 'note: Wait.\n', 'note: Wait.\nextra: x\n');
    becomes({ at: ['id'], set: 1, before: ['title'] }, 'title:', 'id: 1\ntitle:');
    becomes({ at: ['posts', 0, 'link'], set: 'y' }, '# no comment\n', '# no comment\n    link: y\n');
    becomes({ at: ['posts', 1, 'zone'], set: 'UTC' }, 'language: fr }', 'language: fr, zone: UTC }');
    becomes({ at: ['approvals'], append: { by: 'a' } }, '28 }\n', '28 }\n  - { by: a }\n');
    const post = { channel: 'x/c', text: 'One.\n\nTwo.', media: [{ asset: 'a' }] };
    const lines = '  - channel: x/c\n    text: |-\n      One.\n\n      Two.\n    media:\n      - asset: a\n';
    becomes({ at: ['posts'], append: post }, '# who', `${lines}# who`);
    becomes({ at: ['tags'], append: 'b', before: ['approvals'] }, '# who', 'tags:\n  - b\n# who');
  });

  test('a key or an item is taken away', () => {
    becomes({ at: ['note'], remove: true }, 'note: Wait.\n', '');
    becomes({ at: ['posts', 1], remove: true }, '  - { channel: facebook/aster.shop, language: fr }\n', '');
    becomes({ at: ['approvals'], remove: true }, 'approvals:\n  - { by: ben-roy, on: 2026-11-28 }\n', '');
  });
});

test('a record that is there gets other values, whatever the order and form of its keys', () => {
  const set = (text: string) =>
    editYaml(text, [
      { at: ['read', 'guide', 'version'], set: '2.1' },
      { at: ['read', 'guide', 'on'], set: '2026-12-01' },
    ]);
  expect(set('read: { guide: { on: 2025-01-02, version: "1.0" } } # read\nunit: museum\n')).toBe(
    'read: { guide: { on: 2026-12-01, version: "2.1" } } # read\nunit: museum\n',
  );
  expect(
    set(
      'read:\n  # ours\n  guide:\n    version: \'1.0\' # first\n    on: 2025-01-02\n  other: { version: "7" }\n',
    ),
  ).toBe(
    'read:\n  # ours\n  guide:\n    version: "2.1" # first\n    on: 2026-12-01\n  other: { version: "7" }\n',
  );
  const add = (text: string) => editYaml(text, [{ at: ['read', 'guide'], set: { version: '2.1' } }]);
  expect(add('read: {}\n')).toBe('read: { guide: { version: "2.1" } }\n');
  expect(add('read:\n    other: { version: "7" }\nunit: shop\n')).toBe(
    'read:\n    other: { version: "7" }\n    guide: { version: "2.1" }\nunit: shop\n',
  );
});

test('what is not understood is left to people', () => {
  for (const text of ['a: [\n', '- a\n', 'list: text\n', 'list:\n', 'a: 1\na: 2\n'])
    expect(editYaml(text, [{ at: ['list'], append: 'b' }])).toBeUndefined();
  expect(editYaml(file, [{ at: ['posts', 7, 'at'], set: 'x' }])).toBeUndefined();
  expect(editYaml(file, [{ at: ['posts', 0, 'channel'], remove: true }])).toBeUndefined();
});

test('whatever stands there, the result holds what was asked for or there is none', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a\nb', '- x', '{', 'y: 1', '# c', '1'),
  );
  const data = fc.record({
    title: leaf,
    posts: fc.array(fc.record({ channel: leaf, at: leaf }), { minLength: 1, maxLength: 3 }),
    approvals: fc.array(fc.record({ by: leaf }), { maxLength: 2 }),
  });
  let done = 0;
  fc.assert(
    fc.property(data, leaf, (before, value) => {
      const text = writeYaml(before);
      if (readYaml(text).error) return;
      const after = editYaml(text, [
        { at: ['posts', 0, 'at'], set: value },
        { at: ['approvals'], append: { by: value } },
      ]);
      if (after === undefined) return;
      done++;
      expect(readYaml(after).value).toEqual({
        ...before,
        posts: before.posts.with(0, { channel: before.posts[0]?.channel ?? '', at: value }),
        approvals: [...before.approvals, { by: value }],
      });
    }),
    { numRuns: depth(160) },
  );
  expect(done).toBeGreaterThan(3);
});
