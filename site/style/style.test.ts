/** What the pages of the style guide are made of: marked texts, shares, the list of words. */
import { expect, test } from 'vitest';
import { styleRuleSchema } from '../../scripts/core/kinds/style-rule.ts';
import { coverageOf } from './coverage.ts';
import { changesFeed } from './feed.ts';
import { piecesOf } from './marked.ts';
import { newsOf } from './news.ts';
import { wordGroups, wordsOf } from './words.ts';

const marked = (text: string, flags?: readonly string[]) =>
  piecesOf(text, flags)
    .map((piece) => (piece.flagged ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Click here, and click here.', ['Click here', 'click here'], '[Click here], and [click here].'],
  ['a a a', ['a', 'a'], '[a] [a] a'],
  ['!!', ['!!'], '[!!]'],
  ['Nothing there', ['absent', 'there'], 'Nothing [there]'],
  ['<b>x</b>', ['<b>'], '[<b>]x</b>'],
  ['Untouched', undefined, 'Untouched'],
  ['Empty', [''], 'Empty'],
])('in “%s” it marks %j', (text, flags, expected) => expect(marked(text, flags)).toBe(expected));

const rule = (id: string, more: object) => ({
  id,
  ...styleRuleSchema.parse({
    title: id,
    chapter: 'links',
    since: '1.0',
    level: 'warning',
    why: 'Why',
    ...more,
  }),
});

test('rules are counted by who judges them; those that no longer hold are not', () => {
  const rules = [
    rule('a', {}),
    rule('b', { machine: 'partial' }),
    rule('c', { machine: 'human' }),
    rule('d', { machine: 'human' }),
    rule('e', { status: 'deprecated' }),
  ];
  expect(coverageOf(rules)).toEqual({ full: 1, partial: 1, human: 2, total: 4 });
});

const terms = (words: object) => ({ check: { kind: 'terms', terms: words } });

test('the list of words has what to say and what to avoid, from A to Z in both languages at once', () => {
  const rules = [
    rule(
      'click',
      terms({ en: { 'click here': ['the name of the page', 'the title'] }, fr: { Été: 'saison' } }),
    ),
    rule('buzz', { check: { kind: 'avoid', avoid: { en: ['zebra crossing', 'agile'], any: ['24/7'] } } }),
    rule('count', { check: { kind: 'count', of: 'emoji', at_most: 2 } }),
    rule('old', { status: 'deprecated', ...terms({ en: { gone: 'x' } }) }),
    rule('coming', { status: 'proposed', ...terms({ en: { soon: 'x' } }) }),
  ];
  const list = wordsOf(rules, 'en').map(({ letter, not, but, language, rule: { id } }) =>
    [letter, not, but.join('/'), language, id].join(' · '),
  );
  expect(list).toEqual([
    '# · 24/7 ·  · any · buzz',
    'A · agile ·  · en · buzz',
    'C · click here · the name of the page/the title · en · click',
    'E · Été · saison · fr · click',
    'Z · zebra crossing ·  · en · buzz',
  ]);
});

test('on the page of a rule, words with the same in their place stand together', () => {
  const one = rule(
    'click',
    terms({ en: { here: 'the page', there: 'the page', now: 'the day' }, fr: { ici: 'the page' } }),
  );
  expect(wordGroups(one).map(({ not, but, language }) => `${language}: ${not} → ${but}`)).toEqual([
    'en: here,there → the page',
    'en: now → the day',
    'fr: ici → the page',
  ]);
});

test.each([
  [{ since: '2.1' }, 'new'],
  [{ since: '1.0', changed: [{ in: '2.1', what: 'x' }] }, 'changed'],
  [{ since: '1.0', changed: [{ in: '2.0', what: 'x' }] }, undefined],
  [{ since: '2.2', status: 'proposed' }, 'proposed'],
])('of %j the guide 2.1 says %s', (more, kind) => expect(newsOf(rule('a', more), '2.1')?.kind).toBe(kind));

test('in the feed the texts of the guide are text', () => {
  const text = '</summary> ]]> <script>x</script> & é';
  const feed = changesFeed({
    title: text,
    page: 'https://a.example/style/changes/',
    self: 'https://a.example/style/changes.atom',
    language: 'en',
    versions: [{ version: '2.0', on: '2026-05-01', summary: text, must_read: true, rules: [] }],
    addressOf: (version) => `https://a.example/style/changes/${version}/`,
    say: String,
  });
  expect(feed).toContain('<id>https://a.example/style/changes/2.0/</id>');
  expect(feed).toContain('2026-05-01T00:00:00.000Z');
  // Two readings: the XML holds no tag of the text, and what it declares as HTML holds none either.
  expect(feed.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/<script/);
  expect(feed).not.toContain('<script');
  expect(feed.match(/&lt;script>/g)).toHaveLength(2);
});
