/** Approvals that somebody gives by approving a pull request, from a phone or anywhere: for the posts that it was about, as they were. */
import { momentIn } from '../../dates/moment.ts';
import type { Registry } from '../../model/registry.ts';
import type { Seal } from '../../seal.ts';
import { nameOf } from '../planned-posts.ts';
import type { Approval } from './approvals.ts';
import { sealOf } from './content.ts';

/** The review of a pull request that approves it, as the code host vouches for it. */
export interface HostReview {
  readonly login: string;
  /** The commit that was reviewed. */
  readonly commit: string;
  /** The tip of the branch to which the pull request went. */
  readonly base: string;
  /** When, as ISO text. */
  readonly at: string;
}

/** What a review says of posts. */
export interface ReviewOfPosts {
  readonly login: string;
  /** The moment in UTC, and the day that it was where the organisation is. */
  readonly now: string;
  readonly today: string;
  /** By name of the post: the seal that it had when it was reviewed. */
  readonly seals: ReadonlyMap<string, Seal>;
}

/**
 * What was reviewed: the posts of `reviewed` that are not the same where the pull request began. The person who approves a change has
 * looked at what it changes, and not at all that lies in the repository.
 */
export function reviewOfPosts(
  { login, at }: Pick<HostReview, 'login' | 'at'>,
  fork: Registry,
  reviewed: Registry,
): ReviewOfPosts {
  const before = new Map([...fork.posts.values()].map((entry) => [nameOf(entry), sealOf(fork, entry)]));
  const seals = new Map<string, Seal>();
  for (const entry of reviewed.posts.values()) {
    const seal = sealOf(reviewed, entry);
    if (before.get(nameOf(entry)) !== seal) seals.set(nameOf(entry), seal);
  }
  const { now, today } = momentIn(new Date(at), reviewed.organization?.data.time_zone);
  return { login, now, today, seals };
}

/** Does a review of this person confirm an approval of a post, by its name? The content, and the day, are those of the review. */
export const isConfirmedBy = (
  { today, seals }: ReviewOfPosts,
  name: string,
  { hash, on }: Pick<Approval, 'hash' | 'on'>,
): boolean => seals.get(name) === hash && today === on;
