import { expect, test } from 'vitest';
import { commentChanges, commentsIn } from './comments.ts';

test.each([
  ['a: 1 # one\n# two\nb: 2\n', ['# one', '# two']],
  ['# yaml-language-server: $schema=../x.json\na: 1\n', []],
  ['# yaml-language-server: $schema=x run(me)\na: 1\n', ['# yaml-language-server: $schema=x run(me)']],
  ['a: x#y\nb: "x # y"\nc: \'# z\' # w\n', ['# w']],
  [
    'a: | # head\n  # text\n  b\n# below\nc: >-\n   # text\n   d\n  # no text\n',
    ['# head', '# below', '# no text'],
  ],
  ['a:\n  - x # one\n  # two\n  - "y\n    # z"\n', ['# one', '# two']],
  ['a: [1, # one\n  2 # two\n  ] # three\n', ['# one', '# two', '# three']],
  ['role: 1 /* # */\n# */ process.exit()\n', ['# */', '# */ process.exit()']],
  ['# only\n', ['# only']],
])('%j', (text, comments) => expect(commentsIn(text)).toEqual(comments));

test('what became of them', () => {
  expect(commentChanges('# a\n# b\nx: 1\n', 'x: 1 # b\n')).toEqual({
    added: [],
    removed: ['# a'],
    changed: [],
  });
  expect(commentChanges('# a\nx: 1\n', '# c\nx: 2\n')).toEqual({
    added: [],
    removed: [],
    changed: [['# a', '# c']],
  });
  expect(commentChanges('# a\nx: 1\n', '# a\n# a\nx: 1\n')).toEqual({
    added: ['# a'],
    removed: [],
    changed: [],
  });
});
