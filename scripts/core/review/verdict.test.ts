import { expect, test } from 'vitest';
import type { Problem } from '../model/finding.ts';
import { inBoth, wordingIn } from '../model/wording.ts';
import type { Agreement } from './agreement.ts';
import { verdictOf, verdictWords } from './verdict.ts';

const asked = (file: string, people: readonly string[]): Agreement => ({
  rule: 'missing-approval',
  file,
  path: [],
  also: [],
  to: 'It changes',
  about: [],
  whole: false,
  event: null,
  anyOf: people.map((person) => ({ person, name: person, login: person, part: inBoth('the owner') })),
  second: false,
  given: null,
  advice: null,
});
const wrong = (rule: string, severity: Problem['severity'], inBaseline = false): Problem => ({
  rule,
  severity,
  file: 'a.yaml',
  path: [],
  message: inBoth('It is wrong.'),
  inBaseline,
});

const said = (agreements: readonly Agreement[], problems: readonly Problem[], language = 'en') =>
  wordingIn(verdictWords(verdictOf(agreements, problems)), language).text;

test('nothing stands in the way: what was there before does not count, a warning is only to be read', () => {
  expect(said([], [wrong('schema', 'error', true)])).toBe(
    'Ready: nobody else must agree, nothing to repair.',
  );
  expect(said([], [wrong('missing-kpi', 'warning')])).toBe(
    'Ready: nobody else must agree, nothing to repair, 1 remark to read.',
  );
  expect(said([], [], 'fr')).toBe('Prêt\u00A0: aucun accord ne manque, rien à corriger.');
});

test('a missing agreement is no repair, and one person may be enough for several', () => {
  const missing = [asked('a.yaml', ['ada', 'ben']), asked('b.yaml', ['ben', 'cleo'])];
  const problems = [wrong('missing-approval', 'error'), wrong('schema', 'error')];
  expect(said(missing, problems)).toBe('Not yet: 1 person must agree, 1 thing to repair.');
  expect(said([...missing, asked('c.yaml', ['dan'])], problems)).toBe(
    'Not yet: 2 people must agree, 1 thing to repair.',
  );
  expect(said([asked('a.yaml', [])], problems, 'fr')).toBe(
    'Pas encore\u00A0: 1\u00A0personne doit donner son accord, 1\u00A0point à corriger.',
  );
});
