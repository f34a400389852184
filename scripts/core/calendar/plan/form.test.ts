/** What the form of a post says, from what is published alone: the same as the check says of its file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtureDay, museum } from '../../../testing/fixture.ts';
import { museumCalendar } from '../../../testing/museum-calendar.ts';
import { check } from '../../check/check.ts';
import { noonOf } from '../../dates/moment.ts';
import { writePath } from '../../model/finding.ts';
import { buildRegistry, type Registry } from '../../model/registry.ts';
import type { Answers } from '../../propose/answers.ts';
import { filesFromPublished, measuresOf } from '../../propose/from-published.ts';
import { publish } from '../../publish/publish.ts';
import type { Published } from '../../publish/published.ts';
import { postRules } from '../../rules/posts.ts';
import { assetLibrary } from '../view/assets.ts';
import { calendarOf } from '../view/calendar.ts';
import { type PlanState, readPlan } from './form.ts';
import { filesFromIndex, planIndex } from './index-file.ts';
import { planOffer } from './offer.ts';

const moment = noonOf(fixtureDay);
const planning = `pillars: [{ id: art, name: Art }]
copy_shown: planned
hours: { from: "08:00", until: "20:00" }
`;
const files = [
  ...museum(),
  ...Object.entries({ ...museumCalendar, 'policy/planning.yaml': planning }).map(([path, text]) => ({
    path,
    text,
  })),
];
const whole = buildRegistry(files);
const indexOf = (registry: Registry) =>
  planIndex(registry, moment, assetLibrary(registry, calendarOf(registry, moment)));
const index = indexOf(whole);

/** What a browser makes of what is published. */
const published: Registry = buildRegistry([
  ...filesFromPublished(JSON.parse(JSON.stringify(publish(whole))) as Published, measuresOf(whole)),
  ...filesFromIndex(JSON.parse(JSON.stringify(index))),
]);

const answers = {
  channel: 'x/aster',
  title: 'Lamps',
  author: 'dan-wu',
  at: '2026-12-11T10:00',
  text: 'The lamp room opens.',
};
const read = (more: Answers = {}): PlanState =>
  readPlan(published, { ...answers, ...more }, { ...moment, first: 'en' });
const rulesAt = ({ remarks }: PlanState, field: string) =>
  remarks.filter((remark) => remark.field === field).map(({ rule }) => rule);

/** The findings of the check about the file, as far as they are those of rules about posts. */
function checked({ file }: PlanState): string[] {
  if (!file) throw new Error('There is no file.');
  const known = new Set<string>(Object.values(postRules).flatMap((list) => list.map(({ id }) => id)));
  const { problems } = check(buildRegistry([...files, file]), moment);
  return problems
    .filter((one) => known.has(one.rule))
    .filter(({ file: at, related = [] }) => [at, ...related.map((place) => place.file)].includes(file.path))
    .filter(({ rule, onKey }) => !(rule === 'schema' && onKey))
    .map(({ rule, path }) => `${rule} ${rule === 'schema' ? writePath(path) : ''}`.trim())
    .sort();
}

test('a post that is in order passes, and its file is the one of the command', () => {
  const state = read();
  expect(state).toMatchObject({ missing: [], passes: true, remarks: [], zone: 'Europe/Paris' });
  expect(state.time?.instant).toBe('2026-12-11T09:00:00Z');
  expect(state.file?.path).toBe('calendar/posts/2026/lamps.yaml');
  expect(state.file?.text).toContain('status: planned');
  expect(checked(state)).toEqual([]);
});

test('without a channel there is nothing to judge, and what is missing is told', () => {
  expect(read({ channel: '', title: '' })).toEqual({
    remarks: [],
    missing: ['title', 'channel'],
    passes: false,
    slots: [],
    near: [],
    approvers: [],
  });
});

describe('what is wrong stands at its question, and the check says the same', () => {
  test.each<[string, Answers, string, string]>([
    ['a time that has passed', { at: '2026-11-20 10:00' }, 'at', 'past-but-planned'],
    ['a time that the clock skips', { at: '2027-03-28 02:30' }, 'at', 'bad-time'],
    ['a zone that is none', { zone: 'CET' }, 'zone', 'bad-time'],
    ['a quiet day', { at: '2026-12-27 10:00' }, 'at', 'quiet-period'],
    ['a holiday', { at: '2026-12-25 10:00' }, 'at', 'holiday'],
    ['the night', { at: '2026-12-11 23:00' }, 'at', 'outside-hours'],
    ['a minute that is taken', { at: '2026-12-15 10:10' }, 'at', 'crowded-slot'],
    ['too late to be approved', { at: '2026-12-01 18:00' }, 'at', 'unapproved'],
    ['a text that is too long', { text: 'a '.repeat(400) }, 'text', 'too-long'],
    ['words that are still to come', { text: 'Lamps: TODO' }, 'text', 'placeholder-text'],
    ['a picture without words', { asset: 'hall' }, 'asset', 'missing-alt'],
    ['a picture that is not there', { asset: 'nothing' }, 'asset', 'unknown-reference'],
    ['a person who is not there', { author: 'nobody' }, 'author', 'unknown-reference'],
    ['a campaign that is not there', { campaign: 'autumn' }, 'campaign', 'unknown-reference'],
    ['a language that the channel does not speak', { language: 'de' }, 'language', 'wrong-language'],
  ])('%s', (_, more, field, rule) => {
    const state = read(more);
    expect(rulesAt(state, field)).toContain(rule);
    expect(state.remarks.map((remark) => remark.rule).sort()).toEqual(
      checked(state).map((one) => one.split(' ')[0]),
    );
  });

  test('a text that stands elsewhere nearly so, with the words that both have', () => {
    const text = 'From Monday we open at nine and close very late. https://aster.example/hours #AsterWinter';
    const state = read({ text });
    expect(state.near[0]).toMatchObject({ id: '2026/winter-hours', channel: 'x/aster', day: '2026-12-02' });
    expect(state.near[0]?.shared).toContain('monday');
    expect(rulesAt(state, 'text')).toContain('near-duplicate');
    expect(checked(state)).toContain('near-duplicate');
  });
});

test('free times are in the hours of the channel, one a day, and a quiet day says why it is none', () => {
  const { slots } = read();
  expect(slots).toHaveLength(6);
  expect(new Set(slots.map(({ day }) => day)).size).toBe(6);
  for (const { at } of slots.filter(({ silence }) => !silence)) expect(read({ at }).remarks).toEqual([]);
  const later = readPlan(published, answers, { ...noonOf('2026-12-15'), first: 'en' });
  const [silent] = later.slots.filter(({ silence }) => silence);
  expect(silent).toMatchObject({ day: '2026-12-24', silence: { kind: 'quiet', name: { en: 'Quiet days' } } });
});

test('who has to approve it, and until when on its own clock', () => {
  const { approvers, deadline } = read();
  expect(approvers.map(({ as }) => as)).toEqual(['proofreader', 'unit-lead']);
  expect(approvers[1]?.name).toBeDefined();
  expect(deadline?.at).toBe('2026-12-10 10:00');
  expect(read({ risk: 'high' }).approvers.map(({ as }) => as)).toEqual(['proofreader', 'unit-lead', 'lead']);
});

test('what is offered can be planned with', () => {
  const { networks, campaigns, pillars, assets } = planOffer(published);
  expect(networks.flatMap(({ channels }) => channels.map(({ id }) => id))).toContain('x/aster');
  expect(campaigns).toEqual([{ id: 'winter', name: { en: 'Winter at the museum', fr: 'L’hiver au musée' } }]);
  expect(pillars).toEqual([{ id: 'art', name: 'Art' }]);
  expect(assets.map(({ id, licence }) => [id, licence])).toEqual([['hall', 'own work']]);
});

test('the index holds back what the pages hold back, and does not grow with the past', () => {
  const text = JSON.stringify(
    indexOf(buildRegistry(files.filter(({ path }) => path !== 'policy/planning.yaml'))),
  );
  expect(text).not.toContain('PLANTED');
  expect(text).toContain('secret-show');
  expect(index.posts.map(({ id }) => id)).not.toContain('2026/last-summer');
  expect(index.posts.map(({ id }) => id)).not.toContain('2026/called-off');
});

test('whatever is written, the form answers, and its file is one that can be read', () => {
  const anything = fc.record(
    {
      title: fc.string({ unit: 'binary', maxLength: 40 }),
      at: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('2026-12-11T10:00', '9999-12-31 23:59')),
      zone: fc.string({ maxLength: 12 }),
      text: fc.string({ unit: 'binary', maxLength: 200 }),
      link: fc.string({ maxLength: 30 }),
      alt: fc.string({ unit: 'binary', maxLength: 30 }),
      asset: fc.constantFrom('', 'hall', '__proto__'),
      author: fc.constantFrom('', 'dan-wu', 'constructor'),
      risk: fc.string({ maxLength: 6 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anything, (written) => {
      const state = read(written);
      if (state.passes) expect(checked(state)).toEqual(state.remarks.map(({ rule }) => rule).sort());
    }),
    { numRuns: 25 },
  );
});
