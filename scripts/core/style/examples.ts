/**
 * The examples of the rules are their tests, each alone and all together: what one rule calls good no other may flag. A rule
 * whose examples fail is not run.
 */
import { type LookUp, workOut } from '../model/look-up.ts';
import { compileRules, type RuleSet } from './compile.ts';
import { ownProblems } from './example-alone.ts';
import { always, type ExampleProblem, passageOf } from './example-passage.ts';
import { judge, type StyleMatch } from './judge.ts';
import type { Passage } from './passage.ts';
import type { GuideRule } from './rule.ts';
import type { LinearEngine } from './text/pattern.ts';

/** Everything that is wrong with the rules of a guide, in order. `lookUp` knows of a rule that has not changed what was found. */
export function testExamples(
  rules: readonly GuideRule[],
  linear: LinearEngine,
  lookUp: LookUp = workOut,
): ExampleProblem[] {
  const problems = rules.flatMap((rule) =>
    lookUp('style-rule-examples', JSON.stringify([rule.id, rule.data]), () => [...ownProblems(rule, linear)]),
  );
  const failed = new Set(problems.map(({ rule }) => rule));
  // What does not hold by itself says nothing about the others.
  const sound = rules.filter(({ id }) => !failed.has(id));
  const active = sound
    .filter(({ data }) => data.status === 'active')
    .flatMap(({ runnable }) => runnable ?? []);
  const set = compileRules(active, linear);
  return [...problems, ...sound.flatMap((rule) => [...setProblems(rule, set)])];
}

/** What the other rules of the guide say against a rule's good texts and suggestions. */
function* setProblems({ id, data }: GuideRule, set: RuleSet): Iterable<ExampleProblem> {
  if (data.status === 'deprecated') return;
  const others = (passage: Passage): StyleMatch[] =>
    judge(set, passage, always).filter(({ rule }) => rule.id !== id);
  for (const [index, example] of data.examples.entries())
    for (const key of ['good', 'fixed'] as const) {
      const text = example[key];
      if (text === undefined) continue;
      for (const { rule, found } of others(passageOf(data, example, text)))
        yield {
          rule: id,
          path: ['examples', index, key],
          message: {
            en: `The rule \`${rule.id}\` flags \`${found}\` in what this rule calls right.`,
            fr: `La règle \`${rule.id}\` signale \`${found}\` dans ce que cette règle dit juste.`,
          },
          fix: {
            en: 'Correct the example, or settle between the two rules.',
            fr: 'Corrigez l’exemple, ou départagez les deux règles.',
          },
          other: rule.id,
        };
    }
  if (data.check?.kind !== 'terms') return;
  for (const [language, list] of Object.entries(data.check.terms))
    for (const [term, use] of Object.entries(list))
      for (const text of [use].flat()) {
        const lang = language === 'any' ? 'en' : language;
        const words = new Set(['terms', 'avoid']);
        for (const { rule, found } of others(passageOf(data, { lang }, text))) {
          if (!words.has(rule.check.kind)) continue;
          yield {
            rule: id,
            path: ['check', 'terms', language, term],
            message: {
              en: `The rule tells people to say \`${text}\`, and the rule \`${rule.id}\` forbids \`${found}\`.`,
              fr: `La règle demande d’écrire \`${text}\`, et la règle \`${rule.id}\` interdit \`${found}\`.`,
            },
            fix: { en: 'Settle between the two rules.', fr: 'Départagez les deux règles.' },
            other: rule.id,
          };
        }
      }
}
