import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answersOf, mostAnswers, storeAnswersIn, writeAnswers } from './answers.ts';

let place: string;
let code: string;
let worked: string[];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'choirbook-answers-'));
  code = join(place, 'code.ts');
  writeFileSync(code, 'one');
  worked = [];
});

afterEach(() => {
  storeAnswersIn(undefined);
  rmSync(place, { recursive: true });
});

/** A process that asks for lengths, and how many of them it had to work out. */
function run(...questions: string[]): { answers: number[]; worked: string[] } {
  storeAnswersIn(join(place, 'cache'));
  worked = [];
  const lengthOf = answersOf<number>('lengths', ['ajv'], [pathToFileURL(code)]);
  const answers = questions.map((question) =>
    lengthOf(question, () => {
      worked.push(question);
      return question.length;
    }),
  );
  writeAnswers();
  return { answers, worked };
}

const file = () => join(place, 'cache/lengths.json');

test('what is known is not worked out again', () => {
  expect(run('a', 'bb', 'a')).toEqual({ answers: [1, 2, 1], worked: ['a', 'bb'] });
  expect(run('bb', 'ccc')).toEqual({ answers: [2, 3], worked: ['ccc'] });
  expect(run('a', 'bb', 'ccc').worked).toEqual([]);
});

test('without a place, each is worked out', () => {
  run('a');
  storeAnswersIn(undefined);
  const lengthOf = answersOf<number>('lengths', ['ajv'], [pathToFileURL(code)]);
  expect(lengthOf('a', () => 7)).toBe(7);
  writeAnswers();
  expect(run('a').answers).toEqual([1]);
});

test('answers of other code are not valid, and are removed', () => {
  run('a', 'bb');
  writeFileSync(code, 'two');
  expect(run('a').worked).toEqual(['a']);
  writeFileSync(code, 'one');
  expect(run('bb').worked).toEqual(['bb']);
});

test('what throws is asked again', () => {
  storeAnswersIn(join(place, 'cache'));
  const answer = answersOf<number>('lengths', [], []);
  const fail = () => {
    throw new Error('no answer');
  };
  expect(() => answer('a', fail)).toThrow('no answer');
  expect(answer('a', () => 1)).toBe(1);
});

test('a folder stands for its code, without tests', () => {
  const lengths = (place: string) => {
    storeAnswersIn(place);
    let isNew = false;
    answersOf<number>(
      'lengths',
      [],
      [pathToFileURL(`${dirname(code)}/`)],
    )('a', () => {
      isNew = true;
      return 1;
    });
    writeAnswers();
    return isNew;
  };
  const store = join(place, 'cache');
  expect([lengths(store), lengths(store)]).toEqual([true, false]);
  writeFileSync(join(place, 'code.test.ts'), 'two');
  expect(lengths(store)).toBe(false);
  writeFileSync(join(place, 'more.ts'), 'two');
  expect(lengths(store)).toBe(true);
});

test.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, -3)],
  ['changed by hand', (text: string) => text.replace('1]', '9]')],
  ['of another program', () => '{"a":1}'],
])('a file that is %s is ignored', (_, damage) => {
  run('a');
  writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
  expect(run('a')).toEqual({ answers: [1], worked: ['a'] });
  expect(run('a').worked).toEqual([]);
});

test('where nothing can be written, answers are given all the same', () => {
  writeFileSync(join(place, 'cache'), 'a file, and no folder');
  expect(run('a').answers).toEqual([1]);
});

test('what this run asked for stays, up to a number; no temporary file stays', () => {
  run('old');
  run(...Array.from({ length: mostAnswers + 1 }, (_, index) => `${index}`));
  expect(run('0').worked).toEqual([]);
  expect(run('old').worked).toEqual(['old']);
  expect(readdirSync(join(place, 'cache'))).toEqual(['lengths.json']);
});
