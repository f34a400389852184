/** What the engine finds, sign by sign: boundaries, spellings, parts of a text that are no prose, French traps. */
import { describe, expect, test } from 'vitest';
import { styleRuleSchema } from '../kinds/style-rule.ts';
import { compileRules } from './compile.ts';
import { withFixes } from './fix.ts';
import { judge } from './judge.ts';
import { linearEngine } from './linear-engine.ts';
import type { Passage } from './passage.ts';
import { ruleFrom } from './rule.ts';

const today = '2026-12-01';

/** A rule with a check; everything else as it is by default. */
function ruleWith(check: object, more: object = {}, id = 'one') {
  const data = styleRuleSchema.parse({
    title: 'A rule.',
    chapter: 'words',
    since: '1.0',
    level: 'warning',
    why: 'Why.',
    check,
    ...more,
  });
  const { runnable } = ruleFrom(id, data);
  if (!runnable) throw new Error('no check');
  return runnable;
}

const setOf = (...rules: ReturnType<typeof ruleWith>[]) => compileRules(rules, linearEngine);

function found(check: object, text: string, passage: Partial<Passage> = {}, more: object = {}): string[] {
  const set = setOf(ruleWith(check, more));
  const matches = judge(set, { text, language: 'fr', field: 'post.text', ...passage }, { today });
  for (const { span, found: word } of matches) if (span) expect(text.slice(...span)).toBe(word);
  return matches.map((match) => match.found);
}

const avoid = (...words: string[]) => ({ kind: 'avoid', avoid: { any: words } });

describe('words begin and end where letters do, in every script', () => {
  test.each([
    ['été', 'un été chaud', ['été']],
    ['cole', 'une école', []],
    ['équipe', 'l’équipe du quai', ['équipe']],
    ['équipe', "l'équipe du quai", ['équipe']],
    ['quipe', 'l’équipe', []],
    ['œuvre', 'Main-d’Œuvre', ['Œuvre']],
    ['oeuvre', 'une œuvre', []],
    ["aujourd'hui", 'Aujourd’hui, rien', ['Aujourd’hui']],
    ['hui', 'aujourd’hui', ['hui']],
    ['ferry', 'Le ferry-boat', ['ferry']],
    ['ferry', 'les ferrys', []],
    ['ferry', 'ferry_1', []],
    ['порт', 'в порту и порт', ['порт']],
    ['ميناء', 'إلى ميناء مرسيليا', ['ميناء']],
    ['n°', 'le n° 3', ['n°']],
    ['c++', 'en C++, oui', ['C++']],
  ])('%s in %s', (word, text, expected) => {
    expect(found(avoid(word), text, {}, { skips: [] })).toEqual(expected);
  });
});

describe('one spelling is like another', () => {
  test.each([
    ['la gêne occasionnée', 'LA GÊNE OCCASIONNÉE'],
    ['la gêne occasionnée', 'LA GENE OCCASIONNEE'],
    ['la gêne occasionnée', 'la gêne occasionnée'.normalize('NFD')],
    ['la gêne occasionnée', 'la\u00A0gêne\u202Foccasionnée'],
    ['la gêne occasionnée', 'la  gêne\noccasionnée'],
    ['la gêne occasionnée', 'la gê\u00ADne occa\u00ADsionnée'],
    ["d'ici là", 'd’ici là'],
    ['d’ici là', "D'ici là"],
    ['rendez-vous', 'rendez\u2011vous'],
    ['İzmir', 'İzmir'],
  ])('%s as %s', (word, text) => {
    expect(found(avoid(word), `Oui, ${text}.`)).toEqual([text]);
  });

  test('without accents it is another word, unless it is in capitals', () => {
    expect(found(avoid('gêne'), 'la gene')).toEqual([]);
    expect(found(avoid('gêne'), 'la GENE')).toEqual(['GENE']);
    expect(found(avoid('gêne'), 'la Gene')).toEqual([]);
  });

  test('a rule may look at case, or at every character', () => {
    const exact = (match: string, word: string) => ({ kind: 'avoid', avoid: { any: [word] }, match });
    expect(found(exact('case', 'FERRANE'), 'FERRANE Ferrane')).toEqual(['FERRANE']);
    expect(found(exact('exact', "l'été"), "l'été l’été")).toEqual(["l'été"]);
    expect(found(exact('case', "l'été"), "l'été l’été")).toEqual(["l'été", 'l’été']);
  });
});

describe('what is no prose is left alone', () => {
  const text = 'Click `click` https://a.example/click click@a.example @click #click a.example/click, click';
  test('addresses, code, handles, hashtags', () => {
    expect(found(avoid('click'), text)).toEqual(['Click', 'click']);
  });

  test('a rule may say otherwise', () => {
    expect(found(avoid('click'), text, {}, { skips: [] })).toHaveLength(8);
    expect(found(avoid('click'), text, {}, { skips: ['address', 'code', 'handle'] })).toEqual([
      'Click',
      'click',
      'click',
    ]);
  });

  test('a rule may leave quotations alone', () => {
    const quoted = 'Il a dit « oups », et "oups"; oups.';
    expect(found(avoid('oups'), quoted)).toHaveLength(3);
    expect(found(avoid('oups'), quoted, {}, { skips: ['quotation'] })).toEqual(['oups']);
  });

  test('links and code that the reader of a page knows of', () => {
    const passage = { parts: [{ kind: 'link', span: [0, 4] as const } as const] };
    expect(found(avoid('oups'), 'oups oups', passage, { skips: ['link'] })).toEqual(['oups']);
  });
});

describe('French spaces', () => {
  const before = (flag: string[], use = 'narrow no-break') => ({ kind: 'spacing', signs: ';:!?', flag, use });
  test.each([
    ['Complet !', ['plain'], [' !']],
    ['Complet\u202F!', ['plain', 'none'], []],
    ['Complet!', ['plain', 'none'], ['!']],
    ['Quoi ?!', ['plain'], [' ?']],
    ['Quoi\u00A0?!', ['plain', 'none'], []],
    ['Départ à 10:30', ['plain', 'none'], []],
    ['Le 16:9 et https://a.example', ['plain', 'none'], []],
    ['Bravo :-) et ;) et :D', ['plain', 'none'], []],
    ['Un :ferry: ici', ['plain', 'none'], []],
    ['Surprise (!) là', ['plain', 'none'], []],
    ['à 8 h: départ', ['none'], [':']],
  ])('%s', (text, flag, expected) => {
    expect(found(before(flag), text)).toEqual(expected);
  });

  test('inside of quotation marks', () => {
    const inside = { kind: 'spacing', signs: '«»', side: 'inside', flag: ['plain', 'none'], use: 'no-break' };
    expect(found(inside, '« Ferrane » et «Ferrane»', {}, { skips: [] })).toEqual(['« ', ' »', '«', '»']);
    expect(found(inside, '«\u00A0Ferrane\u00A0»')).toEqual([]);
  });

  test('the repair is the space alone', () => {
    const set = setOf(ruleWith(before(['plain']), { fix: 'replace' }));
    const text = 'Complet ! Quai : 2 ?';
    const matches = judge(set, { text, language: 'fr', field: 'post.text' }, { today });
    expect(withFixes(text, matches)).toBe('Complet\u202F! Quai\u202F: 2\u202F?');
  });
});

test('no emoji is flagged in half', () => {
  const first = { kind: 'pattern', words: false, patterns: { any: [{ find: '[🌀-🫿☀-➿]' }] } };
  expect(found(first, '👩‍👩‍👧‍👦 a 👍🏽 b ❤️c 🎉🎉')).toEqual(['👩‍👩‍👧‍👦', '👍🏽', '❤️', '🎉', '🎉']);
});

describe('what people count', () => {
  const count = (of: string, most: number) => ({ kind: 'count', of, at_most: most });
  test.each([
    ['emoji', 'a 👩‍👩‍👧‍👦 b 🇫🇷 c 1️⃣ d 👍🏽', 3, ['👍🏽']],
    ['emoji', 'a 👩‍👩‍👧‍👦 b 🇫🇷 c 1️⃣ d 👍🏽', 4, []],
    ['hashtags', '#Un #Deux &#39; a#b #2027 #Été2027', 2, ['#Été2027']],
    ['links', 'https://a.example. b.example/x (www.c.example)', 2, ['www.c.example']],
    ['links', 'It is done.Then to WWW.A.EXAMPLE or B.EXAMPLE', 1, ['B.EXAMPLE']],
    ['links', 'the project.https://a.example, b.example', 1, ['b.example']],
    ['links', 'Node.js and plan.pdf, p.m., e.g. quai 3', 0, []],
    ['exclamation marks', 'Non! Si! https://a.example/!x', 1, ['!']],
  ])('%s of %s: at most %i', (of, text, most, expected) => {
    expect(found(count(of, most), text)).toEqual(expected);
  });

  test('sentences do not end at an abbreviation', () => {
    const words = { kind: 'count', of: 'words', per: 'sentence', at_most: 6 };
    expect(found(words, 'M. Roy attend p. ex. au quai.')).toEqual(['M. Roy attend p. ex. au quai.']);
    expect(found(words, 'Un deux trois quatre. Cinq six sept huit.')).toEqual([]);
  });

  test('characters as they are seen', () => {
    expect(found({ kind: 'length', at_most: 2 }, '👩‍👩‍👧‍👦é'.normalize('NFD'))).toEqual([]);
    expect(found({ kind: 'length', at_most: 2, by_platform: { x: 1 } }, 'ab', { platform: 'x' })).toEqual([
      'b',
    ]);
  });
});

test.each([
  ['#navettedusoir', ['#NavetteDuSoir']],
  // What is left may be several words: nothing is said of it.
  ['#lignedesnavettes', []],
  ['#bonsoir', undefined],
  ['#NavetteDuSoir', undefined],
])('%s, with a capital on each of its words: %j', (text, use) => {
  const check = { kind: 'case', of: 'hashtags', words: ['navette', 'navettes', 'soir'], allow: ['bonsoir'] };
  const [match] = judge(
    setOf(ruleWith(check, { skips: [] })),
    { text, language: 'fr', field: 'post.text' },
    { today },
  );
  expect(match?.use).toEqual(use);
});

describe('where a rule holds', () => {
  const rule = (to: object) => ruleWith(avoid('oups'), { applies_to: to });
  const judged = (to: object, passage: Partial<Passage>) =>
    judge(setOf(rule(to)), { text: 'oups', language: 'fr-CA', field: 'post.text', ...passage }, { today })
      .length;
  test.each([
    [{ languages: ['fr'] }, {}, 1],
    [{ languages: ['fr-FR'] }, {}, 0],
    [{ languages: ['fr-CA'] }, { language: 'fr' }, 0],
    [{ platforms: ['x'] }, { platform: 'x' }, 1],
    [{ platforms: ['x'] }, {}, 0],
    [{ fields: ['post'] }, {}, 1],
    [{ fields: ['channel.bio'] }, {}, 0],
    [{ audiences: ['crew'] }, { audiences: ['crew', 'press'] }, 1],
    [{ occasions: ['crisis'] }, {}, 0],
    [{ occasions: ['crisis'] }, { occasion: 'crisis' }, 1],
    [{ channels: ['x/a'] }, { channel: 'x/b' }, 0],
  ])('%j, %j', (to, passage, expected) => {
    expect(judged(to, passage)).toBe(expected);
  });

  test('a bilingual text is judged line by line', () => {
    const text =
      'Le traversier est en retard et nous ne savons pas pourquoi.\nThe ferry is late and we do not know why.\noups';
    const set = setOf(ruleWith({ kind: 'avoid', avoid: { fr: ['ferry', 'retard', 'oups'] } }));
    const matches = judge(set, { text, languages: ['fr', 'en'], field: 'post.text' }, { today });
    expect(matches.map((match) => match.found)).toEqual(['retard']);
  });
});

describe('what is counted, or must be there, is judged of a bilingual text as a whole', () => {
  const text =
    'Le traversier part et nous ne savons pas pourquoi #Un #Deux.\nThe ferry is late and we do not know why #Three #Four.';
  const judged = (check: object, more: object = {}, of = text) =>
    judge(
      setOf(ruleWith(check, { skips: [], ...more })),
      { text: of, languages: ['fr', 'en'], field: 'post.text' },
      { today },
    ).map(({ found: word, count }) => (count === undefined ? word : `${count}: ${word}`));

  const hashtags = { kind: 'count', of: 'hashtags', at_most: 2 };
  test('what is too many', () => {
    expect(judged(hashtags)).toEqual(['4: #Three #Four']);
    expect(judged(hashtags, { applies_to: { languages: ['en'] } })).toEqual([]);
    expect(judged({ ...hashtags, at_most: 1 }, { applies_to: { languages: ['en'] } })).toEqual(['2: #Four']);
  });

  test('what is too few', () => {
    expect(judged({ kind: 'count', of: 'hashtags', at_least: 3 })).toEqual([]);
    expect(judged({ kind: 'count', of: 'hashtags', at_least: 5 })).toEqual(['4: ']);
  });

  test('what is too long', () => {
    expect(judged({ kind: 'length', at_most: text.length })).toEqual([]);
    expect(judged({ kind: 'length', at_most: text.length - 1 })).toEqual([`${text.length}: .`]);
  });

  test('what must be there may stand in either language', () => {
    const required = { kind: 'required', any_of: { en: ['ferry'], fr: ['navire'] } };
    expect(judged(required)).toEqual([]);
    expect(judged(required, {}, text.replace('ferry', 'boat'))).toHaveLength(1);
    expect(judged(required, { applies_to: { languages: ['fr'] } })).toHaveLength(1);
    expect(judged({ kind: 'required', any_of: { any: ['#Deux'] } })).toEqual([]);
  });

  test('what asks for it asks in its own language', () => {
    const required = { kind: 'required', when: { en: ['late'] }, any_of: { en: ['sorry'], fr: ['désolés'] } };
    expect(judged(required)).toHaveLength(1);
    expect(judged(required, {}, `${text} Sorry.`)).toEqual([]);
  });

  test('the same emoji in both languages', () => {
    const both = text.replace('#Un', '🚢').replace('#Four', '🚢');
    expect(judged({ kind: 'repetition', of: 'emoji' }, {}, both)).toEqual(['🚢']);
  });
});

describe('what lets a text pass', () => {
  test('antipatterns, as words or as an expression', () => {
    const more = { antipatterns: [{ text: 'Oups & Fils' }, { pattern: 'oups\\d+' }] };
    expect(found(avoid('oups', 'oups2'), 'Oups & Fils, oups2, oups', {}, more)).toEqual(['oups']);
  });

  test('what is excused is not counted', () => {
    const more = { antipatterns: [{ text: 'Yahoo!' }] };
    expect(found({ kind: 'count', of: 'exclamation marks', at_most: 1 }, 'Yahoo! Ouvert!', {}, more)).toEqual(
      [],
    );
  });

  test('exceptions up to their last day, in their files', () => {
    const more = { exceptions: [{ text: 'oups', reason: 'x', until: today, on: ['a.mdx'] }] };
    expect(found(avoid('oups'), 'oups', { file: 'a.mdx' }, more)).toEqual([]);
    expect(found(avoid('oups'), 'oups', { file: 'b.mdx' }, more)).toEqual(['oups']);
    const over = { exceptions: [{ text: 'oups', reason: 'x', until: '2026-11-30' }] };
    expect(found(avoid('oups'), 'oups', {}, over)).toEqual(['oups']);
  });
});

test('a suggestion is in the case of what it replaces', () => {
  const set = setOf(
    ruleWith({ kind: 'terms', terms: { en: { 'prior to': ['before', 'ahead of'] } } }, { fix: 'replace' }),
  );
  const text = 'Prior to 8, PRIOR TO 9, prior to 10.';
  const matches = judge(set, { text, language: 'en', field: 'post.text' }, { today });
  expect(matches.map(({ use }) => use[0])).toEqual(['Before', 'BEFORE', 'before']);
  expect(withFixes(text, matches)).toBe('Before 8, BEFORE 9, before 10.');
});

test('a pattern flags its first brackets and writes what it says with the text as it is typed', () => {
  const check = { kind: 'pattern', patterns: { fr: [{ find: '(1) (janvier|mars)', replace: '{1}er' }] } };
  const set = setOf(ruleWith(check, { fix: 'replace' }));
  const text = 'le 1\u00A0MARS, le 11 mars';
  const matches = judge(set, { text, language: 'fr', field: 'post.text' }, { today });
  expect(matches.map((match) => match.found)).toEqual(['1']);
  expect(withFixes(text, matches)).toBe('le 1er\u00A0MARS, le 11 mars');
});
