/** A style of Vale as rules of the guide: one verdict per file, and rules whose examples hold. */
import { styleRuleSchema } from '../../kinds/style-rule.ts';
import { idFrom } from '../../text/ids.ts';
import { readYaml } from '../../yaml/read.ts';
import { compileRules } from '../compile.ts';
import type { ExampleProblem } from '../example-passage.ts';
import { testExamples } from '../examples.ts';
import { type GuideRule, ruleFrom } from '../rule.ts';
import type { LinearEngine } from '../text/pattern.ts';
import type { Carried } from './carried.ts';
import { examplesFor, type Proving, type RuleDraft } from './examples.ts';
import { NotCarried } from './expression.ts';
import { translate } from './translate.ts';
import { type ValeRule, valeRule } from './vale-rule.ts';

/** A text of the style's own tests, and whether the rule is to report something in it. */
export interface ValeTest {
  readonly text: string;
  readonly isBad: boolean;
}

export interface ValeFile {
  /** Without its ending. */
  readonly name: string;
  readonly text: string;
  /** From files beside the style. */
  readonly tests: readonly ValeTest[];
}

/** Where the rules go. */
export interface ValeSetting {
  readonly style: string;
  readonly chapter: string;
  /** The version of the guide that they are proposed for. */
  readonly since: string;
  readonly language: string;
  readonly linear: LinearEngine;
  /** The rules that there are. */
  readonly rules: readonly GuideRule[];
}

export interface ValeVerdict {
  readonly file: string;
  readonly extends: string;
  /** partly: what it flags is not the same, and `remarks` say how. */
  readonly verdict: 'carried' | 'partly' | 'not carried';
  readonly rules: readonly string[];
  /** What is different, or why it is not carried; each a sentence. */
  readonly remarks: readonly string[];
}

export interface ImportedRule {
  readonly id: string;
  readonly data: RuleDraft;
}

export interface ValeImport {
  readonly verdicts: readonly ValeVerdict[];
  readonly rules: readonly ImportedRule[];
}

/** Imports a style. Never throws for what a file says: that is a verdict. */
export function importVale(files: readonly ValeFile[], setting: ValeSetting): ValeImport {
  const { linear, rules: known } = setting;
  const inForce = known.flatMap(({ data, runnable }) =>
    data.status === 'active' && runnable ? [runnable] : [],
  );
  const proving = { linear, active: compileRules(inForce, linear) };
  const verdicts: ValeVerdict[] = [];
  const made: ImportedRule[] = [];
  for (const file of files) {
    const { verdict, rules } = importFile(file, setting, proving);
    verdicts.push(verdict);
    made.push(...rules);
  }
  return settled({ verdicts, rules: made }, setting);
}

function importFile(
  { name, text, tests }: ValeFile,
  setting: ValeSetting,
  proving: Proving,
): { verdict: ValeVerdict; rules: ImportedRule[] } {
  const verdict = { file: name, extends: '', verdict: 'not carried' as const, rules: [], remarks: [] };
  const { value, error } = readYaml(text);
  const read = valeRule.safeParse(value);
  if (error || !read.success)
    return { verdict: { ...verdict, remarks: ['It is no rule of Vale that can be read.'] }, rules: [] };
  const rule = read.data;
  try {
    const { rules, remarks } = translate(rule, setting.language);
    const cases = [...ownTests(rule, `${setting.style}.${name}`), ...tests].map((one) => ({
      ...one,
      note: 'A test of the source.',
    }));
    const made = rules.map((one) => complete(name, rule, one, cases, setting, proving));
    // A file that becomes several rules is tested by all of them together: what one flags the other need not.
    const missed = cases.filter(({ text: one }) => made.every((other) => other.missed.includes(one)));
    const told = [
      ...remarks,
      ...missed.map(
        ({ text: one, isBad }) =>
          `Its test \`${one}\` comes out otherwise here: it is ${isBad ? 'not flagged, or not in every spelling' : 'flagged'}.`,
      ),
    ];
    return {
      verdict: {
        ...verdict,
        extends: rule.extends,
        verdict: told.length > 0 ? 'partly' : 'carried',
        rules: made.map(({ id }) => id),
        remarks: told,
      },
      rules: made.map(({ id, data }) => ({ id, data })),
    };
  } catch (problem) {
    if (!(problem instanceof NotCarried)) throw problem;
    const { message } = problem;
    const remark = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
    return { verdict: { ...verdict, extends: rule.extends, remarks: [remark] }, rules: [] };
  }
}

/** The tests in the file itself; those that only look at a part of the report say whether there is one. */
const ownTests = ({ tests }: ValeRule, id: string): ValeTest[] =>
  tests.flatMap(({ input, want, contains, absent }) => {
    const text = input.trim();
    const says = (part: typeof contains) =>
      part !== undefined && [part].flat().some((one) => one.includes(id) || one.trim() !== '');
    if (text === '') return [];
    if (want !== undefined) return [{ text, isBad: want.trim() !== '' }];
    if (says(contains)) return [{ text, isBad: true }];
    return says(absent) ? [{ text, isBad: false }] : [];
  });

function complete(
  name: string,
  rule: ValeRule,
  { suffix, check, fields, exampleField, antipatterns, bad, good }: Carried,
  cases: readonly (ValeTest & { readonly note: string })[],
  { style, chapter, since, language }: ValeSetting,
  proving: Proving,
): ImportedRule & { readonly missed: readonly string[] } {
  const id = idFrom(
    `${style}-${name.replaceAll(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3-$2')}${suffix}`,
  );
  const byLanguage = 'terms' in check || 'avoid' in check || 'patterns' in check;
  const to = { ...(!byLanguage && { languages: [language] }), ...(fields && { fields }) };
  const draft: RuleDraft = {
    title: titleOf(rule, `${style}.${name}`),
    chapter,
    status: 'proposed',
    since,
    level: rule.level,
    ...(Object.keys(to).length > 0 && { applies_to: to }),
    check,
    ...(rule.message !== '' && { message: messageOf(rule) }),
    why: rule.description ?? `The style ${style} asks for it, and nobody has yet said here why.`,
    source: rule.link ?? `Vale, ${style}.${name}`,
  };
  const whole = { ...draft, antipatterns };
  const candidates = { language, field: exampleField, bad, good, tests: cases };
  const { examples, missed } = examplesFor(id, whole, candidates, proving);
  const spared = needed(id, whole, examples, candidates, proving);
  return { id, data: { ...draft, ...spared }, missed };
}

/** Antipatterns that spare something, each with an example that shows it. */
function needed(
  id: string,
  draft: RuleDraft,
  examples: readonly unknown[],
  { language, field, good }: { language: string; field: string | undefined; good: readonly string[] },
  proving: Proving,
): RuleDraft {
  const all = styleRuleSchema.parse({ ...draft, examples }).antipatterns;
  const shown: unknown[] = [];
  const kept = all.filter((one) => {
    for (const text of [
      ...(one.text === undefined ? [] : [one.text, `The port: ${one.text} is open.`]),
      ...good,
    ]) {
      const example = { lang: language, ...(field !== undefined && { field }), good: text };
      const data = styleRuleSchema.parse({ ...draft, antipatterns: [one], examples: [example] });
      const problems = testExamples([ruleFrom(id, data)], proving.linear);
      if (problems.some(({ path }) => path[0] === 'antipatterns' || path.length > 1)) continue;
      shown.push(example);
      return true;
    }
    return false;
  });
  return { ...(kept.length > 0 && { antipatterns: kept }), examples: [...examples, ...shown] };
}

/** The first `%s` is what to say instead, where there is a substitute. */
function messageOf({ message, extends: kind }: ValeRule): string {
  const gaps = /^(?:substitution|consistency)$/.test(kind) ? ['use', 'found'] : ['found'];
  let at = 0;
  return message.replaceAll(/%(?:\[\d\])?s/g, () => `{${gaps[Math.min(at++, gaps.length - 1)]}}`);
}

/** A message with gaps says little alone: the name of the rule stands before it. */
const titleOf = ({ message }: ValeRule, name: string): string => {
  const title = message.replaceAll(/['‘“"]?%(?:\[\d\])?s['’”"]?/g, '…').trim();
  if (!/\p{L}/u.test(title)) return `${name}.`;
  return title.includes('…') ? `${name}: ${title}` : title;
};

/** Together with the rules that there are: what contradicts them is taken out, and said. */
function settled({ verdicts, rules }: ValeImport, { linear, rules: known }: ValeSetting): ValeImport {
  const found = testExamples(
    [...known, ...rules.map(({ id, data }) => ruleFrom(id, styleRuleSchema.parse(data)))],
    linear,
  );
  const own = new Set(rules.map(({ id }) => id));
  const against = Map.groupBy(
    found.filter(({ rule }) => own.has(rule)),
    ({ rule }) => rule,
  );
  return {
    rules: rules.filter(({ id }) => !against.has(id)),
    verdicts: verdicts.map((verdict) => {
      const problems = verdict.rules.flatMap((id) => against.get(id) ?? []);
      if (problems.length === 0) return verdict;
      const left = verdict.rules.filter((id) => !against.has(id));
      return {
        ...verdict,
        verdict: left.length > 0 ? 'partly' : 'not carried',
        rules: left,
        remarks: [...verdict.remarks, ...problems.slice(0, 3).map(sayProblem)],
      };
    }),
  };
}

const sayProblem = ({ rule, message }: ExampleProblem): string =>
  `\`${rule}\` does not hold: ${typeof message === 'string' ? message : message.en}`;
