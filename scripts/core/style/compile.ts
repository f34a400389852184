/** Makes the rules of a guide ready to run. Compiled once, whatever the number of texts. */
import type { StyleRule } from '../kinds/style-rule.ts';
import { once, onceEach } from '../model/once.ts';
import { compileAcronym } from './checks/acronym.ts';
import { compileCount, compileLength } from './checks/count.ts';
import { compileCase } from './checks/letter-case.ts';
import type { CheckError, Compiled, Making, Matcher } from './checks/matcher.ts';
import { compilePatterns } from './checks/pattern.ts';
import { PhraseIndex } from './checks/phrases.ts';
import { compileReadability } from './checks/readability.ts';
import { compileRepetition } from './checks/repetition.ts';
import { compileRequired } from './checks/required.ts';
import { compileSpacing } from './checks/spacing.ts';
import { compileAvoid, compileTerms } from './checks/words.ts';
import { covers, type Passage } from './passage.ts';
import type { RunnableRule } from './rule.ts';
import type { Room } from './text/grams.ts';
import { type Test, testOf } from './text/needs.ts';
import type { LinearEngine } from './text/pattern.ts';

type Check = RunnableRule['check'];

/** Everything that is to be looked for in texts of one kind, in one language. */
export interface Selection {
  readonly phrases: PhraseIndex<RunnableRule>;
  readonly matchers: readonly RunnableMatcher[];
}

interface RunnableMatcher {
  readonly rule: RunnableRule;
  readonly matcher: Matcher;
  /** May there be anything in a text for it? */
  readonly test: Test;
}

export interface RuleSet {
  readonly rules: readonly RunnableRule[];
  readonly linear: LinearEngine;
  /** Where its texts are read, one after another. */
  readonly room: Room;
  /** What holds for a passage read in a language. */
  select(passage: Passage, language: string): Selection;
}

function compileCheck(check: Check, making: Making): Compiled {
  switch (check.kind) {
    case 'terms':
      return compileTerms(check, making);
    case 'avoid':
      return compileAvoid(check, making);
    case 'pattern':
      return compilePatterns(check, making);
    case 'required':
      return compileRequired(check, making);
    case 'count':
      return compileCount(check, making);
    case 'length':
      return compileLength(check);
    case 'case':
      return compileCase(check);
    case 'spacing':
      return compileSpacing(check);
    case 'repetition':
      return compileRepetition(check);
    case 'acronym-first-use':
      return compileAcronym(check);
    case 'readability':
      return compileReadability(check, making);
  }
}

/** What is wrong with the expressions of a check, each once. */
export function checkErrors(check: Check, linear: LinearEngine): CheckError[] {
  const errors = new Map<string, CheckError>();
  const report = (error: CheckError) => errors.set(JSON.stringify(error), error);
  const languages = new Set(
    Object.values(check).flatMap((value) =>
      typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [],
    ),
  );
  for (const language of languages.size > 0 ? languages : ['en'])
    compileCheck(check, { language, linear, report });
  return [...errors.values()];
}

/** Checks made ready, by the engine they run on and the language: a guide is compiled again for each change of a rule. */
const compiledFor = once((linear: LinearEngine) =>
  once((check: Check) => onceEach((language: string) => compileCheck(check, { language, linear }))),
);

/** A set of rules. What a broken expression would find is not found: `checkErrors` tells of it, and is to be asked before. */
export function compileRules(rules: readonly RunnableRule[], linear: LinearEngine): RuleSet {
  const compiled = compiledFor(linear);
  const selections = new Map<string, Selection>();
  // What no rule asks about makes no difference between two passages.
  const asked = {
    channels: new Set(rules.flatMap(({ applies_to: to }) => to.channels ?? [])),
    audiences: new Set(rules.flatMap(({ applies_to: to }) => to.audiences ?? [])),
  };
  const keyOf = ({ field, platform, channel, audiences, occasion }: Passage, language: string): string =>
    [
      language,
      field,
      platform,
      occasion,
      channel !== undefined && asked.channels.has(channel) ? channel : '',
      audiences?.filter((one) => asked.audiences.has(one)).join(),
    ].join('\n');
  return {
    rules,
    linear,
    room: [],
    select(passage, language) {
      const key = keyOf(passage, language);
      const known = selections.get(key);
      if (known) return known;
      const phrases = new PhraseIndex<RunnableRule>();
      const matchers: RunnableMatcher[] = [];
      for (const rule of rules) {
        if (!appliesTo(rule.applies_to, passage, language)) continue;
        const { phrases: words = [], matcher, need } = compiled(rule.check)(language);
        for (const phrase of words) phrases.add(rule, phrase);
        if (matcher) matchers.push({ rule, matcher, test: testOf(need) });
      }
      const selection = { phrases, matchers };
      selections.set(key, selection);
      return selection;
    },
  };
}

/** Does a rule hold for a text? What the text says nothing of, such as its network, is no reason to let it pass. */
export function appliesTo(
  { languages, platforms, channels, audiences, fields, occasions }: StyleRule['applies_to'],
  passage: Passage,
  language: string,
): boolean {
  if (languages && !languages.some((tag) => covers(tag, language))) return false;
  if (fields && !fields.some((field) => passage.field === field || passage.field.startsWith(`${field}.`)))
    return false;
  const { platform, channel, audiences: readers, occasion } = passage;
  if (platforms && (platform === undefined || !platforms.includes(platform))) return false;
  if (channels && (channel === undefined || !channels.includes(channel))) return false;
  if (audiences && !readers?.some((reader) => audiences.includes(reader))) return false;
  return !occasions || (occasion !== undefined && occasions.includes(occasion));
}
