/** Judges a text by a set of rules: which places break which rule. Pure, and the same in the browser. */
import type { RuleSet } from './compile.ts';
import { type Asked, type JudgeOptions, judgeIn, type StyleMatch } from './judge-text.ts';
import { linesByLanguage, type Stretch } from './language.ts';
import type { Passage } from './passage.ts';
import type { RunnableRule } from './rule.ts';

export type { StyleMatch } from './judge-text.ts';

/** Everything in a text that breaks a rule, in order of place. */
export function judge(set: RuleSet, passage: Passage, options: JudgeOptions): StyleMatch[] {
  const { language, languages = [], text } = passage;
  const lines = language === undefined ? linesByLanguage(text, languages) : [];
  const line = (one: Stretch, asked?: Asked) =>
    judgeLine(set, passage, one, { ...options, ...(asked && { asked }) });
  const found =
    language !== undefined
      ? judgeIn(set, passage, language, options)
      : lines.length > 1
        ? [
            ...lines.flatMap((one) => line(one, (rule) => !isAboutWhole(rule))),
            ...judgeWhole(set, passage, lines, options),
          ]
        : lines.flatMap((one) => line(one));
  return found.sort(
    (a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.span?.[1] ?? 0) - (b.span?.[1] ?? 0),
  );
}

/** Whether a rule is about a text as a whole: how much of something it holds, how long it is, what must be in it. */
function isAboutWhole({ check }: RunnableRule): boolean {
  if (check.kind === 'count') return check.per === 'text';
  if (check.kind === 'repetition') return check.of === 'emoji';
  return check.kind === 'length' || check.kind === 'required' || check.kind === 'acronym-first-use';
}

function judgeLine(
  set: RuleSet,
  passage: Passage,
  { from, to, language }: Stretch,
  options: Parameters<typeof judgeIn>[3],
): StyleMatch[] {
  const parts = passage.parts?.map(({ kind, span }) => ({
    kind,
    span: [span[0] - from, span[1] - from] as const,
  }));
  const line = { ...passage, text: passage.text.slice(from, to), parts };
  return judgeIn(set, line, language, options).map((match) =>
    match.span ? { ...match, span: [match.span[0] + from, match.span[1] + from] } : match,
  );
}

/**
 * The rules about the whole of a bilingual text. One that is meant for a language is asked about the lines in it, together; every
 * other one about the whole text, in each language that the text has.
 */
function judgeWhole(
  set: RuleSet,
  passage: Passage,
  lines: readonly Stretch[],
  options: JudgeOptions,
): StyleMatch[] {
  const known = new Set(lines.map(({ language }) => language).filter((one) => one !== 'und'));
  const languages = known.size > 0 ? [...known] : ['und'];
  const found: StyleMatch[] = [];
  const inEach = new Map<RunnableRule, StyleMatch[][]>();
  for (const language of languages) {
    const isBound = (rule: RunnableRule) => rule.applies_to.languages !== undefined;
    const asked = (bound: boolean) => (rule: RunnableRule) => isAboutWhole(rule) && isBound(rule) === bound;
    const own = { ...passage, text: onlyIn(passage.text, lines, language) };
    found.push(...judgeIn(set, own, language, { ...options, asked: asked(true) }));
    const matches = judgeIn(set, passage, language, { ...options, asked: asked(false) });
    for (const [rule, list] of Map.groupBy(matches, (match) => match.rule))
      inEach.set(rule, [...(inEach.get(rule) ?? []), list]);
  }
  for (const [rule, lists] of inEach) {
    const { check } = rule;
    // What asks for something does so in one language; what is missing is missing in all of them.
    const isEnough = check.kind === 'required' && check.when !== undefined;
    if (isEnough || lists.length === languages.length) found.push(...(lists[0] ?? []));
  }
  return found;
}

/** A text with its lines in other languages blank, so that places in it stay where they are. */
function onlyIn(text: string, lines: readonly Stretch[], language: string): string {
  return lines.reduce(
    (left, line) =>
      line.language === language
        ? left
        : left.slice(0, line.from) + ' '.repeat(line.to - line.from) + left.slice(line.to),
    text,
  );
}
