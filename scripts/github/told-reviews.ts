/** Reviews that approve, as GitHub tells them, and the pull request whose approvals another one records. */
import type { Api } from './api.ts';
import { lastApprovals, type Review } from './approvals.ts';

/** A review that approves, as GitHub tells it. */
export interface ToldReview {
  readonly login: string;
  readonly commit: string;
  /** Where the branch was to which the pull request goes. */
  readonly base: string;
  /** ISO text. */
  readonly at: string;
}

interface Reviewed {
  readonly number: number;
  readonly user: { readonly login: string } | null;
  readonly base: { readonly sha: string };
}

/** The last word of each reviewer, where it approves, of whatever commit. */
export async function reviewsOf({ number, user, base }: Reviewed, api: Api): Promise<ToldReview[]> {
  const reviews = await api.all<Review>(`/pulls/${number}/reviews`);
  return lastApprovals(reviews, user?.login ?? '').flatMap(({ user: { login }, commit_id, submitted_at }) =>
    commit_id && submitted_at ? [{ login, commit: commit_id, base: base.sha, at: submitted_at }] : [],
  );
}

/** The pull request whose approvals a branch records, by its name: a hint, which GitHub has to confirm. */
export const recordedBy = (branch: string | undefined): number | undefined => {
  const [, number] = /^approvals\/([1-9]\d{0,9})$/.exec(branch ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
};
