/** Reviews as a step of the workflow has had them from the code host, with what git keeps of the commits that they are of. */
import { readFileSync } from 'node:fs';
import { type HostReview, type ReviewOfPosts, reviewOfPosts } from '../core/calendar/approval/reviewed.ts';
import { buildRegistry, type Registry } from '../core/model/registry.ts';
import type { Asked } from './git-objects.ts';
import { commitOf, forkPoint } from './git-refs.ts';
import { withPlatforms } from './load.ts';
import { type Held, readStates } from './snapshot.ts';
import { toolsFor } from './tools.ts';
import { UsageError } from './usage-error.ts';

/** The `reviews` of a file that `npm run github` has written. A UsageError where it is not one. */
export function reviewsIn(file: string): HostReview[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--reviews ${file}: ${(error as Error).message.split('\n', 1)[0]}`);
  }
  const { reviews = [] } = (read ?? {}) as { reviews?: unknown };
  if (!Array.isArray(reviews) || !reviews.every(isReview))
    throw new UsageError(`--reviews ${file}: expected { "reviews": [{ login, commit, base, at }] }.`);
  return reviews;
}

const isCommit = (text: unknown): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(String(text));

const isReview = (one: unknown): one is HostReview => {
  const { login, commit, base, at } = (one ?? {}) as Record<string, unknown>;
  return (
    typeof login === 'string' &&
    /^[\w-]{1,100}$/.test(login) &&
    isCommit(commit) &&
    isCommit(base) &&
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at)
  );
};

/** What the reviews say of posts. One of a commit that is not here, as after a forced push, says nothing. */
export function loadReviews(root: string, reviews: readonly HostReview[]): ReviewOfPosts[] {
  const asked: Asked = { about: '--reviews', root };
  const states = new Map<string, readonly [fork: Registry, reviewed: Registry] | undefined>();
  return reviews.flatMap((review) => {
    const key = `${review.base} ${review.commit}`;
    if (!states.has(key)) states.set(key, statesOf(asked, review));
    const [fork, reviewed] = states.get(key) ?? [];
    return fork && reviewed ? [reviewOfPosts(review, fork, reviewed)] : [];
  });
}

function statesOf(asked: Asked, { base, commit }: HostReview): readonly [Registry, Registry] | undefined {
  try {
    const head = commitOf(asked, commit);
    const { commit: fork } = forkPoint(asked, commitOf(asked, base), head);
    const [before, after] = readStates(asked, [{ commit: fork }, { commit: head.commit }]);
    return before && after && [registryOf(asked.root, before), registryOf(asked.root, after)];
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

const registryOf = (root: string, { sources, pictures }: Held): Registry => {
  const all = withPlatforms(root, sources);
  return buildRegistry(all, toolsFor(all, pictures));
};
