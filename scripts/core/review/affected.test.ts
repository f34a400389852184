import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureDay, museum } from '../../testing/fixture.ts';
import { museumWith } from '../../testing/posts.ts';
import { changeBetween } from '../change/diff.ts';
import { inEnglish } from '../model/wording.ts';
import { reviewOf } from './review.ts';

const textOf = (path: string) => museum().find((one) => one.path === path)?.text ?? '';
const organization = 'policy/organization.yaml';

const factsOf = (then: Record<string, string>, now: Record<string, string>, about: string) =>
  reviewOf(changeBetween(museumWith(then), museumWith(now), { approvers: [] }), {
    today: fixtureDay,
  }).entries.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.about === about ? [inEnglish(fact.text)] : [])),
  );

test('another threshold says which entries newly fail, and which are cleared', () => {
  const of = (days: number) => ({
    [organization]: `${textOf(organization)}thresholds: { dormant_after_days: ${days} }\n`,
  });
  expect(factsOf(of(90), of(1), 'affects')).toEqual([
    expect.stringMatching(/^\d entr(?:y|ies) newly reported: .*Aster Museum \(`x\/aster`\)/),
  ]);
  expect(factsOf(of(1), of(90), 'affects')).toEqual([
    expect.stringMatching(/^\d entr(?:y|ies) no longer reported: .*Aster Museum \(`x\/aster`\)/),
  ]);
  expect(factsOf(of(90), of(91), 'affects')).toEqual(['nothing is newly reported, and nothing is cleared']);
});

test('of several thresholds each has its own line, and those that affect nothing have one together', () => {
  const of = (days: number, months: number, bulk: number, owned: number) => ({
    [organization]: `${textOf(organization)}thresholds: { dormant_after_days: ${days}, review_every_months: ${months}, bulk_change: ${bulk}, channels_per_owner: ${owned} }\n`,
  });
  expect(factsOf(of(90, 12, 20, 4), of(1, 1, 10, 5), 'affects')).toEqual([
    expect.stringMatching(
      /^`dormant_after_days`: \d entr(?:y|ies) newly reported: .*Aster Museum \(`x\/aster`\)/,
    ),
    expect.stringMatching(
      /^`review_every_months`: \d entr(?:y|ies) newly reported: .*Aster Museum \(`x\/aster`\)/,
    ),
    '`channels_per_owner` and `bulk_change`: nothing is newly reported, and nothing is cleared',
  ]);
  expect(factsOf(of(1, 12, 20, 4), of(90, 1, 20, 4), 'affects')).toEqual([
    expect.stringMatching(/^`dormant_after_days`: \d entr(?:y|ies) no longer reported/),
    expect.stringMatching(/^`review_every_months`: \d entr(?:y|ies) newly reported/),
  ]);
});

test('a rule that looks for more words says so where nothing that is written has them', () => {
  const [guide, rule] = ['policy/style-guide/guide.yaml', 'policy/style-guide/rules/no-click-here.yaml'].map(
    (path) => [path, readFileSync(join(import.meta.dirname, '../../testing/guide', path), 'utf8')] as const,
  );
  if (!guide || !rule) throw new Error('no guide');
  const more = rule[1].replace('en: { click here:', 'en: { a word nobody wrote: another, click here:');
  expect(more).not.toBe(rule[1]);
  const then = Object.fromEntries([guide, rule]);
  expect(factsOf(then, { ...then, [rule[0]]: more }, 'affects')).toEqual([
    'nothing in the texts that are written already',
  ]);
});
