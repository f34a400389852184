/** What the rules of the guide find in everything that is written. */
import type { Finding } from '../model/finding.ts';
import { addTo } from '../model/lists.ts';
import { once, onceEach } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';
import type { RuleSet } from './compile.ts';
import { type CorpusText, corpusOf } from './corpus.ts';
import { guideOf } from './guide.ts';
import { judge, type StyleMatch } from './judge.ts';
import { levelOn } from './rule.ts';
import { messageOf, repairOf } from './say.ts';

/** A permission of an entry to break a rule: `file` and its index in the key `allows`. */
export const allowanceKey = (file: string, index: number): string => `${index} ${file}`;

export interface StyleFindings {
  /** By the id of the rule. */
  readonly byRule: ReadonlyMap<string, readonly Finding[]>;
  /** The permissions of entries that let something pass, by `allowanceKey`. */
  readonly used: ReadonlySet<string>;
}

/** The findings of a day. */
export const styleFindings = (registry: Registry, today: string): StyleFindings =>
  findingsOn(registry)(today);

const findingsOn = once((registry: Registry) => onceEach((today: string) => findAll(registry, today)));

function findAll(registry: Registry, today: string): StyleFindings {
  const guide = guideOf(registry);
  const byRule = new Map<string, Finding[]>();
  const used = new Set<string>();
  if (guide.set.rules.length === 0) return { byRule, used };
  const corpus = corpusOf(registry);
  const question = `${today}\n${guide.written}\n${JSON.stringify(corpus.map(({ passage }) => passage))}`;
  const matches = registry.lookUp('style-findings', question, () => matchesIn(guide.set, corpus, today));
  for (const match of matches.found) {
    const text = corpus[match.text];
    const rule = guide.rules.get(match.rule);
    if (!text || !rule) continue;
    const allowance = allowedBy(text, match);
    if (allowance !== undefined) used.add(allowance);
    else
      addTo(byRule, match.rule, {
        ...text.place(match.span),
        message: messageOf(rule.data, match),
        ...repairOf(match),
        severity: levelOn(rule.data, today),
      });
  }
  return { byRule, used };
}

/** A match as data: the text by its place in the corpus, the rule by its id. */
type FoundMatch = Omit<StyleMatch, 'rule'> & { readonly text: number; readonly rule: string };

function matchesIn(
  set: RuleSet,
  corpus: readonly CorpusText[],
  today: string,
): { readonly found: readonly FoundMatch[] } {
  return {
    found: corpus.flatMap(({ passage }, text) =>
      judge(set, passage, { today }).map(({ rule, ...match }) => ({ ...match, text, rule: rule.id })),
    ),
  };
}

/** Which permission of its entry covers a finding. */
function allowedBy({ entry, passage }: CorpusText, { rule, span, found }: FoundMatch): string | undefined {
  const allows = 'allows' in entry.data ? (entry.data.allows ?? []) : [];
  for (const [index, { rule: id, text }] of allows.entries()) {
    if (id !== rule) continue;
    const isCovered = span ? coversSpan(passage.text, text, span) : passage.text.includes(text);
    if (isCovered || found === text) return allowanceKey(entry.file, index);
  }
  return undefined;
}

/** Does one of the places where words stand in a text cover a span of it? */
function coversSpan(text: string, words: string, [from, to]: readonly [number, number]): boolean {
  for (let at = text.indexOf(words); at >= 0 && at <= from; at = text.indexOf(words, at + 1))
    if (to <= at + words.length) return true;
  return false;
}
