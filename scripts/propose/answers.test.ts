import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerAt, withAnswer } from '../core/propose/draft.ts';
import { answersFrom, overlapsFrom } from './answers.ts';
import { subjectFrom } from './flags.ts';
import { questionsFor, unanswered } from './questions.ts';

const channel = questionsFor('channels');

test('answers go where the file has them; what is blank is no answer', () => {
  expect(
    answersFrom(
      { owner: [' ada-noor '], audience: ['visitors', 'shoppers'], language: ['en, fr'], tone: [' '] },
      channel,
      { url: 'x.com/a' },
    ),
  ).toEqual({
    url: 'x.com/a',
    owner: 'ada-noor',
    audiences: ['visitors', 'shoppers'],
    languages: ['en', 'fr'],
  });
  const found = answersFrom({ 'found-by': ['dan-wu'], how: ['search'] }, questionsFor('unofficial'), {
    found: { on: '2026-12-01' },
  });
  expect(found).toEqual({ found: { on: '2026-12-01', by: 'dan-wu', how: 'search' } });
  expect(unanswered('unofficial', found).map(({ flag }) => flag)).toEqual(['report', 'risk']);
});

test('two answers where there is room for one are refused', () => {
  expect(() => answersFrom({ owner: ['ada-noor', 'ben-roy'] }, channel)).toThrow(
    '--owner is given 2 times (ada-noor, ben-roy), and there is room for one.',
  );
});

test('an answer is found where it was put, and nothing else moves', () => {
  const key = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('.'));
  fc.assert(
    fc.property(key, fc.string(), (at, value) => {
      const draft = { other: 1 };
      expect(answerAt(withAnswer(draft, at, value), at)).toBe(value);
      expect(withAnswer(draft, at, value)['other']).toBe(1);
      expect(draft).toEqual({ other: 1 });
    }),
  );
});

test('an overlap names the channel and the reason', () => {
  expect(overlapsFrom([' x/aster = because = so ', 'x/b=c'])).toEqual([
    { with: 'x/aster', because: 'because = so' },
    { with: 'x/b', because: 'c' },
  ]);
  for (const wrong of ['x/aster', 'x/aster=', '=because', '= '])
    expect(() => overlapsFrom([wrong])).toThrow('expected the other channel and the reason');
  expect(() => overlapsFrom(['x/a=b', 'x/a=c'])).toThrow('--overlap x/a: it is answered twice.');
});

test('one account, of one kind', () => {
  expect(subjectFrom({}, ['x.com/a'])).toEqual({ kind: 'channels', address: 'x.com/a' });
  expect(subjectFrom({ 'from-url': [' x.com/a '] }, [])).toEqual({ kind: 'channels', address: 'x.com/a' });
  expect(subjectFrom({ report: ['x.com/a'], unit: ['shop'] }, [])).toMatchObject({ kind: 'unofficial' });
  expect(subjectFrom({}, [''])).toEqual({ kind: 'channels', address: undefined });
  expect(() => subjectFrom({ 'from-url': ['x.com/a'] }, ['x.com/b'])).toThrow(
    'these are 2: x.com/a, x.com/b.',
  );
  expect(() => subjectFrom({ kind: ['fan'] }, ['x.com/a'])).toThrow(
    '--kind is about an account that is not ours',
  );
  expect(() => subjectFrom({ report: ['x.com/a'], why: ['b'] }, [])).toThrow(
    '--why is about a channel of ours',
  );
  expect(() => subjectFrom({ report: ['x.com/a'], overlap: ['b'] }, [])).toThrow(
    '--overlap is about a channel',
  );
});
