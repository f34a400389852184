/** What a browser is given of the guide judges as the whole guide does. */
import { expect, test } from 'vitest';
import { styleRuleSchema } from '../kinds/style-rule.ts';
import { compileRules } from './compile.ts';
import { type DraftSetting, judgeDraft } from './draft.ts';
import { draftGuide, draftRules } from './draft-rules.ts';
import { linearEngine } from './linear-engine.ts';
import { ruleFrom } from './rule.ts';

const today = '2026-12-01';
const written: Record<string, object> = {
  'a-both': {
    check: {
      kind: 'terms',
      terms: {
        any: { ok: 'yes' },
        en: { 'click here': 'the page' },
        'fr-CA': { 'fin de semaine': 'week-end' },
      },
    },
    examples: [
      { lang: 'fr-CA', bad: 'La fin de semaine.', flags: ['fin de semaine'], fixed: 'Le week-end.' },
      { lang: 'en', bad: 'Click here.', flags: ['Click here'] },
    ],
    message: { en: 'Not “{found}”.', fr: 'Pas « {found} ».' },
  },
  'b-french': { check: { kind: 'avoid', avoid: { fr: ['bref'] } }, applies_to: { languages: ['fr'] } },
  'c-any': {
    check: { kind: 'count', of: 'emoji', at_most: 0 },
    antipatterns: [{ text: 'the 🚢', note: 'A ship.' }],
  },
  'd-needed': {
    check: { kind: 'required', any_of: { en: ['until'] } },
    applies_to: { occasions: ['delay'] },
  },
  'e-proposed': {
    check: { kind: 'avoid', avoid: { en: ['ferry'] } },
    status: 'proposed',
    errors_from: '2026-01-01',
  },
  'f-x': {
    check: { kind: 'pattern', patterns: { any: [{ find: '(\\d)x', replace: '{1} ×' }] } },
    fix: 'replace',
  },
};
const all = Object.entries(written).map(([id, more]) =>
  ruleFrom(
    id,
    styleRuleSchema.parse({
      ...{
        title: `Rule ${id}.`,
        chapter: 'words',
        since: '1.0',
        level: 'error',
        why: { en: 'Why.', fr: 'Motif.' },
      },
      ...more,
    }),
  ),
);
const guide = {
  rules: new Map(all.map((rule) => [rule.id, rule])),
  set: compileRules(
    all.flatMap(({ runnable }) => runnable ?? []),
    linearEngine,
  ),
};
const files = { en: draftRules(guide, 'en', 'en'), fr: draftRules(guide, 'fr', 'en') };

test.each<[string, Partial<DraftSetting> & { languages?: string[] }]>([
  ['OK, click here for the 🚢 and 🚢: the ferry, 3x.', { language: 'en' }],
  ['OK, bref, la fin de semaine. Click here: 3x. Ferry.', { language: 'fr-CA' }],
  ['Bref, la fin de semaine.', { language: 'fr-FR' }],
  ['Late.', { language: 'en', occasion: 'delay' }],
  ['En retard.', { language: 'fr', occasion: 'delay' }],
  [
    'Click here, this is for you and for all of us who were here.\nBref, la fin de semaine est pour nous et pour vous. OK 3x',
    { languages: ['en', 'fr-CA'] },
  ],
])(
  'the files of its languages find the same as the guide: %s',
  (text, { languages = ['en'], ...setting }) => {
    const where = { channel: { id: 'x/aster', languages }, ...setting };
    const needed = (setting.language ? [setting.language] : languages).map(
      (tag) => tag.slice(0, 2) as 'en' | 'fr',
    );
    const some = draftGuide(
      needed.map((language) => files[language]),
      linearEngine,
    );
    const strip = ({ asked: _, ...draft }: ReturnType<typeof judgeDraft>) => ({
      ...draft,
      findings: draft.findings.map(({ message, why, ...finding }) => ({
        ...finding,
        message: typeof message === 'string' ? message : message.en,
        why: typeof why === 'string' ? why : why['en'],
      })),
    });
    const whole = strip(judgeDraft(guide, text, where, today));
    expect(whole.findings.length).toBeGreaterThan(0);
    expect(strip(judgeDraft(some, text, where, today))).toEqual(whole);
  },
);

test('a file holds what its texts and its readers need, and nothing else', () => {
  const ids = (rules: typeof files.en) => rules.map(({ id }) => id);
  expect(ids(files.en)).toEqual(['a-both', 'c-any', 'd-needed', 'e-proposed', 'f-x']);
  expect(ids(files.fr)).toEqual(['a-both', 'b-french', 'c-any', 'd-needed', 'f-x']);
  expect(JSON.stringify(files.en)).not.toMatch(/semaine|Pas «|Motif|A ship/);
  const [both] = draftRules(guide, 'fr', 'fr-CA');
  expect(both).toMatchObject({
    message: { fr: 'Pas « {found} ».' },
    title: 'Rule a-both.',
    why: { fr: 'Motif.' },
    example: { lang: 'fr-CA', flags: ['fin de semaine'] },
  });
  // A text that is not in the reader's language is in the one it has.
  expect(draftRules(guide, 'fr', 'de')[0]?.why).toEqual({ en: 'Why.', fr: 'Motif.' });
});

test('rules for all languages are asked of a text in one without a file', () => {
  expect(draftRules(guide, 'es', 'en').map(({ id }) => id)).toEqual(['a-both', 'c-any', 'd-needed', 'f-x']);
});
