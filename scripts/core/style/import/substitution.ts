/** `substitution` and `consistency` of Vale: say this, not that. */
import type { StyleCheck } from '../../kinds/style-check.ts';
import {
  type Carried,
  escaped,
  exempt,
  type Read,
  readAll,
  readExpression,
  type Translation,
} from './carried.ts';
import { NotCarried } from './expression.ts';
import type { ValeRule } from './vale-rule.ts';

/** `technician(s)` is two words, `a|b` are two to choose from. */
const usesOf = (value: string): string[] =>
  value.split('|').flatMap((one) => {
    const [whole, base, ending] = /^(.+)\((\w{1,3})\)$/.exec(one.trim()) ?? [];
    return whole === undefined ? [one.trim()] : [base ?? '', `${base}${ending}`];
  });

export function substitution(rule: ValeRule, language: string): Translation {
  const words = !rule.nonword;
  const terms: Record<string, string | string[]> = {};
  const cased: Record<string, string | string[]> = {};
  const patterns: { find: string; replace?: string }[] = [];
  const bad: string[] = [];
  const spared: Read['spared'][number][] = [];
  const remarks: string[] = [];
  const listed = new Set<string>();
  const seen = new Set<string>();
  const entries = Object.entries(rule.swap);
  if (entries.length === 0) throw new NotCarried('it has no `swap`');
  const { read, remarks: left } = readAll(entries, ([key]) =>
    readExpression(key, { words, listed: words, trims: true }),
  );
  remarks.push(...left);
  for (const { read: one } of read) for (const text of one.texts) listed.add(text);
  for (const {
    source: [key, value],
    read: one,
  } of read) {
    if (/\$\d/.test(value)) {
      remarks.push(`\`${key}\`: its substitute takes over a part of what is found; here it is only flagged.`);
      patterns.push(
        ...one.patterns.map(({ find }) => ({ find })),
        ...one.texts.map((text) => ({ find: escaped(text) })),
      );
      continue;
    }
    const [first = '', ...more] = usesOf(value);
    if (first === '') remarks.push(`\`${key}\`: nothing is said in its place; it was left out.`);
    for (const text of first === '' ? [] : one.texts) {
      if (text.toLowerCase() !== first.toLowerCase()) {
        const spelt = rule.ignorecase ? text.toLowerCase() : text;
        if (rule.ignorecase && seen.has(spelt)) continue;
        seen.add(spelt);
        terms[text] = more.length > 0 ? [first, ...more] : first;
      } else for (const spelt of spellingsBut(text, first)) cased[spelt] = first;
    }
    for (const { find, sample } of one.patterns) {
      patterns.push(first === '' ? { find } : { find, replace: first });
      bad.push(sample);
    }
    // The longest phrase of a list counts: what is spared because it is listed itself needs no more.
    spared.push(...one.spared.filter(({ sample }) => !listed.has(sample)));
  }
  const match = rule.ignorecase ? 'loose' : 'case';
  const made: [string, StyleCheck | undefined, readonly string[], readonly string[]][] = [
    [
      '',
      full(terms) && { kind: 'terms', terms: { [language]: terms }, match },
      Object.keys(terms),
      Object.values(terms).flat(),
    ],
    [
      '-case',
      full(cased) && { kind: 'terms', terms: { [language]: cased }, match: 'case' },
      Object.keys(cased),
      Object.values(cased).flat(),
    ],
    [
      '-patterns',
      patterns.length > 0 ? { kind: 'pattern', patterns: { [language]: patterns }, match, words } : undefined,
      bad,
      patterns.flatMap(({ replace }) => replace ?? []),
    ],
  ];
  const rules = made.flatMap(([suffix, check, texts, good]): Carried[] =>
    check
      ? [
          {
            suffix,
            check,
            antipatterns: [...exempt(rule), ...spared.map(({ pattern }) => ({ pattern }))],
            bad: texts,
            good: [...spared.map(({ sample }) => sample), ...good],
          },
        ]
      : [],
  );
  const [first] = rules;
  return { rules: first && rules.length === 1 ? [{ ...first, suffix: '' }] : rules, remarks };
}

const full = (table: object): true | undefined => (Object.keys(table).length > 0 ? true : undefined);

/** The usual ways to write a word in capitals and small letters, but for the right one. */
const spellingsBut = (text: string, right: string): string[] => {
  const lower = text.toLowerCase();
  return [text, lower, lower.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)].filter(
    (one, at, all) => one !== right && all.indexOf(one) === at,
  );
};

/** The one spelling is as good as the other to Vale; a rule of ours has to choose. */
export function consistency(rule: ValeRule, language: string): Translation {
  const { rules, remarks } = substitution({ ...rule, swap: rule.either }, language);
  return {
    rules,
    remarks: [
      ...remarks,
      'Vale only asks for one of two spellings throughout a text; here the second of each pair is the right one: turn round those that you want otherwise.',
    ],
  };
}
