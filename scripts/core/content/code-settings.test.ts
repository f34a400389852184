import { describe, expect, test } from 'vitest';
import { settingProblems } from './code-settings.ts';

const problems = (settings: string) =>
  settingProblems(settings, 5).map(({ offset, why }) => `${offset} ${why}`);

describe('settingProblems', () => {
  test.each([
    '',
    '  ',
    'title="a b" wrap',
    'title=\'channels/x/aster.yaml\' frame="code"',
    '{1} {2-5} ins={1, 3-4} del="x" mark={5} "word" \'other\'',
    'lang="js"',
  ])('finds nothing in %j', (settings) => {
    expect(problems(settings)).toEqual([]);
  });

  test.each([
    ['{0}', '0 lines'],
    ['{6}', '0 lines'],
    ['{1-6}', '0 lines'],
    ['{1-4294967295}', '0 lines'],
    ['{99999999999999999999}', '0 lines'],
    ['{4-2}', '0 lines'],
    ['{}', '0 lines'],
    ['{1,}', '0 lines'],
    ['{-1}', '0 lines'],
    ['ins{1}', '0 lines'],
    ['{1..5}', '0 open'],
    ['{"a":1}', '0 open'],
    ['title={1}', '0 value'],
    ['wrap="x"', '0 value'],
    ['wrap=', '0 value'],
    ['title=""', '0 value'],
    ['title', '0 value'],
    ['frame="moon"', '0 value'],
    ['lang="klingon"', '0 value'],
    ['/(a+)+$/', '0 pattern'],
    ['wrap ins=/(a+)+$/', '5 pattern'],
    ['title="a', '0 open'],
    ['title="a\\" b"', '0 open'],
    ['title="a"wrap', '0 open'],
    ['a=b', '0 unknown'],
    ['constructor', '0 unknown'],
    ['__proto__="x"', '0 unknown'],
    ['="x"', '0 unknown'],
    ['TITLE="a"', '0 unknown'],
    ['é wrap=1', '0 unknown'],
    ['"x" '.repeat(30), '80 many'],
  ])('finds what is wrong with %j', (settings, expected) => {
    expect(problems(settings)[0]).toBe(expected);
  });

  test('goes on behind a word that is only unknown', () => {
    expect(problems('onload wrap {9} title="x"')).toEqual(['0 unknown', '12 lines']);
  });
});
