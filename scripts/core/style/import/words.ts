/** A list of words to avoid, as most organisations keep it, as rules of the guide: one per language, and per chapter if it names some. */

import { languageTags } from '../../inventory/languages.ts';
import { styleRuleSchema } from '../../kinds/style-rule.ts';
import { inEnglish } from '../../model/wording.ts';
import { idFrom } from '../../text/ids.ts';
import { compileRules } from '../compile.ts';
import { testExamples } from '../examples.ts';
import { type GuideRule, ruleFrom } from '../rule.ts';
import type { LinearEngine } from '../text/pattern.ts';
import { examplesFor } from './examples.ts';
import { NotCarried } from './expression.ts';
import type { ImportedRule } from './vale.ts';

/** One row of the list; cells that are not there are empty. */
export interface WordRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly avoid: string;
  readonly use: string;
  readonly why: string;
  readonly language: string;
  readonly chapter: string;
}

export interface WordSetting {
  /** Begins the ids of the rules. */
  readonly name: string;
  readonly chapters: readonly string[];
  readonly chapter: string;
  readonly since: string;
  /** The language of rows that name none. */
  readonly language: string;
  readonly linear: LinearEngine;
  readonly rules: readonly GuideRule[];
}

export interface WordImport {
  readonly rules: readonly ImportedRule[];
  /** How many rows each rule holds, in the order of `rules`. */
  readonly counts: readonly number[];
  /** What was left out, and why. */
  readonly remarks: readonly { readonly line: number; readonly text: string }[];
}

interface Word {
  readonly line: number;
  readonly avoid: string;
  readonly use: readonly string[];
  readonly why: string;
}

/** Makes rules of a list. Whatever is left out is told with its line. */
export function importWords(rows: readonly WordRow[], setting: WordSetting): WordImport {
  const remarks: { line: number; text: string }[] = [];
  const groups = new Map<string, { id: string; chapter: string; language: string; words: Word[] }>();
  for (const row of rows) {
    const say = (text: string) => remarks.push({ line: row.line, text });
    if (row.avoid === '') {
      say('nothing stands under “avoid”');
      continue;
    }
    const [language = row.language === '' ? setting.language : undefined] = languageTags(row.language);
    if (language === undefined) {
      say(`language \`${row.language}\` is not understood: write its name or its tag, such as fr-CA`);
      continue;
    }
    const named = idFrom(row.chapter);
    const isKnown = setting.chapters.includes(named);
    if (named !== '' && !isKnown)
      say(`there is no chapter \`${row.chapter}\`: the word is in \`${setting.chapter}\``);
    const chapter = isKnown ? named : setting.chapter;
    const use = row.use
      .split(/[;|\n]|\s\/\s/)
      .map((one) => one.trim())
      .filter(Boolean);
    const kind = use.length > 0 ? 'terms' : 'avoid';
    const id = idFrom([setting.name, kind, ...(isKnown ? [chapter] : []), language].join(' '));
    const group = groups.get(id) ?? { id, chapter, language, words: [] };
    groups.set(id, group);
    for (const avoid of row.avoid
      .split(/[;|\n]/)
      .map((one) => one.trim())
      .filter(Boolean)) {
      if (group.words.some((one) => one.avoid === avoid))
        say(`\`${avoid}\` is there twice: the first row counts`);
      else if (use.some((one) => one.toLowerCase() === avoid.toLowerCase()))
        say(
          `\`${avoid}\` and what to say instead differ in capitals alone: write a rule with \`match: case\``,
        );
      else group.words.push({ line: row.line, avoid, use, why: row.why });
    }
  }
  const made = [...groups.values()].flatMap((group) => {
    if (group.words.length === 0) return [];
    const found = ruleOf(group, setting);
    if ('reason' in found) {
      remarks.push({ line: group.words[0]?.line ?? 0, text: `${group.id} was not made: ${found.reason}` });
      return [];
    }
    remarks.push(...found.left);
    return [found];
  });
  return { rules: made.map(({ rule }) => rule), counts: made.map(({ count }) => count), remarks };
}

type Made =
  | { readonly rule: ImportedRule; readonly count: number; readonly left: WordImport['remarks'] }
  | { readonly reason: string };

/** A rule with examples. Words that another rule tells people to say are left out, as long as that says so. */
function ruleOf(
  { id, chapter, language, words }: { id: string; chapter: string; language: string; words: readonly Word[] },
  setting: WordSetting,
): Made {
  const { linear, since, rules } = setting;
  const inForce = rules.flatMap(({ data, runnable }) =>
    data.status === 'active' && runnable ? [runnable] : [],
  );
  const left: WordImport['remarks'][number][] = [];
  let kept = words;
  for (;;) {
    if (kept.length === 0) return { reason: 'no word is left' };
    try {
      const draft = draftOf(kept, { chapter, language, since });
      const candidates = {
        language,
        bad: kept.map(({ avoid }) => avoid),
        good: kept.flatMap(({ use }) => use),
      };
      const { examples } = examplesFor(id, draft, candidates, {
        linear,
        active: compileRules(inForce, linear),
      });
      const data = { ...draft, examples };
      const problems = testExamples([...rules, ruleFrom(id, styleRuleSchema.parse(data))], linear).filter(
        ({ rule }) => rule === id,
      );
      const against = new Map(problems.map(({ path, message }) => [String(path.at(-1)), inEnglish(message)]));
      const next = kept.filter(({ avoid }) => !against.has(avoid));
      if (problems.length === 0) return { rule: { id, data }, count: kept.length, left };
      if (next.length === kept.length)
        return { reason: problems.map(({ message }) => inEnglish(message))[0] ?? '' };
      for (const { avoid, line } of kept)
        if (against.has(avoid)) left.push({ line, text: against.get(avoid) ?? '' });
      kept = next;
    } catch (error) {
      if (error instanceof NotCarried) return { reason: error.message };
      throw error;
    }
  }
}

function draftOf(
  words: readonly Word[],
  { chapter, language, since }: { chapter: string; language: string; since: string },
): Record<string, unknown> {
  const hasUse = words.some(({ use }) => use.length > 0);
  const reasons = words.flatMap(({ avoid, why }) => (why === '' ? [] : [`${avoid}: ${why}`]));
  return {
    title: hasUse
      ? { en: 'Say our words for things.', fr: 'Employez nos mots.' }
      : { en: 'Leave these words out.', fr: 'N’employez pas ces mots.' },
    chapter,
    status: 'proposed',
    since,
    level: 'suggestion',
    check: hasUse
      ? {
          kind: 'terms',
          terms: {
            [language]: Object.fromEntries(
              words.map(({ avoid, use }) => [avoid, use.length > 1 ? use : (use[0] ?? '')]),
            ),
          },
        }
      : { kind: 'avoid', avoid: { [language]: words.map(({ avoid }) => avoid) } },
    message: hasUse
      ? { en: 'Say “{use}” rather than “{found}”.', fr: 'Dites « {use} » plutôt que « {found} ».' }
      : { en: 'Leave out “{found}”.', fr: 'Évitez « {found} ».' },
    why:
      reasons.length > 0
        ? reasons.join('\n')
        : { en: 'Our list of words says so.', fr: 'Notre liste de mots le dit.' },
  };
}
