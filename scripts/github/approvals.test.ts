import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvalsOf, type Review } from './approvals.ts';

const head = 'a'.repeat(40);
const before = 'b'.repeat(40);
let clock = 0;
/** A review as the list of GitHub holds it. */
const review = (login: string, state: string, changes: Partial<Review> = {}): Review => ({
  user: { login, type: 'User' },
  state,
  commit_id: head,
  submitted_at: new Date(1_790_000_000_000 + clock++ * 60_000).toISOString(),
  ...changes,
});
const approvals = (...reviews: Review[]) => approvalsOf(reviews, { head, author: 'cleo' });

describe('who approves this very commit', () => {
  test.each<[string, string[], string[]]>([
    ['an approval counts', ['APPROVED'], ['ada']],
    ['a remark afterwards takes it not back', ['APPROVED', 'COMMENTED'], ['ada']],
    ['a request for changes does', ['APPROVED', 'CHANGES_REQUESTED'], []],
    ['a dismissal does', ['APPROVED', 'DISMISSED'], []],
    ['a second approval gives it again', ['CHANGES_REQUESTED', 'APPROVED'], ['ada']],
    ['a remark alone is none', ['COMMENTED'], []],
    ['a review that is not sent yet is none', ['PENDING'], []],
    ['a state that nobody knows is none', ['approved '], []],
  ])('%s', (_what, states, names) => {
    expect(approvals(...states.map((state) => review('ada', state)))).toEqual(names);
  });

  test('an approval of an earlier commit does not count, and is not brought back by a remark', () => {
    expect(approvals(review('ada', 'APPROVED', { commit_id: before }))).toEqual([]);
    expect(approvals(review('ada', 'APPROVED', { commit_id: before }), review('ada', 'COMMENTED'))).toEqual(
      [],
    );
    expect(approvals(review('ada', 'APPROVED', { commit_id: null }))).toEqual([]);
    // A later approval of another commit is the last word: what it replaces is gone.
    expect(approvals(review('ada', 'APPROVED'), review('ada', 'APPROVED', { commit_id: before }))).toEqual(
      [],
    );
  });

  test('the author, robots and accounts that are gone have no say', () => {
    expect(
      approvals(
        review('Cleo', 'APPROVED'),
        review('helper[bot]', 'APPROVED', { user: { login: 'helper[bot]', type: 'Bot' } }),
        review('app', 'APPROVED', { user: { login: 'app', type: 'Bot' } }),
        review('ghost', 'APPROVED', { user: null }),
        review('ada', 'APPROVED'),
      ),
    ).toEqual(['ada']);
  });

  test('one person is one, in whatever case their login is written', () => {
    expect(approvals(review('ada', 'APPROVED'), review('ADA', 'CHANGES_REQUESTED'))).toEqual([]);
  });

  test('the order of the list does not matter where times are known', () => {
    const said = fc.record({
      login: fc.constantFrom('ada', 'ben'),
      state: fc.constantFrom('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED'),
    });
    const lists = fc.array(said, { maxLength: 8 }).chain((list) => {
      const reviews = list.map(({ login, state }) => review(login, state));
      return fc.tuple(
        fc.constant(reviews),
        fc.shuffledSubarray(reviews, { minLength: reviews.length, maxLength: reviews.length }),
      );
    });
    fc.assert(
      fc.property(lists, ([reviews, shuffled]) => {
        expect(approvals(...shuffled).sort()).toEqual(approvals(...reviews).sort());
      }),
    );
  });
});
