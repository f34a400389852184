/** Reviews that approve, as GitHub tells them, and the pull request whose approvals another one records. */
import type { HostReview } from '../core/calendar/approval/reviewed.ts';
import { type Api, unlessMissing } from './api.ts';
import { lastApprovals, type Review } from './approvals.ts';
import type { Pull } from './event.ts';

interface Reviewed {
  readonly number: number;
  readonly user: { readonly login: string } | null;
  readonly base: { readonly sha: string };
}

/** The last word of each reviewer, where it approves, of whatever commit. */
export async function reviewsOf({ number, user, base }: Reviewed, api: Api): Promise<HostReview[]> {
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

/** The reviews of a pull request; where a workflow has made it to record approvals, those of the one that they were given to.
 * `fetch` brings a ref of the repository under another name. */
export async function toldReviews(
  pull: Pull,
  fetch: (from: string, to: string) => boolean,
  api: Api,
): Promise<HostReview[]> {
  const own = await reviewsOf(pull, api);
  const number =
    pull.head.repo?.full_name === pull.base.repo?.full_name ? recordedBy(pull.head.ref) : undefined;
  // A pull request that was merged elsewhere, or not at all, has nobody's word for what is here.
  const source = number === undefined ? undefined : await unlessMissing(api.get<Pull>(`/pulls/${number}`));
  if (!source?.merged_at || source.base.ref !== pull.base.ref) return own;
  fetch(`refs/pull/${source.number}/head`, `refs/choirbook/pull-${source.number}`);
  return [...own, ...(await reviewsOf(source, api))];
}
