/** What the rules of the style guide cost on many posts, beside reading each post once per rule with an empty pattern. */
import { styleRuleSchema } from '../core/kinds/style-rule.ts';
import { compileRules } from '../core/style/compile.ts';
import { guideOf } from '../core/style/guide.ts';
import { judge } from '../core/style/judge.ts';
import { linearEngine } from '../core/style/linear-engine.ts';
import { type RunnableRule, ruleFrom } from '../core/style/rule.ts';
import { loadRegistry } from '../node/load.ts';
import { median } from './run.ts';

export interface StyleFigures {
  readonly rules: number;
  /** Rules by the kind of their check, the most frequent first. */
  readonly mix: string;
  readonly posts: number;
  /** Seconds of CPU time, the median: of the floor, of the guide, of as many rules that are all patterns. */
  readonly floor: number;
  readonly guide: number;
  readonly patterns: number;
  readonly floorOfPatterns: number;
  /** How many times the time four times as many rules take: the guide and three copies of it. */
  readonly growth: number;
  /** Of a text of 100,000 characters that the signs it holds do not spare, read by a pattern that would take for ever if it were tried in every way; in milliseconds. */
  readonly hostile: number;
}

const length = 280;

/** Judges `posts` posts of 280 characters, `runs` times; the posts are made of the sentences of this repository. */
export function measureStyle(root: string, posts: number, runs: number): StyleFigures {
  const registry = loadRegistry(root);
  const { rules } = guideOf(registry).set;
  const texts = postsFrom(sentencesOf(guideOf(registry).rules.values()), posts);
  const patterns = Array.from({ length: 60 }, (_, index) => patternRule(index));
  const time = (set: readonly RunnableRule[], some = texts) => {
    const compiled = compileRules(set, linearEngine);
    return timed(() => {
      for (const [index, text] of some.entries())
        judge(
          compiled,
          { text, language: index % 2 ? 'fr-CA' : 'en', field: 'post.text', platform: 'x' },
          today,
        );
    });
  };
  const four = Array.from({ length: 4 }, (_, copy) =>
    rules.map((rule) => ({ ...rule, id: `${rule.id}-${copy}` })),
  );
  const evil = ruleOf('evil', '(a+)+$');
  const figures = Array.from({ length: runs }, () => {
    const guide = time(rules);
    return [
      timed(() => readOften(texts, rules.length)),
      guide,
      time(patterns),
      timed(() => readOften(texts, patterns.length)),
      time(four.flat()) / guide,
      time([evil], [`${'a'.repeat(100_000)}! a`]) * 1000,
    ];
  });
  const [floor = 0, guide = 0, all = 0, floorOfPatterns = 0, growth = 0, hostile = 0] = [
    0, 1, 2, 3, 4, 5,
  ].map((at) => median(figures.map((one) => one[at] ?? 0)));
  return {
    ...{ rules: rules.length, mix: mixOf(rules), posts },
    ...{ floor, guide, patterns: all, floorOfPatterns, growth, hostile },
  };
}

const today = { today: '2026-12-01' };

function timed(work: () => void): number {
  const { user, system } = process.cpuUsage();
  work();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1e6;
}

function readOften(texts: readonly string[], times: number): void {
  for (let time = 0; time < times; time++)
    for (const text of texts) for (const _ of text.matchAll(/(?:)/g)) break;
}

const sentencesOf = (
  rules: Iterable<{
    readonly data: {
      readonly examples: readonly { good?: string | undefined; fixed?: string | undefined }[];
    };
  }>,
) =>
  [...rules].flatMap(({ data }) =>
    data.examples.flatMap(({ good, fixed }) => [good, fixed].filter((text) => text !== undefined)),
  );

/** Posts of one length, each with another row of sentences. */
function postsFrom(sentences: readonly string[], posts: number): string[] {
  const from = sentences.length > 0 ? sentences : ['The ferry to Sète leaves at 8:10.'];
  return Array.from({ length: posts }, (_, index) => {
    let text = '';
    for (let at = index * 7; text.length < length; at += 1 + (index % 3))
      text += `${from[at % from.length]} `;
    return text.slice(0, length);
  });
}

const words = [
  'sailing',
  'passenger',
  'horaire',
  'quai',
  'ticket',
  'retard',
  'crew',
  'traversée',
  'deck',
  'cabine',
];

function patternRule(index: number): RunnableRule {
  const word = words[index % words.length];
  const find = [
    `(?:the|le|la) ${word}s? (\\d{${1 + (index % 3)}})`,
    `\\b${word}s?,? (?:and|et) \\p{L}+`,
    `(\\d+) ?${word}`,
  ][index % 3];
  return ruleOf(`pattern-${index}`, find);
}

function ruleOf(id: string, find = ''): RunnableRule {
  const data = { title: 'x', chapter: 'x', since: '1.0', level: 'warning', why: 'x' };
  const check = { kind: 'pattern', patterns: { any: [{ find }] } };
  const { runnable } = ruleFrom(id, styleRuleSchema.parse({ ...data, check }));
  if (!runnable) throw new Error('a pattern is a check');
  return runnable;
}

const mixOf = (rules: readonly RunnableRule[]): string =>
  [...Map.groupBy(rules, ({ check }) => check.kind)]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([kind, list]) => `${list.length} ${kind}`)
    .join(', ');
