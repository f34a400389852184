import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRegistry, loadSources } from '../../node/load.ts';
import { anyCharacter } from '../../testing/any-character.ts';
import { check } from '../check/check.ts';
import { buildRegistry } from '../model/registry.ts';
import { publish } from '../publish/publish.ts';
import type { Published } from '../publish/published.ts';
import type { Answers } from './answers.ts';
import { becauseOf } from './because.ts';
import { openDraftContext } from './draft-context.ts';
import { readAnswers } from './form-state.ts';
import { filesFromPublished } from './from-published.ts';

const museum = join(import.meta.dirname, '../../testing/base');
const published = publish(loadRegistry(museum)) as unknown as Published;
const impostor = {
  path: 'channels/unofficial/x/aster_gifts.yaml',
  text: `name: Aster Gifts
url: https://x.com/aster_gifts
kind: impostor
risk: high
found: { on: 2026-07-03, by: dan-wu, how: search }
`,
};
const desk = openDraftContext([...filesFromPublished(published), impostor]);
const occasion = { first: 'en', today: '2026-12-01' };
const read = (answers: Answers) => readAnswers(desk, 'channels', answers, occasion);
const report = (answers: Answers) => readAnswers(desk, 'unofficial', answers, occasion);

const whole: Answers = {
  url: 'https://twitter.com/Aster_Kids?s=20',
  written: 'en',
  unit: 'museum',
  owner: 'ada-noor',
  deputy: 'ben-roy',
  audiences: ['visitors'],
  languages: ['en'],
  purpose: 'Answer the questions of school classes before their visit.',
  why_this_platform: 'Teachers ask there already, and nobody of ours answers them.',
};

test('nothing was written: nothing is wrong, and all is needed', () => {
  expect(read({})).toEqual({
    lookalikes: [],
    questions: [],
    remarks: [],
    missing: ['url', 'unit', 'owner', 'audiences', 'languages', 'purpose', 'why_this_platform'],
    passes: false,
  });
  expect(report({}).missing).toEqual(['url', 'risk', 'found.on', 'found.how', 'found.by']);
});

test('what the account has to do with us is told: a page of ours, a former name', () => {
  const renamed = filesFromPublished(published).map((file) =>
    file.path === 'channels/x/aster.yaml'
      ? { ...file, value: { ...(file.value as object), former_handles: ['aster_paris'] } }
      : file,
  );
  const ask = (url: string) => readAnswers(openDraftContext(renamed), 'channels', { url }, occasion);
  expect(ask('https://aster.example/fr/visits').page).toEqual({ site: 'aster.example' });
  expect(ask('https://twitter.com/Aster_Paris').renamed).toMatchObject({
    id: 'x/aster',
    standing: 'official',
  });
  expect(ask('https://x.com/aster_lyon')).not.toHaveProperty('renamed');
});

test('a whole draft passes, as the check says of the file', () => {
  const { passes, file, missing, remarks, load, platform } = read(whole);
  expect({ passes, missing, errors: remarks.filter(({ severity }) => severity === 'error') }).toEqual({
    passes: true,
    missing: [],
    errors: [],
  });
  expect(load).toEqual({ channels: 1, limit: 4 });
  expect(platform).toMatchObject({ id: 'x' });
  expect(file?.path).toBe('channels/x/aster_kids.yaml');
  const registry = buildRegistry([...loadSources(museum), ...(file ? [file] : [])]);
  const { problems } = check(registry, { today: '2026-12-01' });
  expect(problems.filter((one) => one.file === file?.path && one.severity === 'error')).toEqual([]);
});

test('each answer that is missing keeps the file back', () => {
  for (const key of ['url', 'unit', 'owner', 'audiences', 'languages', 'purpose', 'why_this_platform']) {
    const { passes, missing } = read({ ...whole, [key]: '' });
    expect({ passes, missing }).toEqual({ passes: false, missing: [key] });
  }
});

test('registered already: whose it is, and no second file', () => {
  const { entry, file, passes, remarks } = read({ ...whole, url: 'mobile.twitter.com/ASTER?s=20' });
  expect(entry).toMatchObject({ id: 'x/aster', standing: 'official', owner: { name: 'Ada Noor' } });
  expect({ file, passes, remarks }).toEqual({ file: undefined, passes: false, remarks: [] });
});

test('a known impostor is an error', () => {
  const { remarks, passes, lookalikes } = read({ ...whole, url: 'x.com/aster_gift' });
  expect(remarks).toContainEqual(
    expect.objectContaining({ field: 'url', rule: 'lookalike-account', severity: 'error' }),
  );
  expect(passes).toBe(false);
  expect(lookalikes.map(({ entry }) => entry.id)).toContain('x/aster_gifts');
});

test('an overlap asks its question, takes the answer, and goes on asking', () => {
  const purpose = "Tell visitors about opening hours and today's exhibitions.";
  const asked = read({ ...whole, purpose });
  expect(asked.questions).toMatchObject([
    { why: 'purpose', entry: { id: 'x/aster', owner: { name: 'Ada Noor' } } },
  ]);
  expect(asked.remarks.map(({ rule }) => rule)).toContain('overlapping-channel');
  const answered = read({ ...whole, purpose, [becauseOf('x/aster')]: 'It speaks to children.' });
  expect(answered.questions).toMatchObject([{ entry: { id: 'x/aster' } }]);
  expect(answered.remarks.map(({ rule }) => rule)).not.toContain('overlapping-channel');
  expect(answered.file?.text).toContain(
    'overlaps:\n  - with: x/aster\n    because: It speaks to children.\n',
  );
  // An answer to a question that is not asked any more is not written.
  expect(read({ ...whole, [becauseOf('x/aster')]: 'It speaks to children.' }).file?.text).not.toContain(
    'overlaps',
  );
});

test('a name that is taken for another one asks as well', () => {
  const asked = read({ ...whole, url: 'x.com/asterr' });
  expect(asked.questions).toMatchObject([{ why: 'name', entry: { id: 'x/aster' } }]);
  expect(asked.remarks.map(({ rule }) => rule)).toContain('lookalike-account');
  const answered = read({
    ...whole,
    url: 'x.com/asterr',
    [becauseOf('x/aster')]: 'It is the robot of ours.',
  });
  expect(answered.questions).toMatchObject([{ why: 'name', entry: { id: 'x/aster' } }]);
  expect(answered.remarks.map(({ rule }) => rule)).not.toContain('lookalike-account');
  expect(answered.file?.text).toContain('overlaps:\n  - with: x/aster\n');
});

test('an audience that is elsewhere, an owner of another unit, texts in another language', () => {
  const { remarks, file } = read({ ...whole, audiences: ['shoppers'], owner: 'cleo-diaz', written: 'fr' });
  expect(remarks.map(({ field, rule }) => [field, rule])).toEqual(
    expect.arrayContaining([
      ['audiences', 'audience-not-on-platform'],
      ['owner', 'owner-outside-unit'],
    ]),
  );
  expect(file?.text).toContain('purpose:\n  fr: Answer');
});

test('a name alone needs its platform', () => {
  expect(read({ url: '@aster_kids' })).toMatchObject({ refusal: { says: 'bare-handle' } });
  expect(read({ url: '@aster_kids', platform: 'x' })).toMatchObject({ account: { key: 'x/aster_kids' } });
  expect(read({ url: 'https://x.com/aster', platform: 'facebook' })).toMatchObject({
    account: { key: 'x/aster' },
  });
});

test('a report: known cases and our own accounts need none, the others begin a case', () => {
  expect(report({ url: 'x.com/aster' })).toMatchObject({ entry: { standing: 'official' }, passes: false });
  expect(report({ url: 'x.com/aster_gifts' })).toMatchObject({ entry: { unofficial: { kind: 'impostor' } } });
  const { file, passes } = report({
    url: 'x.com/aster_sale',
    'found.on': '2026-12-01',
    'found.by': 'dan-wu',
    'found.how': 'search',
    kind: 'impostor',
    risk: 'high',
    matched: ['logo'],
    note: 'Sells tickets.',
    written: 'fr',
  });
  expect(passes).toBe(true);
  expect(file?.text).toContain(
    'matched:\n  - logo\ncase:\n  status: open\n  events:\n    - on: 2026-12-01\n      kind: found\n      note:\n        fr: Sells tickets.\n',
  );
});

test('whatever is written, it is read', () => {
  const value = fc.oneof(fc.string({ unit: anyCharacter }), fc.array(fc.string(), { maxLength: 3 }));
  const some = fc.dictionary(
    fc.oneof(
      fc.constantFrom(...Object.keys(whole), 'topics', 'other_languages', '__proto__', 'found.on', 'note'),
      fc.string(),
    ),
    value,
  );
  fc.assert(
    fc.property(some, fc.boolean(), (answers, known) => {
      const mixed = known ? { ...whole, ...answers } : answers;
      expect(read(mixed).missing).toBeInstanceOf(Array);
      expect(report(mixed).missing).toBeInstanceOf(Array);
    }),
  );
});
