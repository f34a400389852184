/** What is wrong with a rule by itself: its check, its examples, its antipatterns. */

import type { StyleRule } from '../kinds/style-rule.ts';
import type { KeyPath } from '../model/finding.ts';
import { en, fr, type InBoth } from '../model/wording.ts';
import type { CheckError } from './checks/matcher.ts';
import { checkErrors, compileRules } from './compile.ts';
import { exampleProblems, type Say } from './example-itself.ts';
import { always, type ExampleProblem, passageOf } from './example-passage.ts';
import { judge } from './judge.ts';
import { covers } from './passage.ts';
import type { GuideRule, RunnableRule } from './rule.ts';
import { compilePattern, type LinearEngine } from './text/pattern.ts';

/** Everything that is wrong with one rule, in the order of its file; a rule that no longer holds has no defect. */
export function* ownProblems(rule: GuideRule, linear: LinearEngine): Iterable<ExampleProblem> {
  const { id, data, runnable } = rule;
  const problem = (path: KeyPath, message: InBoth, fix: InBoth): ExampleProblem => ({
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
        {
          en: 'The rule has no `check`, so no machine can judge it.',
          fr: 'La règle n’a pas de `check`, et aucune machine ne peut donc la juger.',
        },
        { en: 'Write `machine: human`, or a `check`.', fr: 'Écrivez `machine: human`, ou un `check`.' },
      );
    return;
  }
  if (data.machine === 'human')
    yield problem(
      ['machine'],
      {
        en: 'The rule has a `check`, so it is not for people alone.',
        fr: 'La règle a un `check` : elle n’est pas réservée aux personnes.',
      },
      {
        en: 'Write `machine: full` or `partial`, or take the `check` out.',
        fr: 'Écrivez `machine: full` ou `partial`, ou retirez le `check`.',
      },
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
      {
        en: `The expression cannot be used: ${message}.`,
        fr: `L’expression est inutilisable : \`${message.replaceAll('`', "'")}\`.`,
      },
      {
        en: 'Write it in the syntax of RE2: no looking ahead or behind, no references back.',
        fr: 'Écrivez-la dans la syntaxe de RE2 : sans regarder en avant ni en arrière, sans renvoi.',
      },
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

/** In each language that the rule is written for, one text that breaks it and one that nearly does. */
function* missingExamples({ data }: GuideRule, say: Say): Iterable<ExampleProblem> {
  for (const language of languagesOf(data)) {
    const own = data.examples.filter(({ lang }) => language === 'any' || covers(language, lang));
    const where = language === 'any' ? '' : { en: ` in \`${language}\``, fr: ` en \`${language}\`` };
    if (!own.some(({ bad }) => bad !== undefined))
      yield say(
        ['examples'],
        {
          en: en`No example${where} breaks the rule, so nothing shows that it works.`,
          fr: fr`Aucun exemple${where} n’enfreint la règle : rien ne montre qu’elle agit.`,
        },
        { en: 'Add one with `bad` and `flags`.', fr: 'Ajoutez-en un avec `bad` et `flags`.' },
      );
    if (!own.some(({ good }) => good !== undefined))
      yield say(
        ['examples'],
        {
          en: en`No example${where} nearly breaks the rule, so nothing shows that it stops in time.`,
          fr: fr`Aucun exemple${where} ne frôle la règle : rien ne montre qu’elle s’arrête à temps.`,
        },
        {
          en: 'Add one with `good`: a text that looks alike and is right.',
          fr: 'Ajoutez-en un avec `good` : un texte qui ressemble, et qui est juste.',
        },
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
        { en: 'No example needs this antipattern.', fr: 'Aucun exemple n’a besoin de cet antimotif.' },
        {
          en: 'Add one with `good` that would be flagged without it, or take it out.',
          fr: 'Ajoutez-en un avec `good` qui serait signalé sans lui, ou retirez-le.',
        },
      );
  }
}
