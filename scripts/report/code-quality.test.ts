import { expect, test } from 'vitest';
import { renderCodeQuality } from './code-quality.ts';
import type { PlacedProblem } from './place.ts';

const problem = (changes: Partial<PlacedProblem> = {}): PlacedProblem => ({
  rule: 'inactive-owner',
  severity: 'error',
  file: 'channels/x/aster.yaml',
  line: 6,
  column: 8,
  path: 'owner',
  message: 'The owner `dan-wu` left on 2026-10-31.',
  fix: 'Name somebody who is here.',
  related: [],
  url: 'https://handbook.aster.example/rules/inactive-owner/',
  ...changes,
});
const read = (...problems: PlacedProblem[]) => JSON.parse(renderCodeQuality(problems));

test('an issue as GitLab reads it', () => {
  expect(read(problem(), problem({ rule: 'missing-kpi', severity: 'warning', fix: null }))).toMatchObject([
    {
      description: 'The owner `dan-wu` left on 2026-10-31. Name somebody who is here.',
      check_name: 'inactive-owner',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'channels/x/aster.yaml', lines: { begin: 6 } },
    },
    { check_name: 'missing-kpi', severity: 'minor', description: 'The owner `dan-wu` left on 2026-10-31.' },
  ]);
});

test('a fingerprint follows what is wrong, not where its line is', () => {
  const print = (changes: Partial<PlacedProblem>) => read(problem(changes))[0].fingerprint;
  expect(print({ line: 60, column: 1 })).toBe(print({}));
  for (const other of [
    { rule: 'x' },
    { file: 'channels/x/b.yaml' },
    { path: 'deputy' },
    { message: 'Else.' },
  ])
    expect(print(other)).not.toBe(print({}));
});

test('no two issues share a fingerprint, and nothing found is an empty list', () => {
  const prints = read(problem(), problem({ line: 9 }), problem({ file: 'b' })).map(
    ({ fingerprint }: { fingerprint: string }) => fingerprint,
  );
  expect(new Set(prints).size).toBe(3);
  expect(read()).toEqual([]);
});

test('control characters of a value are named, not sent', () => {
  expect(renderCodeQuality([problem({ message: 'a\u001B[31mb' })])).toContain('a<U+001B>[31mb');
});
