/** What is wrong with a rule by itself: its check, its examples, its antipatterns. */
import type { StyleExample, StyleRule } from '../kinds/style-rule.ts';
import type { KeyPath } from '../model/finding.ts';
import type { CheckError } from './checks/matcher.ts';
import { checkErrors, compileRules, type RuleSet } from './compile.ts';
import { always, type ExampleProblem, passageOf } from './example-passage.ts';
import { withFixes } from './fix.ts';
import { judge } from './judge.ts';
import { covers } from './passage.ts';
import type { GuideRule, RunnableRule } from './rule.ts';
import { spellings } from './spellings.ts';
import { compilePattern, type LinearEngine } from './text/pattern.ts';

/** Everything that is wrong with one rule, in the order of its file; a rule that no longer holds has no defect. */
export function* ownProblems(rule: GuideRule, linear: LinearEngine): Iterable<ExampleProblem> {
  const { id, data, runnable } = rule;
  const problem = (path: KeyPath, message: string, fix: string): ExampleProblem => ({
    rule: id,
    path,
    message,
    fix,
  });
  if (data.status === 'deprecated') return;
  if (!runnable) {
    if (data.machine !== 'human')
      yield problem(
        ['machine'],
        'The rule has no `check`, so no machine can judge it.',
        'Write `machine: human`, or a `check`.',
      );
    return;
  }
  if (data.machine === 'human')
    yield problem(
      ['machine'],
      'The rule has a `check`, so it is not for people alone.',
      'Write `machine: full` or `partial`, or take the `check` out.',
    );
  const errors = [
    ...checkErrors(runnable.check, linear).map(({ path, message }) => ({
      path: ['check', ...path],
      message,
    })),
    ...antipatternErrors(runnable, linear),
  ];
  for (const { path, message } of errors)
    yield problem(
      path,
      `The expression cannot be used: ${message}.`,
      'Write it in the syntax of RE2: no looking ahead or behind, no references back.',
    );
  if (errors.length > 0) return;
  const alone = compileRules([runnable], linear);
  yield* missingExamples(rule, problem);
  for (const [index, example] of data.examples.entries())
    yield* exampleProblems(rule, alone, example, (key, message, fix) =>
      problem(['examples', index, ...key], message, fix),
    );
  yield* idleAntipatterns(rule, linear, problem);
}

type Say = (path: KeyPath, message: string, fix: string) => ExampleProblem;

/** In each language that the rule is written for, one text that breaks it and one that nearly does. */
function* missingExamples({ data }: GuideRule, say: Say): Iterable<ExampleProblem> {
  for (const language of languagesOf(data)) {
    const own = data.examples.filter(({ lang }) => language === 'any' || covers(language, lang));
    const where = language === 'any' ? '' : ` in \`${language}\``;
    if (!own.some(({ bad }) => bad !== undefined))
      yield say(
        ['examples'],
        `No example${where} breaks the rule, so nothing shows that it works.`,
        'Add one with `bad` and `flags`.',
      );
    if (!own.some(({ good }) => good !== undefined))
      yield say(
        ['examples'],
        `No example${where} nearly breaks the rule, so nothing shows that it stops in time.`,
        'Add one with `good`: a text that looks alike and is right.',
      );
  }
}

/** The languages that a rule names; `any` where it names none. */
function languagesOf({ applies_to: to, check }: StyleRule): readonly string[] {
  const keys = new Set<string>();
  for (const value of Object.values(check ?? {}))
    if (typeof value === 'object' && !Array.isArray(value))
      for (const key of Object.keys(value)) keys.add(key);
  if (check?.kind === 'length') keys.clear();
  keys.delete('any');
  return keys.size > 0 ? [...keys] : (to.languages ?? ['any']);
}

function* exampleProblems(
  { data }: GuideRule,
  alone: RuleSet,
  example: StyleExample,
  say: Say,
): Iterable<ExampleProblem> {
  const { bad, flags, fixed, good } = example;
  const judged = (text: string) => judge(alone, passageOf(data, example, text), always);
  if ((bad === undefined) === (good === undefined)) {
    yield say(
      [],
      'An example has either `bad` or `good`.',
      'Make two of it, or add the one that is missing.',
    );
    return;
  }
  if (good !== undefined)
    for (const { found } of judged(good))
      yield say(
        ['good'],
        `The rule flags \`${found}\` in what is said to be right.`,
        'Correct the example, narrow the check, or add an antipattern.',
      );
  if (bad === undefined) return;
  const found = judged(bad);
  const texts = found.filter(({ span }) => span).map((match) => match.found);
  if (found.length === 0) {
    yield say(['bad'], 'The rule does not flag this text.', 'Correct the example or the check.');
    return;
  }
  if (texts.join('\n') !== (flags ?? []).join('\n')) {
    const wanted = flags ? `\`${flags.join('`, `')}\`` : 'nothing in particular';
    yield say(
      flags ? ['flags'] : ['bad'],
      `The rule flags ${texts.length > 0 ? `\`${texts.join('`, `')}\`` : 'the whole'}, where ${wanted} was expected.`,
      'Write in `flags` what is flagged, in order; or correct the check.',
    );
  }
  for (const { name, varies, spell } of spellings) {
    if (!isHeldTo(data, varies)) continue;
    const spelt = spell(bad);
    if (judged(spelt).length < found.length)
      yield say(
        ['bad'],
        `The rule does not flag this text ${name}.`,
        'Widen the check; or look closer with `match: case` or `match: exact`, if that is the matter.',
      );
  }
  if (fixed === undefined) return;
  for (const match of judged(fixed))
    yield say(
      ['fixed'],
      `The rule flags \`${match.found}\` in what is said to be repaired.`,
      'Correct the example.',
    );
  if (!data.fix) return;
  const repaired = withFixes(bad, found);
  if (repaired !== fixed)
    yield say(
      ['fixed'],
      `\`fix: replace\` makes \`${repaired}\` of it, which is not what the example says.`,
      'Correct one of the two, or take `fix` out: it is for repairs that are certain.',
    );
  else if (withFixes(fixed, judged(fixed)) !== fixed)
    yield say(['fixed'], 'Repairing the repaired text changes it again.', 'Correct the suggestion.');
}

/** Does a difference in typing make no difference to the rule? */
function isHeldTo({ check }: StyleRule, varies: (typeof spellings)[number]['varies']): boolean {
  if (!check) return false;
  if (check.kind === 'spacing') return varies === 'apostrophes' || varies === 'letters';
  const closeness = 'match' in check ? check.match : 'loose';
  if (closeness === 'exact') return varies === 'letters';
  if (varies === 'capitals')
    return (
      closeness === 'loose' && (check.kind === 'terms' || check.kind === 'avoid' || check.kind === 'pattern')
    );
  return true;
}

function antipatternErrors({ antipatterns }: RunnableRule, linear: LinearEngine): CheckError[] {
  return antipatterns.flatMap(({ pattern }, index) => {
    if (pattern === undefined) return [];
    const compiled = compilePattern(pattern, 'loose', linear, { prove: true });
    return 'error' in compiled ? [{ path: ['antipatterns', index, 'pattern'], message: compiled.error }] : [];
  });
}

/** An antipattern without which no example of the rule would fail lets pass what nobody has seen. */
function* idleAntipatterns(
  { data, runnable }: GuideRule,
  linear: LinearEngine,
  say: Say,
): Iterable<ExampleProblem> {
  if (!runnable) return;
  for (const index of data.antipatterns.keys()) {
    const without: RunnableRule = {
      ...runnable,
      antipatterns: data.antipatterns.filter((_, other) => other !== index),
    };
    const set = compileRules([without], linear);
    const isNeeded = data.examples.some(
      (example) =>
        example.good !== undefined && judge(set, passageOf(data, example, example.good), always).length > 0,
    );
    if (!isNeeded)
      yield say(
        ['antipatterns', index],
        'No example needs this antipattern.',
        'Add one with `good` that would be flagged without it, or take it out.',
      );
  }
}
