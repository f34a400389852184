import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depth } from '../../testing/depth.ts';
import { type Node, parsePattern } from './parse.ts';
import { isBounded, stepsOf } from './steps.ts';

const long = 256 * 1024;

test.each([
  '^(a+)+$',
  '^(a*)*$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^(?:a|b|ab)*c$',
  '^a*a*$',
  '^.*,.*$',
  '^(?:a?){30}a{30}$',
  '^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b$',
  '^(a{0,100}){0,100}$',
  '^(?:[a-z]+-?)+$',
  '^(?:(?!.*x)a)*$',
  '^(?=(a+))\\1$',
  '(?<=a+)b',
  'a+b',
  '(a|^b)a+$',
  '^(?:\\s|\u00A0)+$',
  '^(?:\\u{61}|a)+$',
  '^(?:[^b]|\u00E9)+$',
  '^(?<x>a)+\\k<x>$',
])('no bound: %s', (source) => {
  expect(isBounded(source, 'u', long, { anywhere: true })).toBe(false);
});

test.each([
  '^[A-Z]{2}-\\d{4}$',
  '[A-Z]{2}-\\d{4}',
  '^[a-z]+(?:-[a-z]+)*$',
  '^(?:yes|no)$',
  '^[\\w.]+@[\\w.]+$',
  '^[^,]*,.*$',
  '^https://[a-z.]+/\\S*$',
  '^(?!.*--)[a-z-]{1,60}$',
  '^(?:\\d{3} ){0,5}\\d{3}$',
])('bounded: %s', (source) => {
  expect(isBounded(source, 'u', long, { anywhere: true })).toBe(true);
});

test('letters of another case, and what reads differently without the flag', () => {
  expect(isBounded('^(?:k|\u212A)+$', 'iu', long)).toBe(false);
  expect(isBounded('^(?:a|A)+$', 'i', long)).toBe(false);
  expect(isBounded('^(?:\\u{1}|u)+$', '', long)).toBe(false);
});

/** Matches as the engine does, one way after another, and counts; a text that is too much for it has too many steps. */
function walk(tree: Node, text: string, limit: number): number {
  let steps = 0;
  const run = (node: Node, at: number, then: (at: number) => boolean): boolean => {
    if (++steps > limit) return true;
    switch (node.kind) {
      case 'one':
        return at < text.length && new RegExp(`^${node.source}$`, 'u').test(text[at] ?? '') && then(at + 1);
      case 'edge':
        return (node.source === '^' ? at === 0 : node.source === '$' ? at === text.length : true) && then(at);
      case 'look':
        return run(node.body, at, () => true) && then(at);
      case 'row': {
        const next = (index: number, from: number): boolean => {
          const part = node.parts[index];
          return part ? run(part, from, (to) => next(index + 1, to)) : then(from);
        };
        return next(0, at);
      }
      case 'choice':
        return node.ways.some((way) => run(way, at, then));
      case 'many': {
        const round = (done: number, from: number): boolean =>
          (done < node.max &&
            run(node.body, from, (to) => (to > from || done < node.min ? round(done + 1, to) : false))) ||
          (done >= node.min && then(from));
        return round(0, at);
      }
    }
  };
  run(tree, 0, () => false);
  return steps;
}

const pattern = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '[ab]', '.', '-', '[a-z]'),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((ways) => `(?:${ways.join('|')})`),
    fc
      .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{0,3}', '{2}', '+?'))
      .map(([body, times]) => `(?:${body})${times}`),
    tie('node').map((body) => `(?=${body})`),
  ),
})).node;

describe('an accepted expression', () => {
  test('takes no more steps than was worked out, whatever the text', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom('a', 'ab', 'a-', 'aab', 'b'),
        fc.constantFrom('', '!'),
        (body, unit, end) => {
          const source = `^(?:${body})$`;
          const tree = parsePattern(source, 'u');
          if (!tree) return;
          for (const length of [4, 12, 24]) {
            const bound = stepsOf(source, 'u', length + 1);
            if (bound === Number.POSITIVE_INFINITY) return;
            accepted++;
            const text = unit.repeat(length).slice(0, length) + end;
            // A round of a repetition, and a row, count as steps of their own here.
            expect(walk(tree, text, bound * 40), `${source} on ${text}`).toBeLessThanOrEqual(bound * 40);
          }
        },
      ),
      { numRuns: depth(3000) },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});
