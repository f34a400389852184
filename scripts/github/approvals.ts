/** Whose reviews approve one very commit. */

/** A review as GitHub lists it, oldest first; of its many keys those that count. */
export interface Review {
  readonly user: { readonly login: string; readonly type?: string } | null;
  readonly state: string;
  /** The head of the pull request when it was written. */
  readonly commit_id: string | null;
  readonly submitted_at?: string | null;
}

/**
 * Logins whose last opinion approves the commit `head`. An approval of an earlier commit does not count, a later remark
 * takes none back, a request for changes or a dismissal does. Robots and the author have no say.
 */
export const approvalsOf = (
  reviews: readonly Review[],
  { head, author }: { head: string; author: string },
): string[] =>
  lastApprovals(reviews, author)
    .filter(({ commit_id }) => commit_id === head)
    .map(({ user }) => user.login);

/** The last opinions that approve, of whatever commit: one of each login. Robots and the author have no say. */
export function lastApprovals(
  reviews: readonly Review[],
  author: string,
): (Review & { readonly user: NonNullable<Review['user']> })[] {
  const opinions = new Map<string, Review & { user: NonNullable<Review['user']> }>();
  const inOrder = reviews.toSorted((a, b) => time(a) - time(b));
  for (const review of inOrder) {
    const { user, state } = review;
    if (!user || !['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(state)) continue;
    opinions.set(user.login.toLowerCase(), { ...review, user });
  }
  return [...opinions.values()]
    .filter(({ state }) => state === 'APPROVED')
    .filter(({ user: { login, type } }) => type !== 'Bot' && !login.endsWith('[bot]'))
    .filter(({ user }) => user.login.toLowerCase() !== author.toLowerCase());
}

/** Reviews without a time come as they are listed, before none. */
const time = ({ submitted_at }: Review): number => (submitted_at ? Date.parse(submitted_at) : 0);
