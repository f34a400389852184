/** Examples for rules that come without: what the rule flags, and what nearly looks like it. Each is tried before it is taken. */

import { type StyleExample, type StyleRule, styleRuleSchema } from '../../kinds/style-rule.ts';
import { inEnglish } from '../../model/wording.ts';
import { compileRules, type RuleSet } from '../compile.ts';
import { passageOf } from '../example-passage.ts';
import { testExamples } from '../examples.ts';
import { judge } from '../judge.ts';
import { ruleFrom } from '../rule.ts';
import type { LinearEngine } from '../text/pattern.ts';
import { NotCarried } from './expression.ts';

/** A rule as it will be written: keys that have a default may be absent. */
export type RuleDraft = Record<string, unknown>;

/** What examples are tried against. */
export interface Proving {
  readonly linear: LinearEngine;
  /** The rules in force: what they flag is no good example. */
  readonly active: RuleSet;
}

export interface Candidates {
  readonly language: string;
  /** Which text they are, where the rule is for several. */
  readonly field?: string | undefined;
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** From tests of the source: those that hold are all taken, with what they show. */
  readonly tests?: readonly { readonly text: string; readonly isBad: boolean; readonly note?: string }[];
}

const always = { today: '0000-01-01' };
/** So many texts are tried before there is none. */
const mostTries = 400;

/**
 * Examples that hold: those of the tests, and one bad and one good text if there are none among them. Throws NotCarried where
 * the check cannot be used, or nothing is flagged by it. `missed` are the tests that did not come out as they should.
 */
export function examplesFor(
  id: string,
  draft: RuleDraft,
  candidates: Candidates,
  { linear, active }: Proving,
): { readonly examples: readonly StyleExample[]; readonly missed: readonly string[] } {
  const { language: lang, field, tests = [] } = candidates;
  const parsed = styleRuleSchema.parse({ ...draft, examples: [] });
  const alone = compileRules(ruleFrom(id, parsed).runnable ? [runnableOf(id, parsed)] : [], linear);
  const problemsOf = (example: StyleExample) =>
    testExamples([ruleFrom(id, { ...parsed, examples: [example] })], linear).filter(
      ({ path: [top, ...rest] }) => top === 'check' || (top === 'examples' && rest.length > 0),
    );
  const holds = (example: StyleExample): boolean => {
    const problems = problemsOf(example);
    const unusable = problems.find(({ path }) => path[0] === 'check');
    if (unusable) throw new NotCarried(inEnglish(unusable.message).replace(/\.$/, ''));
    return problems.length === 0;
  };
  const found = (example: StyleExample, text: string, set = alone) =>
    judge(set, passageOf(parsed, example, text), always);
  const base = { lang, ...(field !== undefined && { field }) };
  const badFrom = (text: string): StyleExample | undefined => {
    const matches = found(base as StyleExample, text);
    if (matches.length === 0) return undefined;
    const flags = matches.filter(({ span }) => span).map((match) => match.found);
    const bad: StyleExample = { ...base, bad: text, ...(flags.length > 0 && { flags }) };
    let fixed = text;
    for (const { span, use } of matches.toReversed())
      if (span && use[0] !== undefined) fixed = fixed.slice(0, span[0]) + use[0] + fixed.slice(span[1]);
    const whole = { ...bad, fixed };
    if (fixed !== text && holds(whole) && found(base as StyleExample, fixed, active).length === 0)
      return whole;
    return holds(bad) ? bad : undefined;
  };
  const goodFrom = (text: string): StyleExample | undefined => {
    const good: StyleExample = { ...base, good: text };
    return /\S/.test(text) && found(good, text, active).length === 0 && holds(good) ? good : undefined;
  };
  const missed: string[] = [];
  const examples: StyleExample[] = tests.flatMap(({ text, isBad, note }) => {
    const example = (isBad ? badFrom : goodFrom)(text);
    if (!example) missed.push(text);
    return example ? [{ ...example, ...(note !== undefined && { note }) }] : [];
  });
  if (!examples.some(({ bad }) => bad !== undefined)) {
    const bad = first(badTexts(candidates), badFrom);
    if (!bad) throw new NotCarried('no text could be found that the check flags in every spelling');
    examples.push({ ...bad, note });
  }
  if (!examples.some(({ good }) => good !== undefined)) {
    const good = first(goodTexts(candidates), goodFrom);
    if (!good)
      throw new NotCarried('no text could be found that nearly looks like it and is flagged by no rule');
    examples.push({ ...good, note });
  }
  return { examples, missed };
}

const note = 'Made by the import: write a better one.';

const runnableOf = (id: string, data: StyleRule) => {
  const { runnable } = ruleFrom(id, data);
  if (!runnable) throw new NotCarried('it has no check');
  return runnable;
};

function first<T>(texts: Iterable<string>, make: (text: string) => T | undefined): T | undefined {
  let tries = 0;
  for (const text of texts) {
    if (tries++ > mostTries) return undefined;
    const made = make(text);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** Sentences around words, by language; in any other one words stand alone. */
const around: Readonly<
  Record<string, { readonly inside: (words: string) => string; readonly open: string }>
> = {
  en: { inside: (words) => `The port: ${words} at six.`, open: 'The port is open.' },
  fr: { inside: (words) => `Le port, ${words}, à six heures.`, open: 'Le port est ouvert.' },
};
const sentences = (language: string) => around[language.split('-', 1)[0] ?? ''];

/** In a sentence if it can be. */
function* badTexts({ bad, language }: Candidates): Iterable<string> {
  const inside = sentences(language)?.inside;
  for (const sample of bad) {
    const words = sample.trim();
    if (words === '') continue;
    // What is a sentence already needs none around it.
    if (words.split(' ').length > 3) yield words;
    if (inside) yield inside(words);
    yield words.charAt(0).toUpperCase() + words.slice(1);
    yield words;
    yield `port${sample}port`;
    yield `Port ${words} port.`;
    yield `${words}.`;
  }
}

/** What shares its beginning or its words with what is flagged. */
function* goodTexts({ good, bad, language }: Candidates): Iterable<string> {
  const { inside = (words: string) => words, open } = sentences(language) ?? {};
  for (const text of good) {
    yield inside(text);
    yield text;
  }
  for (const sample of bad.slice(0, 20)) {
    const words = sample.trim().split(/\s+/);
    if (words.length > 1) {
      yield inside(words.slice(0, -1).join(' '));
      yield inside(words.slice(1).join(' '));
    }
    if (/^\p{L}+$/u.test(sample)) yield inside(`${sample}ville`);
    const letters = sample.replaceAll(/[^\p{L} ]/gu, '').trim();
    yield inside(letters);
    yield letters;
  }
  if (open !== undefined) {
    yield open;
    yield open.toLowerCase().slice(0, -1);
  }
}
