/** Judges a text in one language by a set of rules. */
import type { Span } from '../model/finding.ts';
import { addTo } from '../model/lists.ts';
import { once } from '../model/once.ts';
import type { Match, View } from './checks/matcher.ts';
import { PhraseIndex, type PhraseMatch } from './checks/phrases.ts';
import type { RuleSet } from './compile.ts';
import type { Passage } from './passage.ts';
import type { RunnableRule } from './rule.ts';
import { overlaps, type Part, type PartKind, partsOf } from './text/parts.ts';
import { compilePattern, type FindAll } from './text/pattern.ts';
import { type Prepared, prepare } from './text/prepared.ts';

/** A place in a text where a rule does not hold; offsets in UTF-16 code units of the text. */
export interface StyleMatch {
  readonly rule: RunnableRule;
  /** Absent where it speaks of the whole text. */
  readonly span?: Span;
  /** What stands there, as it is written. */
  readonly found: string;
  /** What to say instead, the best first. */
  readonly use: readonly string[];
  /** What may be written in its place without asking; only of rules with `fix: replace`. */
  readonly replacement?: string;
  readonly count?: number;
  readonly limit?: number;
}

export interface JudgeOptions {
  /** Exceptions that have ended no longer let anything pass; `YYYY-MM-DD`. */
  readonly today: string;
}

/** Which rules are asked: what they are about decides where a bilingual text is cut. */
export type Asked = (rule: RunnableRule) => boolean;

/** Everything in a passage that breaks a rule, as if it were all in one language. In no order. */
export function judgeIn(
  set: RuleSet,
  passage: Passage,
  language: string,
  options: JudgeOptions & { readonly asked?: Asked },
): StyleMatch[] {
  const { asked = () => true } = options;
  const { phrases, matchers } = set.select(passage, language);
  const prepared = prepare(passage.text, set.room);
  let parts: readonly Part[] | undefined;
  const view: View = {
    prepared,
    passage,
    parts: () => (parts ??= partsIn(prepared, passage.parts)),
  };
  const byRule = new Map<RunnableRule, Match[]>();
  const add = (rule: RunnableRule, match: Match) => {
    if (!match.isWhole && isLeftAlone(rule, match.from, match.to, view, set, options)) return;
    addTo(byRule, rule, match);
  };
  for (const found of phrases.find(prepared))
    if (asked(found.owner)) add(found.owner, matchOf(found, prepared));
  for (const { rule, matcher, test } of matchers) {
    if (!test(prepared.grams) || !asked(rule)) continue;
    const isAlone = (from: number, to: number) => isLeftAlone(rule, from, to, view, set, options);
    for (const match of matcher(view, isAlone)) add(rule, match);
  }
  return [...byRule].flatMap(([rule, matches]) =>
    withoutOverlaps(matches).map((match) => told(rule, match, prepared)),
  );
}

/** Words that were found, with what to say instead: in the case in which they are typed where it is written in their place. */
function matchOf({ from, to, owner, phrase }: PhraseMatch<RunnableRule>, { exact }: Prepared): Match {
  if (!phrase.use) return { from, to };
  const typed = exact.slice(from, to);
  const isCased = owner.fix !== undefined && phrase.closeness === 'loose';
  const use = isCased ? phrase.use.map((word) => inCaseOf(typed, word)) : phrase.use;
  return { from, to, use, ...(use[0] !== undefined && { replacement: use[0] }) };
}

/** `Prior to` becomes `Before`, `PRIOR TO` becomes `BEFORE`. */
export function inCaseOf(typed: string, word: string): string {
  const first = typed.charAt(0);
  const isUpper = (text: string) => text !== text.toLowerCase() && text === text.toUpperCase();
  if (typed.length > 1 && isUpper(typed)) return word.toUpperCase();
  return isUpper(first) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The parts that the text shows by itself, and those that its reader knows of, as offsets into the spellings. */
function partsIn(prepared: Prepared, known: readonly Part[] = []): readonly Part[] {
  const own = partsOf(prepared.exact, prepared.grams);
  if (known.length === 0) return own;
  return [...own, ...known.map(({ kind, span }) => ({ kind, span: fromText(prepared, span) }))];
}

/** A span of the text as one of its spellings. */
function fromText({ exact, toText }: Prepared, [from, to]: Span): Span {
  const inverse = (offset: number): number => {
    let low = 0;
    let high = exact.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (toText(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return toText(exact.length) === exact.length ? [from, to] : [inverse(from), inverse(to)];
}

/** The parts of a text that some checks are about: a rule that counts hashtags does not leave them alone. */
const subjects: Readonly<Record<string, PartKind>> = {
  hashtags: 'hashtag',
  mentions: 'handle',
  links: 'address',
};

const subjectOf = (check: RunnableRule['check']): PartKind | undefined =>
  (check.kind === 'count' || check.kind === 'case') && check.of !== undefined
    ? subjects[check.of]
    : undefined;

function isLeftAlone(
  rule: RunnableRule,
  from: number,
  to: number,
  view: View,
  set: RuleSet,
  options: JudgeOptions,
): boolean {
  const { skips, check } = rule;
  const subject = subjectOf(check);
  const isSkipped = (): boolean =>
    view
      .parts()
      .some(
        ({ kind, span }) =>
          kind !== subject && skips.includes(kind) && overlaps(span, [from, Math.max(to, from + 1)]),
      );
  return (skips.length > 0 && isSkipped()) || isExcused(rule, from, to, view, set, options);
}

/** Of two matches of one rule that share characters, the first; of two that begin together, the longer one. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter(({ from, to, isWhole }) => {
    if (isWhole) return true;
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** The words and expressions that let something pass, ready to run. */
const excuses = once((_rule: RunnableRule) => new Map<string, FindAll | PhraseIndex<null>>());

function isExcused(
  rule: RunnableRule,
  from: number,
  to: number,
  view: View,
  { linear }: RuleSet,
  { today }: JudgeOptions,
): boolean {
  const known = excuses(rule);
  const covered = (key: string, make: () => FindAll | PhraseIndex<null>): boolean => {
    const excuse = known.get(key) ?? make();
    known.set(key, excuse);
    const places = excuse instanceof PhraseIndex ? excuse.find(view.prepared) : excuse(view.prepared.loose);
    for (const place of places) if (place.from <= from && to <= place.to) return true;
    return false;
  };
  const words = (text: string) => () => {
    const index = new PhraseIndex<null>();
    index.add(null, { text, closeness: 'loose' });
    return index;
  };
  const expression = (pattern: string) => (): FindAll => {
    const compiled = compilePattern(pattern, 'loose', linear);
    return 'findAll' in compiled ? compiled.findAll : () => [];
  };
  for (const { text, pattern } of rule.antipatterns) {
    if (text !== undefined && covered(`t ${text}`, words(text))) return true;
    if (pattern !== undefined && covered(`p ${pattern}`, expression(pattern))) return true;
  }
  const { file } = view.passage;
  return rule.exceptions.some(({ text, until, on }) => {
    if (until < today || (on && (file === undefined || !on.includes(file)))) return false;
    return covered(`t ${text}`, words(text));
  });
}

function told(rule: RunnableRule, match: Match, { text, toText }: Prepared): StyleMatch {
  const { use = [], replacement, count, limit } = match;
  const span: Span = [toText(match.from), toText(match.to)];
  return {
    rule,
    ...(!match.isWhole && { span }),
    found: match.isWhole ? '' : text.slice(...span),
    use,
    ...(rule.fix && replacement !== undefined && { replacement }),
    ...(count !== undefined && { count }),
    ...(limit !== undefined && { limit }),
  };
}
