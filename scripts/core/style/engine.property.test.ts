/** Whatever is typed: nothing crashes, spans are what they say, repairs stay where they are, and both engines agree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depth } from '../../testing/depth.ts';
import { styleRuleSchema } from '../kinds/style-rule.ts';
import { compileRules } from './compile.ts';
import { withFixes } from './fix.ts';
import { judge } from './judge.ts';
import { linearEngine } from './linear-engine.ts';
import { ruleFrom } from './rule.ts';
import { spellings } from './spellings.ts';
import { wordsOf } from './text/edges.ts';
import { testOf } from './text/needs.ts';
import { compilePattern, type FindAll } from './text/pattern.ts';
import { prepare } from './text/prepared.ts';
import { countWords, sentencesOf, stretchesOf } from './text/sentences.ts';

const checks = [
  { kind: 'terms', terms: { any: { 'a b': 'c', 'l’été': 'l’hiver', é: 'e' } } },
  { kind: 'avoid', avoid: { any: ['b', '#x', '«', 'İ'] } },
  {
    kind: 'pattern',
    patterns: { any: [{ find: '([a-é]+) \\d', replace: '{1}x' }, { find: '\\d+(?:st|e)' }] },
  },
  { kind: 'required', any_of: { any: ['a'] } },
  { kind: 'count', of: 'emoji', at_most: 1 },
  { kind: 'count', of: 'words', per: 'sentence', at_most: 3 },
  { kind: 'length', at_most: 10 },
  { kind: 'case', of: 'hashtags', words: ['ferry'] },
  { kind: 'case', of: 'capitals' },
  { kind: 'spacing', signs: ';:!?', flag: ['plain', 'none'], use: 'no-break', doubled: true },
  { kind: 'spacing', signs: '«»', side: 'inside', flag: ['plain'], use: 'no-break' },
  { kind: 'repetition', of: 'words' },
  { kind: 'repetition', of: 'emoji' },
  { kind: 'acronym-first-use' },
  { kind: 'readability', measure: 'lix', at_most: 20, from_words: 5 },
];

const set = compileRules(
  checks.map((check, index) => {
    const data = styleRuleSchema.parse({
      ...{ title: 'x', chapter: 'x', since: '1.0', level: 'warning', why: 'x', check, fix: 'replace' },
      antipatterns: [{ text: 'a b c' }, { pattern: 'é+' }],
    });
    const { runnable } = ruleFrom(`r${index}`, data);
    if (!runnable) throw new Error('no check');
    return runnable;
  }),
  linearEngine,
);

const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'A',
    ' ',
    '  ',
    '\u00A0',
    '\u202F',
    '\n',
    'é',
    'e\u0301',
    '\u00AD',
    '’',
    "'",
    'İ',
    'ß',
    'œ',
  ),
  fc.constantFrom(
    '#ferryquebec',
    '@x',
    'https://a.example/b',
    '`c`',
    '« ',
    ' »',
    '!',
    '?!',
    ':',
    '10:30',
    '👩‍👩‍👧‍👦',
    '🇫🇷',
    '1️⃣',
    'M. ',
    '\u200F',
    '\uD83D',
    'مرحبا',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const today = { today: '2026-12-01' };

test('spans hold what is found, in order, and repairs change nothing else', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'fr', 'fr-CA', undefined), (text, language) => {
      const matches = judge(set, { text, language, languages: ['en', 'fr'], field: 'post.text' }, today);
      let last = 0;
      for (const { span, found } of matches) {
        if (!span) continue;
        expect(span[0]).toBeGreaterThanOrEqual(last);
        expect(span[1]).toBeGreaterThanOrEqual(span[0]);
        expect(text.slice(...span)).toBe(found);
        last = span[0];
      }
      const unfixable = matches.map(({ replacement: _, ...match }) => match);
      expect(withFixes(text, unfixable)).toBe(text);
    }),
    { numRuns: depth(300) },
  );
});

test('the spellings of a text are of one length, and every offset leads back into it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const prepared = prepare(text);
      expect(prepared.loose).toHaveLength(prepared.exact.length);
      expect(prepared.case).toHaveLength(prepared.exact.length);
      const offsets = Array.from({ length: prepared.exact.length + 1 }, (_, at) => prepared.toText(at));
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      expect(offsets.at(-1)).toBe(text.length);
    }),
    { numRuns: depth(300) },
  );
});

test('a word is found in every spelling of it', () => {
  const letters = fc.stringMatching(/^[a-zàâçéèêîôûœ]{3,9}(?:[ '][a-zàâçéèêîôûœ]{3,9}){0,2}$/);
  fc.assert(
    fc.property(letters, fc.constantFrom(...spellings), (word, { spell }) => {
      const data = { title: 'x', chapter: 'x', since: '1.0', level: 'warning', why: 'x' };
      const { runnable } = ruleFrom(
        'r',
        styleRuleSchema.parse({ ...data, check: { kind: 'avoid', avoid: { any: [word] } } }),
      );
      if (!runnable) throw new Error('no check');
      const one = compileRules([runnable], linearEngine);
      const text = spell(`Oui ${word}, non.`);
      expect(judge(one, { text, language: 'fr', field: 'post.text' }, today)).toHaveLength(1);
    }),
    { numRuns: depth(300) },
  );
});

const expressionOf = (...atoms: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...atoms), fc.constantFrom('', '', '?', '*', '+', '{1,3}', '{2}')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.map(([one, times]) => one + times).join(''));
const textOf = (...pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));

/** Expressions that both engines read. */
const expression = expressionOf(
  ...['a', 'b', 'é', '[ab]', '[^a]', '\\d', '\\s', '\\p{L}', '(?:ab|b)', '(a|é)', '.', '!'],
);
const sample = textOf('a', 'b', 'é', 'c', ' ', '1', '!', 'A', '\n', '😀');

test('the engine of the language and the linear one find the same', () => {
  fc.assert(
    fc.property(expression, sample, (pattern, text) => {
      const native = compilePattern(pattern, 'loose', linearEngine);
      if ('error' in native) throw new Error(native.error);
      const matches = (findAll: FindAll) =>
        [...findAll(text)].map(({ from, to, groups }) => [from, to, ...groups]);
      expect(matches(native.findAll)).toEqual(matches(linearEngine(pattern, { ignoreCase: true })));
    }),
    { numRuns: depth(1000) },
  );
});

/** What stands for more than one character, or for one that is spelt in several ways. */
const trap = expressionOf(
  ...[
    'a',
    's',
    'A',
    'é',
    '’',
    "'",
    ' ',
    '!',
    '\\.',
    '.',
    '😀',
    'ǆ',
    'µ',
    '[ab]',
    '[^a]',
    '[ -]',
    '[!.😀]',
    '\\d',
    '\\s',
  ],
  ...[
    '\\p{L}',
    '\\p{Lu}',
    '[\\p{Zs}]',
    '(?:ab|b)',
    '(a|é)',
    '(?:^|a)',
    '(?:b|$)',
    '(?: a|b1)',
    '\\W',
    '[Ꙁµ]',
  ],
);
const trapText = textOf(
  ...[
    'a',
    'b',
    'é',
    's',
    ' ',
    '1',
    '!',
    'A',
    '\n',
    '😀',
    '.',
    '’',
    "'",
    '-',
    '\u00A0',
    '\u3000',
    '\u1680',
    'ſ',
    'σ',
    '™',
    'Ǆ',
  ],
  ...['µ', 'μ', 'K', 'E\u0301', '\u0301', 'Ꙁ'],
);

test('whatever an expression finds, the text was found to be worth looking through', () => {
  let found = 0;
  let left = 0;
  fc.assert(
    fc.property(trap, trapText, fc.constantFrom('loose', 'case', 'exact'), (pattern, text, closeness) => {
      const compiled = compilePattern(pattern, closeness, linearEngine);
      if ('error' in compiled) throw new Error(compiled.error);
      const prepared = prepare(text);
      const isWorth = testOf(compiled.need)(prepared.grams);
      const matches = [...compiled.findAll(prepared[closeness])];
      if (matches.length > 0) expect(isWorth).toBe(true);
      if (matches.length > 0) found++;
      else if (!isWorth) left++;
    }),
    { numRuns: depth(2000), examples: [['😀?a', 'a', 'loose']] },
  );
  // Both happen, or nothing is shown.
  expect(found).toBeGreaterThan(depth(100));
  expect(left).toBeGreaterThan(depth(100));
});

test('a text cut where sentences surely end has the same sentences', () => {
  const piece = fc.constantFrom(
    ...['a', 'Le', 'M', 'approx', 'J.-C', 'p', 'É', '10', '@x', '//', '😀', '_M', '« Oui', '»'],
    ...['. ', '.', '! ', '?', ' ? ', '…', ' ', '\u00A0', '\n', '. \n', '\r\n', '.) '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('en', 'fr'), (pieces, language) => {
      const text = pieces.join('');
      const stretches = stretchesOf(text, wordsOf(text));
      expect(stretches.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      const sentences = stretches.flatMap(({ from: at, to: end, mostWords }) => {
        const inside = sentencesOf(text.slice(at, end), language);
        for (const { from, to } of inside)
          expect(countWords(text.slice(at + from, at + to).trimEnd())).toBeLessThanOrEqual(mostWords);
        return inside.map(({ from, to }) => ({ from: at + from, to: at + to }));
      });
      expect(sentences).toEqual(sentencesOf(text, language));
    }),
    { numRuns: depth(2000) },
  );
});

test.each(['(a+)+$', '(a|aa)+$', '(?:a*)*b', '(a|a?)+$', '(.*)*x', '(\\p{L}+\\s?)+$'])(
  'a hostile pattern takes no longer than any other: %s',
  (pattern) => {
    const compiled = compilePattern(pattern, 'loose', linearEngine);
    if ('error' in compiled) throw new Error(compiled.error);
    // The engine of the language would not come back in a lifetime.
    const text = `${'a'.repeat(100_000)}!`;
    expect([...compiled.findAll(text)].length).toBeLessThan(text.length);
  },
);
