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
  expect(factsOf(of(90), of(91), 'affects')).toEqual(['nothing that there is today']);
});
