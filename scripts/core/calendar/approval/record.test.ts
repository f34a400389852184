import { describe, expect, test } from 'vitest';
import { fixtureDay, museum } from '../../../testing/fixture.ts';
import { museumWith, tours, toursFile } from '../../../testing/posts.ts';
import { changeBetween } from '../../change/diff.ts';
import { participantsOf } from '../../change/participants.ts';
import { checkChange } from '../../check/check-change.ts';
import { noonOf } from '../../dates/moment.ts';
import { openPlan } from '../plan/plan.ts';
import { recordReviews } from './record.ts';
import { type ReviewOfPosts, reviewOfPosts } from './reviewed.ts';

const people = (id: string, github: string) => ({
  [`policy/people/${id}.yaml`]: `name: ${id}\nunit: shop\nemail: ${id}@aster.example\ngithub: ${github}\nstatus: active\n`,
});
const empty = museumWith({});
const withPost = museumWith({ [toursFile]: tours });
const at = '2026-12-01T21:30:00Z';

/** The review of a pull request that adds the post, by a login, at a state of it. */
const review = (login: string, { text = tours, fork = empty, when = at } = {}): ReviewOfPosts =>
  reviewOfPosts({ login, at: when }, fork, museumWith({ [toursFile]: text }));

/** What reviews record where main has this text of the post. */
function recorded(
  reviews: readonly ReviewOfPosts[],
  { text = tours, rights = empty, more = {} as Record<string, string> } = {},
) {
  const files = { [toursFile]: text, ...more };
  const sources = [
    ...museum().filter(({ path }) => !Object.hasOwn(files, path)),
    ...Object.entries(files).map(([path, content]) => ({ path, text: content })),
  ];
  return recordReviews(
    openPlan(sources, {}, () => noonOf(fixtureDay)),
    rights,
    reviews,
  );
}

test('reviews of the right people are recorded, each as what is missing, and the last one approves the post', () => {
  const { files, said } = recorded([
    review('Ben-Roy'),
    review('cleo-diaz', { when: '2026-12-01T20:00:00Z' }),
  ]);
  expect(said).toEqual([
    '`2026/tours`: `cleo-diaz` (Cleo Diaz) approves it as `proofreader`.',
    '`2026/tours`: `ben-roy` (Ben Roy) approves it as `unit-lead`, and with that it is approved.',
  ]);
  expect(files.map(({ path }) => path)).toEqual([toursFile]);
  expect(files[0]?.text).toMatch(/by: ben-roy, as: unit-lead, hash: sha256:[0-9a-f]{64}, on: 2026-12-01 \}/);
  expect(recorded([review('cleo-diaz'), review('cleo-diaz')], { text: files[0]?.text ?? '' })).toEqual({
    files: [],
    said: [],
  });
});

describe('nothing is recorded of a review', () => {
  test.each<[string, ReviewOfPosts, Parameters<typeof recorded>[1], RegExp | undefined]>([
    [
      'of an older commit with other words',
      review('ben-roy', { text: tours.replace('for tours', 'for long tours') }),
      {},
      /has changed since `ben-roy` \(Ben Roy\) reviewed it/,
    ],
    [
      'of an older commit with another time',
      review('ben-roy', { text: tours.replace('12-10', '12-11') }),
      {},
      /has changed since/,
    ],
    [
      'by the author of the post',
      review('dan-wu'),
      {},
      /has written the post, and nobody approves their own/,
    ],
    [
      'by the login of nobody',
      review('stranger'),
      {},
      /`stranger` is the login of nobody here, or of several/,
    ],
    [
      'by a login that two people have',
      review('twin'),
      { rights: museumWith({ ...people('eve', 'twin'), ...people('eva', 'twin') }) },
      /of nobody here, or of several/,
    ],
    [
      'by a login that only the pull request gives to somebody',
      review('attacker'),
      { more: people('ben-roy', 'attacker') },
      /of nobody here/,
    ],
    ['of a pull request that did not touch the post', review('ben-roy', { fork: withPost }), {}, undefined],
    [
      'of a post that is not in review',
      review('ben-roy', { text: tours.replace('in-review', 'planned') }),
      { text: tours.replace('in-review', 'planned') },
      undefined,
    ],
    [
      'given when the time of the post had passed',
      review('ben-roy', { when: '2026-12-10T10:00:00Z' }),
      {},
      /has passed/,
    ],
  ])('%s', (_, one, options, said) => {
    const result = recorded([one], options);
    expect(result.files).toEqual([]);
    if (said) expect(result.said).toEqual([expect.stringMatching(said)]);
    else expect(result.said).toEqual([]);
  });
});

describe('the pull request that records approvals', () => {
  const [file] = recorded([review('ben-roy')]).files;
  const found = (text: string, reviews: readonly ReviewOfPosts[], rights = withPost) =>
    checkChange(
      changeBetween(
        withPost,
        museumWith({ [toursFile]: text }),
        participantsOf(rights, { author: 'github-actions[bot]', reviews }),
        rights,
      ),
      { today: fixtureDay },
    )
      .problems.filter(({ severity, inBaseline }) => severity === 'error' && !inBaseline)
      .map(({ rule }) => rule);

  test('passes with the reviews that it records, and with no others', () => {
    const text = file?.text ?? '';
    expect(found(text, [review('ben-roy')])).toEqual([]);
    expect(found(text, [])).toEqual(['unconfirmed-decision']);
    expect(found(text, [review('cleo-diaz')])).toEqual(['unconfirmed-decision']);
    expect(found(text, [review('ben-roy', { text: tours.replace('12-10', '12-11') })])).toContain(
      'unconfirmed-decision',
    );
    expect(found(text, [review('ben-roy', { fork: withPost })])).toEqual(['unconfirmed-decision']);
  });

  test('holds neither another day, nor another name, nor another post', () => {
    const text = file?.text ?? '';
    const reviews = [review('ben-roy')];
    expect(found(text.replace('on: 2026-12-01 }', 'on: 2026-11-30 }'), reviews)).toContain(
      'unconfirmed-decision',
    );
    expect(
      found(text.replace('by: ben-roy', 'by: cleo-diaz').replace('unit-lead', 'proofreader'), reviews),
    ).toContain('unconfirmed-decision');
    expect(found(text.replace('for tours', 'for long tours'), reviews)).toContain('missing-approval');
  });
});
