import { expect, test } from 'vitest';
import { linearEngine } from '../linear-engine.ts';
import { needOfPhrase, testOf } from './needs.ts';
import { NoEngine } from './no-engine.ts';
import { compilePattern, type LinearEngine } from './pattern.ts';
import { prepare } from './prepared.ts';

const absent: LinearEngine = () => {
  throw new NoEngine('not here');
};
const found = (pattern: string, text: string, linear: LinearEngine) => {
  const compiled = compilePattern(pattern, 'loose', linear);
  if ('error' in compiled) throw new Error(compiled.error);
  if (!testOf(compiled.need)(prepare(text).grams)) return [];
  return [...compiled.findAll(text)].map(({ groups }) => groups[0]);
};
/** Longer than the engine of the language is given for a pattern that looks at each place some way ahead. */
const long = `${'ab '.repeat(1_100)}a-c`;

test.each(['a{0,2000}!', '\\u00E9 \\d', '\\p{Script=Latin}\\d', '(?=a)b', '(a)\\1'])(
  'what only the engine of the language reads is an error, for longer texts need the other one: %s',
  (pattern) => {
    expect(compilePattern(pattern, 'loose', linearEngine, { prove: true })).toEqual({
      error: expect.stringContaining('error parsing regexp'),
    });
  },
);

test('a host without the engine is told of a text that needs it, and never that nothing is there', () => {
  expect(found('a.{0,80}-c', long, linearEngine)).toHaveLength(1);
  expect(() => found('a.{0,80}-c', long, absent)).toThrow(NoEngine);
  expect(() => found('(?:a*)*-c', 'a-c', absent)).toThrow(NoEngine);
  expect(() => found('(?P<one>a)-c', 'a-c', absent)).toThrow(NoEngine);
});

test('it is not asked for where nothing needs it', () => {
  expect(found('a.{0,80}-c', 'a - a-c', absent)).toEqual(['a - a-c']);
  expect(found('(?:a*)*-c', 'none of its signs', absent)).toEqual([]);
  expect(compilePattern('a.{0,80}-c', 'loose', absent, { prove: true })).toHaveProperty('findAll');
  expect(compilePattern('(?:a*)*-c', 'loose', absent, { prove: true })).toEqual({ error: 'not here' });
});

test('a phrase as long as a file is read without running out of stack', () => {
  expect(needOfPhrase('ab'.repeat(100_000))).toBeDefined();
});
