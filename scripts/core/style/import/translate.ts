/** From a rule of Vale to checks of ours: which kind says the same, and what it cannot say. */
import type { StyleCheck } from '../../kinds/style-check.ts';
import {
  type Carried,
  escaped,
  exempt,
  nothing,
  readAll,
  readExpression,
  type Translation,
} from './carried.ts';
import { NotCarried } from './expression.ts';
import { consistency, substitution } from './substitution.ts';
import type { ValeRule } from './vale-rule.ts';

/** Translates for texts in a language. Throws NotCarried with the reason where nothing of it can be said. */
export function translate(rule: ValeRule, language: string): Translation {
  const make = Object.hasOwn(makers, rule.extends) ? makers[rule.extends] : undefined;
  if (!make)
    throw new NotCarried(unable[rule.extends] ?? `there is no check like \`extends: ${rule.extends}\``);
  const { fields, remark } = fieldsFor(rule);
  const { rules, remarks } = make(rule, language);
  return {
    rules: rules.map((one) => ({ ...one, ...(fields && { fields }) })),
    remarks: remark === undefined ? remarks : [...remarks, remark],
  };
}

type Maker = (rule: ValeRule, language: string) => Translation;

const unable: Readonly<Record<string, string>> = {
  spelling: 'it needs a dictionary, and the check has none',
  sequence: 'it asks for parts of speech, which the check does not know',
  script: 'it is a program, and rules are data',
  readability:
    'its formulas are made for English; the check measures words per sentence or LIX, so somebody has to choose a limit',
};

const only = (
  check: StyleCheck,
  more: Partial<Carried> = {},
  remarks: readonly string[] = [],
): Translation => ({
  rules: [{ ...nothing, check, ...more }],
  remarks,
});

/** Which texts Vale looks at: those of ours that are the same. Throws NotCarried where there are none. */
function fieldsFor({ scope, extends: kind }: ValeRule): { fields?: string[]; remark?: string } {
  const fields = new Set<string>();
  let remark: string | undefined;
  for (const part of scope.flatMap((one) => one.split('&')).map((one) => one.trim())) {
    if (/^(?:text|sentence|paragraph|summary)(?:\.|$)/.test(part)) return {};
    if (part.startsWith('~')) {
      remark = `It looks at everything but \`${part.slice(1)}\`; here it looks at that as well.`;
      continue;
    }
    if (part === 'alt') fields.add('post.alt');
    else if (/^heading(?:\.|$)/.test(part)) {
      if (kind === 'capitalization') return {};
      for (const field of ['page.title', 'guide.title']) fields.add(field);
      remark =
        'It looks at headings; here only at the titles of pages, for a rule cannot ask for the headings within them.';
    } else throw new NotCarried(`it looks at \`${part}\` alone, which the check does not tell apart`);
  }
  return { ...(fields.size > 0 && { fields: [...fields] }), ...(remark !== undefined && { remark }) };
}

function existence(rule: ValeRule, language: string): Translation {
  const { raw, nonword, append, ignorecase } = rule;
  const tokens = rule.tokens.filter((token) => token.trim() !== '');
  const words = !nonword && tokens.length > 0;
  // What is raw stands before all tokens: together they are one expression.
  const group = `(?:${tokens.join('|')})`;
  const joined = raw.join('');
  const sources =
    raw.length === 0 ? tokens : [tokens.length === 0 ? joined : append ? group + joined : joined + group];
  if (sources.length === 0) throw new NotCarried('it has neither `tokens` nor `raw`');
  const listed = words && raw.length === 0;
  const { read: sourcesRead, remarks } = readAll(sources, (source) =>
    readExpression(source, { words, listed }),
  );
  const read = sourcesRead.map((one) => one.read);
  const match = ignorecase || read.some(({ ignoresCase }) => ignoresCase) ? 'loose' : 'case';
  const texts = [...new Set(read.flatMap((one) => one.texts))];
  const patterns = read.flatMap((one) => one.patterns);
  const spared = read.flatMap((one) => one.spared);
  const rules: Carried[] = [];
  if (texts.length > 0)
    rules.push({
      ...nothing,
      check: { kind: 'avoid', avoid: { [language]: texts }, match },
      antipatterns: exempt(rule),
      bad: texts,
    });
  if (patterns.length > 0)
    rules.push({
      suffix: texts.length > 0 ? '-patterns' : '',
      check: {
        kind: 'pattern',
        patterns: { [language]: patterns.map(({ find }) => ({ find })) },
        match,
        words,
      },
      antipatterns: [...exempt(rule), ...spared.map(({ pattern }) => ({ pattern }))],
      bad: patterns.map(({ sample }) => sample),
      good: spared.map(({ sample }) => sample),
    });
  return { rules, remarks };
}

function occurrence({ token = '', max, min, scope }: ValeRule): Translation {
  const bounds = {
    ...(max !== undefined && { at_most: max }),
    ...(min !== undefined && min > 0 && { at_least: min }),
  };
  if (Object.keys(bounds).length === 0) throw new NotCarried('it has neither `max` nor `min`');
  const per = scope.some((one) => one.startsWith('sentence')) ? 'sentence' : 'text';
  const isWord = /^(?:\\b)?\(?\[?\\w\]?\+\)?(?:\\b)?$/.test(token);
  const { patterns, texts } = isWord
    ? { patterns: [], texts: [] }
    : readExpression(token, { words: false, listed: false });
  const pattern = [...patterns.map(({ find }) => find), ...texts.map(escaped)].join('|');
  const sample = isWord ? 'port ' : `${patterns[0]?.sample ?? ''} `;
  const many = sample.repeat((max ?? 0) + 1).trim();
  const check: StyleCheck = { kind: 'count', ...(isWord ? { of: 'words' } : { pattern }), per, ...bounds };
  const enough = sample.repeat(max ?? min ?? 1).trim();
  return only(
    check,
    max === undefined
      ? { bad: ['Port.'], good: [enough] }
      : { bad: [`${many}.`, many], good: [`${enough}.`, enough] },
  );
}

const repetition: Maker = (rule) =>
  only(
    { kind: 'repetition', of: 'words', allow: rule.exceptions },
    { bad: ['The the port is open.'], good: ['The port, the port is open.', 'The port is open.'] },
    /\\w|\[\^\\s\]|\[\\w|\[A-Za-z\]|\[a-zA-Z\]/.test(rule.tokens.join(' ')) || rule.tokens.length === 0
      ? []
      : [
          'It looks for repetitions of its own tokens; here every word that stands twice in a row is flagged.',
        ],
  );

function capitalization({ match, scope, exceptions }: ValeRule): Translation {
  if (match !== '$sentence')
    throw new NotCarried(
      match === '$title'
        ? 'it asks for a capital on each word of a heading; the check knows headings with one on the first word only'
        : `it asks headings to match \`${match}\`; a rule can say what must not be there, not that all of a text has one form`,
    );
  if (!scope.every((one) => one.startsWith('heading')))
    throw new NotCarried('it asks for sentence case outside of headings, where every sentence has it');
  return only(
    { kind: 'case', of: 'headings', allow: exceptions } as unknown as StyleCheck,
    {
      exampleField: 'page.title',
      bad: ['Opening Hours And Prices Of The Port'],
      good: ['Opening hours and prices of the port'],
    },
    ['Vale flags the first capital too many; here a heading is flagged when most of its words have one.'],
  );
}

function conditional({ first = '', second = '', exceptions }: ValeRule): Translation {
  const letters = /^(?:\\b)?\(?\[A-Z\](?:\{(\d+),?\d*\}|\+)\)?(?:\\b)?$/.exec(first);
  if (!letters || !/\\\(/.test(second))
    throw new NotCarried(
      'it asks for one thing where another one is, and the check knows that of acronyms only',
    );
  return only(
    { kind: 'acronym-first-use', known: exceptions, letters: Math.max(2, Number(letters[1] ?? 2)) },
    { bad: ['The QXZV is open.'], good: ['The Quay of Xanten (QXZV) is open.', 'The port is open.'] },
  );
}

function metric({ formula = '', condition = '' }: ValeRule): Translation {
  const limit = /^\s*>=?\s*(\d+(?:\.\d+)?)\s*$/.exec(condition)?.[1];
  const spelt = formula.replaceAll(/[\s()]/g, '');
  const measure =
    spelt === 'words/sentences'
      ? 'words per sentence'
      : /^words\/sentences\+(?:long_words\*100|100\*long_words)\/words$/.test(spelt)
        ? 'lix'
        : undefined;
  if (measure === undefined || limit === undefined)
    throw new NotCarried('its formula is none that the check measures: words per sentence, or LIX');
  const word = measure === 'lix' ? 'passengers ' : 'port ';
  const long = `${word.repeat(Math.max(60, Math.ceil(Number(limit)) + 1)).trim()}.`;
  return only(
    { kind: 'readability', measure, at_most: Math.max(1, Math.floor(Number(limit))), from_words: 60 },
    { bad: [long], good: ['The port is open. It closes at six.'] },
  );
}

const makers: Readonly<Record<string, Maker>> = {
  existence,
  substitution,
  occurrence,
  repetition,
  capitalization,
  conditional,
  consistency,
  metric,
};
